package org.vigie.oncall.internal.warning;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vigie.api.oncall.Shift;
import org.vigie.api.planning.PlanningWarning;
import org.vigie.api.planning.PlanningWarning.Kind;
import org.vigie.api.setup.WorkRules;
import org.vigie.oncall.api.Announcement;
import org.vigie.oncall.api.Span;
import org.vigie.oncall.api.SpanSet;

/** Who is told late that they are on call. Who is relieved is not warned of. */
public final class Late {
  private final Scene scene;

  public Late(Scene scene) {
    this.scene = scene;
  }

  /** Of one change. */
  public List<PlanningWarning> of(Announcement change) {
    Instant deadline = deadline(change.at(), change.exceptional());
    Map<String, SpanSet> before = byPerson(change.before());
    List<PlanningWarning> warnings = new ArrayList<>();
    byPerson(change.after())
        .forEach(
            (person, after) -> {
              SpanSet given = after.minus(before.getOrDefault(person, SpanSet.NONE));
              for (Span span : given.and(new Span(change.at(), Instant.MAX)).spans()) {
                if (span.from().isBefore(deadline)) {
                  warnings.add(late(person, span, change));
                }
              }
            });
    return warnings;
  }

  /** Of all changes that were made and touch the scene's span, as far as they hold still. */
  List<PlanningWarning> all() {
    List<PlanningWarning> warnings = new ArrayList<>();
    for (String team : scene.teams()) {
      List<Instant> changes = scene.resolver.changes(team);
      for (int i = 1; i < changes.size(); i++) {
        Span touched = new Span(changes.get(i), deadline(changes.get(i), false));
        if (touched.meets(scene.within)) {
          warnings.addAll(made(team, changes.get(i - 1), touched));
        }
      }
    }
    return warnings;
  }

  private List<PlanningWarning> made(String team, Instant known, Span touched) {
    Instant at = touched.from();
    Announcement change =
        new Announcement(
            team,
            scene.resolver.shiftsAsKnown(team, known, at, touched.to()),
            scene.resolver.shiftsAsKnown(team, at, at, touched.to()),
            at,
            scene.facts.exceptional().contains(at));
    Map<String, SpanSet> now = byPerson(scene.resolver.shifts(team, touched.from(), touched.to()));
    return of(change).stream()
        .filter(w -> new Span(w.from(), w.until()).meets(scene.within))
        .filter(
            w ->
                now.getOrDefault(w.person().orElse(""), SpanSet.NONE)
                    .meets(new Span(w.from(), w.until())))
        .filter(w -> !toldInTime(w))
        .toList();
  }

  /** A change that was taken back gives nobody what they had not known of. */
  private boolean toldInTime(PlanningWarning warning) {
    Instant known =
        scene.clock.start(scene.clock.local(warning.from()).minusDays(scene.work().notice()));
    List<Shift> then =
        scene.resolver.shiftsAsKnown(warning.team(), known, warning.from(), warning.until());
    return SpanSet.of(new Span(warning.from(), warning.until()))
        .minus(byPerson(then).getOrDefault(warning.person().orElse(""), SpanSet.NONE))
        .isEmpty();
  }

  private PlanningWarning late(String person, Span span, Announcement change) {
    WorkRules work = scene.work();
    String notice =
        change.exceptional()
            ? "%d clear day(s)".formatted(work.exceptionalNotice())
            : "%d days".formatted(work.notice());
    return scene.warning(
        Kind.NOTICE,
        "%s/%s/%s".formatted(change.team(), person, span.from()),
        new Duty(change.team(), 0, person, span),
        "%s is on call for %s from %s to %s by a change of %s: that is less than %s before; ask whether they can."
            .formatted(
                scene.name(person),
                scene.teamName(change.team()),
                scene.time(span.from()),
                scene.time(span.to()),
                scene.time(change.at()),
                notice));
  }

  /** From when on a change is told in time. A clear day is a whole one between the two. */
  private Instant deadline(Instant at, boolean exceptional) {
    var told = scene.clock.local(at);
    return exceptional
        ? scene.clock.start(
            told.toLocalDate().plusDays(scene.work().exceptionalNotice() + 1L).atStartOfDay())
        : scene.clock.start(told.plusDays(scene.work().notice()));
  }

  private static Map<String, SpanSet> byPerson(List<Shift> shifts) {
    Map<String, List<Span>> spans = new LinkedHashMap<>();
    shifts.forEach(
        s -> spans.computeIfAbsent(s.person(), p -> new ArrayList<>()).add(Scene.span(s)));
    Map<String, SpanSet> sets = new LinkedHashMap<>();
    spans.forEach((person, list) -> sets.put(person, SpanSet.of(list)));
    return sets;
  }

  /** The longest time that a notice can look ahead, with a day for changes of clocks. */
  public static Duration horizon(WorkRules work) {
    return Duration.ofDays(Math.max(work.notice(), work.exceptionalNotice() + 1L) + 1);
  }
}
