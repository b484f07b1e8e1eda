package org.vigie.oncall;

import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vigie.oncall.Plannings.PARIS;
import static org.vigie.oncall.Plannings.TEAM;
import static org.vigie.oncall.Plannings.at;
import static org.vigie.oncall.Plannings.every;
import static org.vigie.oncall.Plannings.on;
import static org.vigie.oncall.Plannings.period;
import static org.vigie.oncall.Plannings.rotation;
import static org.vigie.oncall.Plannings.window;
import static org.vigie.oncall.Plannings.within;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.api.oncall.OnCall;
import org.vigie.api.oncall.OnCall.State;
import org.vigie.api.planning.PlanningChange.Copy;
import org.vigie.api.setup.ClosedPeriod;
import org.vigie.api.setup.OnCallOverride;
import org.vigie.api.setup.OnCallOverride.Add;
import org.vigie.api.setup.Planning;
import org.vigie.api.setup.Rotation;
import org.vigie.api.setup.Turn.Unit;
import org.vigie.oncall.api.Laying;
import org.vigie.oncall.api.OnCallResolver;

/** A week, a month or a year, copied by what the wall shows. */
class CopyTest {
  private static Planning copied(Planning planning, String from, String to, String target) {
    Appliance appliance = Appliance.inParis().team(TEAM, planning);
    Copy copy = new Copy(TEAM, LocalDate.parse(from), LocalDate.parse(to), LocalDate.parse(target));
    return new Laying(appliance.index()).copy(copy, appliance.resolver()).planning();
  }

  private static OnCall answer(Planning planning, LocalDateTime local) {
    return Plannings.resolver(PARIS, planning)
        .at(TEAM, local.atZone(PARIS).toInstant())
        .orElseThrow();
  }

  private static Set<String> who(OnCall answer) {
    Set<String> posts = new TreeSet<>();
    answer.ranks().forEach(r -> r.persons().forEach(p -> posts.add(r.rank() + p)));
    return posts;
  }

  private static final Rotation HOURLY =
      rotation("h", 1, every(1, Unit.HOURS), at("00:30"), "2026-01-01");
  private static final Rotation WEEKLY =
      rotation("w", 2, every(1, Unit.WEEKS), on(MONDAY, "08:00"), "2026-01-01");

  @ParameterizedTest
  @CsvSource({
    "2026-11-02, 2026-11-08, 2026-11-30",
    "2026-11-01, 2026-11-30, 2027-01-01",
    "2026-01-01, 2026-12-31, 2027-01-01",
    "2026-03-16, 2026-03-22, 2026-03-23",
    "2026-10-12, 2026-10-18, 2026-10-19",
    "2026-03-23, 2026-03-29, 2026-03-30",
    "2026-10-19, 2026-10-25, 2026-10-26",
  })
  void keepsLocalTimesAndLeavesTheRest(String from, String to, String target) {
    Planning before = Appliance.rotations(HOURLY, WEEKLY);
    Planning after = copied(before, from, to, target);
    OnCallResolver old = Plannings.resolver(PARIS, before);
    OnCallResolver copy = Plannings.resolver(PARIS, after);
    LocalDateTime end = LocalDate.parse(to).plusDays(1).atStartOfDay();
    LocalDateTime there = LocalDate.parse(target).atStartOfDay();
    for (LocalDateTime local = LocalDate.parse(from).atStartOfDay();
        local.isBefore(end);
        local = local.plusMinutes(90)) {
      boolean calm = local.getHour() > 3 && there.getHour() > 3;
      if (calm) {
        assertThat(who(copy, there)).as("%s", there).isEqualTo(who(old, local));
      }
      there = there.plusMinutes(90);
    }
    assertThat(who(copy, there.plusMinutes(1))).isEqualTo(who(old, there.plusMinutes(1)));
  }

  private static Set<String> who(OnCallResolver resolver, LocalDateTime local) {
    return who(resolver.at(TEAM, local.atZone(PARIS).toInstant()).orElseThrow());
  }

  /** Copied into a night in which clocks change, every minute has exactly one person still. */
  @ParameterizedTest
  @CsvSource({"2026-03-29", "2026-10-25", "2027-03-28", "2027-10-31"})
  void hasNeitherHoleNorOverlapWhereClocksChange(String day) {
    LocalDate change = LocalDate.parse(day);
    for (int days : List.of(7, -7)) {
      LocalDate source = days > 0 ? change.minusDays(days) : change;
      LocalDate target = days > 0 ? change : change.plusDays(7);
      Planning copy =
          copied(
              Appliance.rotations(HOURLY), source.toString(), source.toString(), target.toString());
      OnCallResolver resolver = Plannings.resolver(PARIS, copy);
      Instant end = target.plusDays(1).atStartOfDay(PARIS).toInstant();
      for (Instant at = target.atStartOfDay(PARIS).toInstant();
          at.isBefore(end);
          at = at.plusSeconds(60)) {
        OnCall answer = resolver.at(TEAM, at).orElseThrow();
        assertThat(answer.ranks()).as("%s", at).hasSize(1);
        assertThat(answer.ranks().get(0).persons()).as("%s", at).hasSize(1);
      }
    }
  }

