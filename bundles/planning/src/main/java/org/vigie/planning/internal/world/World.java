package org.vigie.planning.internal.world;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.vigie.api.oncall.Shift;
import org.vigie.api.planning.PlanningView;
import org.vigie.api.setup.Language;
import org.vigie.api.setup.Person;
import org.vigie.api.setup.RulesHistory;
import org.vigie.api.setup.SetupIndex;
import org.vigie.api.setup.Team;
import org.vigie.oncall.api.OnCallResolver;
import org.vigie.oncall.api.WallClock;

/** A setup with the one calculation of who is on call. Immutable, thread-safe. */
public record World(SetupIndex setup, RulesHistory history, OnCallResolver oncall) {
  private static final Comparator<Shift> BY_START =
      Comparator.comparing(Shift::from).thenComparing(Shift::team).thenComparing(Shift::rank);

  /** A setup with the rules that stood before it. */
  public World(SetupIndex setup, RulesHistory history) {
    this(setup, history, new OnCallResolver(setup, history));
  }

  public ZoneId zone() {
    return setup.setup().timezone();
  }

  /** The reading of wall time that all plannings have. */
  public WallClock wall() {
    return new WallClock(zone());
  }

  /** Of a team's rules: microseconds of the epoch at which they were saved; 0: never. */
  public long revision(String team) {
    return lastChange(team).map(at -> ChronoUnit.MICROS.between(Instant.EPOCH, at)).orElse(0L);
  }

  /** When the rules of a team were saved last. */
  public Optional<Instant> lastChange(String team) {
    List<Instant> changes = history.changes(team);
    return changes.isEmpty() ? Optional.empty() : Optional.of(changes.get(changes.size() - 1));
  }

  /** Empty where there is no such team. */
  public Optional<PlanningView> view(String team, Instant from, Instant until) {
    return setup
        .team(team)
        .map(
            known ->
                new PlanningView(
                    team,
                    revision(team),
                    from,
                    until,
                    oncall.shifts(team, from, until),
                    oncall.states(team, from, until)));
  }

  public List<Team> teams() {
    return setup.setup().teams();
  }

  /** The shifts of a person in all teams, by start, cut at the ends of the span. */
  public List<Shift> shifts(String person, Instant from, Instant until) {
    return teams().stream()
        .flatMap(team -> oncall.shifts(team.id(), from, until).stream())
        .filter(shift -> shift.person().equals(person))
        .sorted(BY_START)
        .toList();
  }

  public Language language(Person person) {
    return person.language().orElse(setup.setup().language());
  }

  /** The name of a person; the id where there is none any more. */
  public String name(String person) {
    return setup.person(person).map(Person::name).orElse(person);
  }
}
