package org.vigie.oncall.api;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vigie.api.planning.PlanningWarning;
import org.vigie.api.setup.Planning;
import org.vigie.api.setup.SetupIndex;
import org.vigie.oncall.internal.warning.Alarms;
import org.vigie.oncall.internal.warning.Bygones;
import org.vigie.oncall.internal.warning.Late;
import org.vigie.oncall.internal.warning.Scene;

/** What a supervisor ought to know of plannings. A calculation; it changes no answer. */
public final class PlanningWarnings {
  private static final Comparator<PlanningWarning> ORDER =
      Comparator.comparing(PlanningWarning::from).thenComparing(PlanningWarning::key);

  private PlanningWarnings() {}

  /**
   * All that touch a span, by start: gaps, absences, persons in two places, rest, changes told late
   * (of those that the history knows), unfairness in the year to the span's end, and shifts that
   * were not confirmed.
   *
   * @param team empty: all
   */
  public static List<PlanningWarning> of(
      SetupIndex setup,
      OnCallResolver resolver,
      DutyFacts facts,
      Optional<String> team,
      Span within) {
    Scene scene = new Scene(setup, resolver, facts, team, within);
    return ordered(Alarms.all(scene));
  }

  /** Who is told of a change later than the notice. */
  public static List<PlanningWarning> late(
      SetupIndex setup, OnCallResolver resolver, DutyFacts facts, Announcement change) {
    Instant end = change.at().plus(Late.horizon(setup.setup().settings().work()));
    Scene scene = Scene.narrow(setup, resolver, facts, new Span(change.at(), end));
    return ordered(new Late(scene).of(change).stream());
  }

  /** What is new in a team's planning and lies in the past: it has no effect. */
  public static List<PlanningWarning> past(
      SetupIndex setup, OnCallResolver resolver, String team, Planning before, Instant now) {
    Scene scene = Scene.narrow(setup, resolver, DutyFacts.NONE, new Span(now, now));
    return ordered(
        setup.team(team).stream()
            .flatMap(t -> new Bygones(scene, team, now).between(before, t.planning()).stream()));
  }

  private static List<PlanningWarning> ordered(Stream<PlanningWarning> warnings) {
    return warnings.sorted(ORDER).toList();
  }
}
