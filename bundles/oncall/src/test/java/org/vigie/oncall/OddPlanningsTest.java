package org.vigie.oncall;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.oncall.Plannings.PARIS;
import static org.vigie.oncall.Plannings.TEAM;
import static org.vigie.oncall.Plannings.at;
import static org.vigie.oncall.Plannings.every;
import static org.vigie.oncall.Plannings.on;
import static org.vigie.oncall.Plannings.period;
import static org.vigie.oncall.Plannings.rotation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vigie.api.oncall.OnCall.State;
import org.vigie.api.oncall.Shift;
import org.vigie.api.planning.PlanningSpan;
import org.vigie.api.planning.PlanningWarning.Kind;
import org.vigie.api.setup.OnCallOverride;
import org.vigie.api.setup.OnCallOverride.Replace;
import org.vigie.api.setup.Planning;
import org.vigie.api.setup.Rotation;
import org.vigie.api.setup.Turn.Unit;
import org.vigie.oncall.api.DutyFacts;
import org.vigie.oncall.api.OnCallResolver;
import org.vigie.oncall.api.PlanningWarnings;
import org.vigie.oncall.api.Span;

/** Input that nobody means and everybody makes once. */
class OddPlanningsTest {
  private static final OptionalInt ANY = OptionalInt.empty();

  private static Shift first(OnCallResolver resolver, String person, Instant from, Instant until) {
    return resolver.shifts(TEAM, from, until).stream()
        .filter(s -> s.person().equals(person))
        .findFirst()
        .orElseThrow();
  }

  /**
   * From 02:30 to 02:30: on 29 March it begins an hour early by the sun, on 25 October it lasts.
   */
  @Test
  void halfPastTwoOnBothNightsOfChange() {
    for (String[] night :
        new String[][] {
          {"2026-03-29", "2026-03-29T01:00:00Z", "2026-03-30T00:30:00Z"},
          {"2026-10-25", "2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z"},
        }) {
      LocalDate day = LocalDate.parse(night[0]);
      OnCallOverride override =
          new OnCallOverride(
              "o",
              period(day + "T02:30", day.plusDays(1) + "T02:30"),
              new OnCallOverride.Add("x", ANY));
      OnCallResolver resolver =
          Plannings.resolver(PARIS, Appliance.overrides(Planning.of(List.of()), override));
      Shift shift =
          first(
              resolver,
              "x",
              day.minusDays(1).atStartOfDay(PARIS).toInstant(),
              day.plusDays(3).atStartOfDay(PARIS).toInstant());

      assertThat(shift.from()).isEqualTo(night[1]);
      assertThat(shift.until()).isEqualTo(night[2]);
    }
  }

  /**
   * Lord Howe puts its clocks back by half an hour; India stands half an hour beside the others.
   */
  @Test
  void zonesOfHalfHours() {
    Rotation daily = rotation("d", 1, every(1, Unit.DAYS), at("01:45"), "2026-01-01");
    ZoneId lordHowe = ZoneId.of("Australia/Lord_Howe");
    OnCallResolver resolver = Plannings.resolver(lordHowe, Planning.of(List.of(daily)));
    Instant from = LocalDate.of(2026, 4, 4).atStartOfDay(lordHowe).toInstant();
    List<Shift> shifts = resolver.shifts(TEAM, from, from.plus(Duration.ofDays(4)));

    assertThat(shifts.get(1).from()).isEqualTo("2026-04-03T14:45:00Z");
    assertThat(shifts.get(2).from()).isEqualTo("2026-04-04T14:45:00Z");
    assertThat(shifts.get(3).from()).isEqualTo("2026-04-05T15:15:00Z");
    OnCallResolver india =
        Plannings.resolver(ZoneId.of("Asia/Kolkata"), Planning.of(List.of(daily)));
    assertThat(india.shifts(TEAM, from, from.plus(Duration.ofDays(2))).get(1).from())
        .isEqualTo("2026-04-03T20:15:00Z");
  }