  /** Random plannings without a change of clocks near: minute for minute the same. */
  @Property(tries = 30)
  void saysWhatTheSourceSaid(@ForAll long seed) {
    Random random = new Random(seed);
    LocalDate day = LocalDate.of(2026, 6, 10);
    Planning before = new RandomPlannings(random, day).planning();
    Planning after =
        copied(before, day.toString(), day.plusDays(2).toString(), day.plusDays(14).toString());
    OnCallResolver old = Plannings.resolver(PARIS, before);
    OnCallResolver copy = Plannings.resolver(PARIS, after);
    Set<Integer> ranks = new TreeSet<>();
    LocalDateTime first = day.atStartOfDay();
    for (int minute = 0; minute < 3 * 1440; minute += 15) {
      old.at(TEAM, first.plusMinutes(minute).atZone(PARIS).toInstant())
          .orElseThrow()
          .ranks()
          .forEach(r -> ranks.add(r.rank()));
    }
    for (int minute = 0; minute < 3 * 1440; minute += 15) {
      LocalDateTime local = first.plusMinutes(minute);
      Set<String> copied = who(copy, local.plusDays(14));
      copied.removeIf(post -> !ranks.contains(Integer.parseInt(post.substring(0, 1))));
      assertThat(copied).as("%s of %s", local, before).isEqualTo(who(old, local));
    }
  }

  @Test
  void copiesWhereNobodyIsOnCallOnPurpose() {
    Planning closed =
        Appliance.closed(
            Appliance.rotations(HOURLY, WEEKLY),
            new ClosedPeriod(period("2026-11-03", "2026-11-03"), Optional.empty()));
    Planning copy = copied(closed, "2026-11-02", "2026-11-08", "2026-11-09");

    assertThat(answer(copy, LocalDateTime.parse("2026-11-09T12:00")).state())
        .isEqualTo(State.PLANNED);
    assertThat(answer(copy, LocalDateTime.parse("2026-11-10T12:00")).state())
        .isEqualTo(State.CLOSED);
    Planning day = copied(closed, "2026-11-03", "2026-11-03", "2026-11-20");
    assertThat(answer(day, LocalDateTime.parse("2026-11-20T12:00")).state())
        .isEqualTo(State.CLOSED);
    assertThat(answer(day, LocalDateTime.parse("2026-11-21T00:00")).state())
        .isEqualTo(State.PLANNED);
  }

  @Test
  void holdsInAClosedPeriodAsFixedPlansDo() {
    Planning closed =
        Appliance.closed(
            Appliance.rotations(WEEKLY),
            new ClosedPeriod(period("2026-11-10", "2026-11-10"), Optional.empty()));
    Planning copy = copied(closed, "2026-11-03", "2026-11-03", "2026-11-10");

    assertThat(answer(copy, LocalDateTime.parse("2026-11-10T12:00")).state())
        .isEqualTo(State.PLANNED);
  }

  @Test
  void hasOverridesOfTheSourceInItAndNoneOfTheTarget() {
    Planning planning =
        Appliance.overrides(
            Appliance.rotations(WEEKLY),
            new OnCallOverride(
                "s", period("2026-11-03", "2026-11-03"), new Add("x", OptionalInt.of(2))),
            new OnCallOverride(
                "t", period("2026-11-10", "2026-11-11"), new Add("y", OptionalInt.of(2))));
    Planning copy = copied(planning, "2026-11-03", "2026-11-03", "2026-11-10");

    assertThat(who(answer(copy, LocalDateTime.parse("2026-11-10T12:00"))))
        .contains("2x")
        .hasSize(2);
    assertThat(who(answer(copy, LocalDateTime.parse("2026-11-11T12:00"))))
        .contains("2y")
        .hasSize(2);
  }

  @Test
  void keepsWindows() {
    Planning nights =
        Appliance.rotations(within(WEEKLY, window(Set.of(), false, "18:00", "08:00")));
    Planning copy = copied(nights, "2026-11-02", "2026-11-08", "2026-11-09");

    assertThat(answer(copy, LocalDateTime.parse("2026-11-11T12:00")).state())
        .isEqualTo(State.CLOSED);
    assertThat(copy.closed()).isEmpty();
  }

  @Test
  void refusesDaysThatAreNone() {
    assertThatThrownBy(
            () -> copied(Planning.of(List.of()), "2026-11-02", "2026-11-01", "2027-01-01"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> copied(Planning.of(List.of()), "2026-11-02", "2029-11-01", "2027-01-01"))
        .hasMessageContaining("more than 400 days");
  }
}
