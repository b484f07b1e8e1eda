package org.vigie.alerting.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.vigie.alerting.api.DeskWorld;
import org.vigie.alerting.api.IncomingMessage;
import org.vigie.alerting.api.TakeOver;
import org.vigie.api.oncall.OnCall.RankOnCall;
import org.vigie.api.oncall.Shift;
import org.vigie.api.setup.Boundary;
import org.vigie.api.setup.OnCallOverride;
import org.vigie.api.setup.OnCallOverride.Add;
import org.vigie.api.setup.OnCallOverride.Change;
import org.vigie.api.setup.OnCallOverride.Replace;
import org.vigie.api.setup.Period;
import org.vigie.api.setup.Team;
import org.vigie.oncall.api.WallClock;

/** {@code PRENDRE}: a person comes first on call from now on. */
final class TakeOvers {
  private static final OptionalInt FIRST = OptionalInt.of(1);

  /** Where nobody is on call and nobody is to come. */
  private static final Duration ALONE = Duration.ofHours(24);

  /** A shift without an end that is worth naming. */
  private static final Duration HORIZON = Duration.ofDays(31);

  private final DeskWorld world;
  private final String team;
  private final String person;

  TakeOvers(DeskWorld world, String team, String person) {
    this.world = world;
    this.team = team;
    this.person = person;
  }

  /** Who comes first now. */
  Optional<String> first() {
    return ranks().stream()
        .filter(rank -> rank.rank() == 1)
        .flatMap(rank -> rank.persons().stream())
        .findFirst();
  }

  TakeOver asked(IncomingMessage in) {
    Optional<String> first = first();
    Instant until = first.map(this::endOf).orElseGet(this::untilNext);
    // Overrides act on what the rules gave and not on one another: who stands in by an override
    // cannot be replaced by a second one.
    Change change =
        first
            .filter(standing -> !standsIn(standing))
            .<Change>map(standing -> new Replace(standing, person, FIRST))
            .orElseGet(() -> new Add(person, FIRST));
    String id = "prendre-" + person + "-" + world.now().getEpochSecond();
    OnCallOverride override = new OnCallOverride(id, period(until), change);
    return new TakeOver(team, person, override, until, in);
  }

  private Instant endOf(String standing) {
    return shifts(HORIZON).stream()
        .filter(s -> s.person().equals(standing) && !s.from().isAfter(world.now()))
        .map(Shift::until)
        .findFirst()
        .orElseGet(this::untilNext);
  }

  private Instant untilNext() {
    return shifts(ALONE).stream()
        .map(Shift::from)
        .filter(from -> from.isAfter(world.now()))
        .findFirst()
        .orElse(world.now().truncatedTo(ChronoUnit.MINUTES).plus(ALONE));
  }

  private List<Shift> shifts(Duration horizon) {
    Instant end = world.now().truncatedTo(ChronoUnit.MINUTES).plus(horizon);
    return Shifts.joined(
        world.oncall().shifts(team, world.now(), end).stream()
            .filter(shift -> shift.rank() == 1)
            .toList());
  }

  private boolean standsIn(String standing) {
    WallClock clock = new WallClock(world.setup().setup().timezone());
    return world.setup().team(team).map(Team::planning).stream()
        .flatMap(planning -> planning.overrides().stream())
        .filter(o -> clock.span(o.period()).contains(world.now()))
        .anyMatch(o -> puts(o.change(), standing));
  }

  private static boolean puts(Change change, String standing) {
    return change instanceof Replace replace
        ? replace.by().equals(standing)
        : change instanceof Add add && add.person().equals(standing);
  }

  private List<RankOnCall> ranks() {
    return world.oncall().at(team, world.now()).map(now -> now.ranks()).orElse(List.of());
  }

  private Period period(Instant until) {
    return new Period(boundary(world.now()), boundary(until));
  }

  private Boundary boundary(Instant at) {
    ZoneId zone = world.setup().setup().timezone();
    OffsetDateTime local = at.truncatedTo(ChronoUnit.SECONDS).atZone(zone).toOffsetDateTime();
    return new Boundary(
        local.toLocalDate(), Optional.of(local.toLocalTime()), Optional.of(local.getOffset()));
  }
}