  /** The rules go on without them; what was, and that they were, stays. */
  @Test
  void aParticipantIsDeletedWhileOnCall() {
    Rotation three = rotation("a", 1, every(1, Unit.WEEKS), on(MONDAY, "08:00"), "2026-06-01");
    Rotation two =
        new Rotation(
            "a",
            1,
            List.of("a2", "a3"),
            three.every(),
            three.handover(),
            three.starts(),
            three.windows());
    Archive archive = new Archive();
    archive.save(Instant.parse("2026-05-01T00:00:00Z"), Planning.of(List.of(three)));
    Instant deleted = Instant.parse("2026-06-03T10:00:00Z");
    archive.save(deleted, Planning.of(List.of(two)));
    Appliance appliance = Appliance.inParis().team(TEAM, Planning.of(List.of(two)));
    OnCallResolver resolver = new OnCallResolver(appliance.index(), archive);
    Span week = new Span(deleted.minus(Duration.ofDays(1)), deleted.plus(Duration.ofDays(1)));

    assertThat(resolver.shifts(TEAM, week.from(), week.to()))
        .extracting(Shift::person, Shift::until)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("a1", deleted),
            org.assertj.core.groups.Tuple.tuple("a2", week.to()));
    assertThat(resolver.states(TEAM, week.from(), week.to()))
        .containsExactly(new PlanningSpan(State.PLANNED, week.from(), week.to()));
    assertThat(
            PlanningWarnings.of(
                appliance.index(), resolver, DutyFacts.NONE, Optional.empty(), week))
        .filteredOn(w -> w.kind() == Kind.NOTICE)
        .extracting(w -> w.person().orElseThrow())
        .contains("a2");
  }

  /** The setup refuses it; here both act on what the rules gave, not on one another. */
  @Test
  void anOverrideOfAnOverride() {
    Rotation a = rotation("a", 1, every(1, Unit.WEEKS), on(MONDAY, "08:00"), "2026-06-01");
    Planning planning =
        Appliance.overrides(
            Planning.of(List.of(a)),
            new OnCallOverride(
                "o", period("2026-06-02", "2026-06-02"), new Replace("a1", "x", ANY)),
            new OnCallOverride(
                "p", period("2026-06-02", "2026-06-02"), new Replace("x", "y", ANY)));

    assertThat(
            Oracle.text(
                Plannings.resolver(PARIS, planning)
                    .at(TEAM, Instant.parse("2026-06-02T10:00:00Z"))
                    .orElseThrow()))
        .isEqualTo("PLANNED {1=[x]}");
  }

  @Test
  void aRotationThatHasNotStartedIsAGapUntilItDoes() {
    Rotation later = rotation("a", 1, every(1, Unit.WEEKS), on(MONDAY, "08:00"), "2030-06-01");
    Appliance appliance = Appliance.inParis().team(TEAM, Planning.of(List.of(later)));
    Instant start = LocalDate.of(2030, 6, 3).atTime(8, 0).atZone(PARIS).toInstant();
    Span around = new Span(start.minus(Duration.ofDays(900)), start.plus(Duration.ofDays(1)));

    assertThat(appliance.resolver().states(TEAM, around.from(), around.to()))
        .containsExactly(
            new PlanningSpan(State.GAP, around.from(), start),
            new PlanningSpan(State.PLANNED, start, around.to()));
    assertThat(
            PlanningWarnings.of(
                appliance.index(), appliance.resolver(), DutyFacts.NONE, Optional.empty(), around))
        .filteredOn(w -> w.kind() == Kind.GAP)
        .singleElement()
        .satisfies(w -> assertThat(w.key()).isEqualTo("gap/team/to-2030-06-03T06:00:00Z"));
  }

  @Test
  void aTeamWithoutAnyRuleIsClosedAndNoWarning() {
    Appliance appliance = Appliance.inParis().team(TEAM, Planning.of(List.of()));
    Span month =
        new Span(Instant.parse("2026-06-01T00:00:00Z"), Instant.parse("2026-07-01T00:00:00Z"));

    assertThat(appliance.resolver().states(TEAM, month.from(), month.to()))
        .containsExactly(new PlanningSpan(State.CLOSED, month.from(), month.to()));
    assertThat(
            PlanningWarnings.of(
                appliance.index(), appliance.resolver(), DutyFacts.NONE, Optional.empty(), month))
        .isEmpty();
  }

  /** Newfoundland went back from 00:01 to 23:01: a day ended twice. */
  @Test
  void aWindowThatEndsInAnEveningThatIsShownTwice() {
    ZoneId there = ZoneId.of("America/St_Johns");
    Rotation almostAlways =
        Plannings.within(
            rotation("a", 1, every(52, Unit.WEEKS), on(MONDAY, "08:00"), "2010-06-01"),
            Plannings.window(Set.of(FRIDAY), false, "23:45", "23:30"));
    Instant from = LocalDate.of(2010, 11, 6).atTime(23, 0).atZone(there).toInstant();
    Instant end = Instant.parse("2010-11-07T03:00:00Z");
    OnCallResolver resolver = Plannings.resolver(there, Planning.of(List.of(almostAlways)));

    assertThat(resolver.states(TEAM, from, from.plus(Duration.ofHours(3))))
        .containsExactly(
            new PlanningSpan(State.PLANNED, from, end),
            new PlanningSpan(State.CLOSED, end, from.plus(Duration.ofHours(3))));
    for (Instant at = from; at.isBefore(end); at = at.plusSeconds(20)) {
      assertThat(resolver.at(TEAM, at).orElseThrow().state()).as("%s", at).isEqualTo(State.PLANNED);
    }
  }
}
