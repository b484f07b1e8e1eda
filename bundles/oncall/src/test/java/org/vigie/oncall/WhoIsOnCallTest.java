package org.vigie.oncall;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.oncall.Plannings.PARIS;
import static org.vigie.oncall.Plannings.TEAM;
import static org.vigie.oncall.Plannings.at;
import static org.vigie.oncall.Plannings.every;
import static org.vigie.oncall.Plannings.on;
import static org.vigie.oncall.Plannings.period;
import static org.vigie.oncall.Plannings.rotation;
import static org.vigie.oncall.Plannings.window;
import static org.vigie.oncall.Plannings.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.vigie.api.oncall.OnCall;
import org.vigie.api.oncall.OnCall.State;
import org.vigie.api.planning.PlanningChange.Copy;
import org.vigie.api.planning.PlanningChange.Lay;
import org.vigie.api.planning.PlanningWarning.Kind;
import org.vigie.api.setup.Absence;
import org.vigie.api.setup.ClosedPeriod;
import org.vigie.api.setup.FixedPlan;
import org.vigie.api.setup.FixedPlan.FixedShift;
import org.vigie.api.setup.OnCallOverride;
import org.vigie.api.setup.OnCallOverride.Add;
import org.vigie.api.setup.OnCallOverride.Remove;
import org.vigie.api.setup.OnCallOverride.Replace;
import org.vigie.api.setup.Planning;
import org.vigie.api.setup.Rotation;
import org.vigie.api.setup.Turn.Unit;
import org.vigie.oncall.api.DutyFacts;
import org.vigie.oncall.api.Laying;
import org.vigie.oncall.api.OnCallResolver;
import org.vigie.oncall.api.PlanningWarnings;
import org.vigie.oncall.api.Span;

/** The sentences of the specification's chapter « Who is on call » that this room carries. */
class WhoIsOnCallTest {
  private static final OptionalInt ANY = OptionalInt.empty();

  /** a1 has the week of 1 June 2026. */
  private static final Rotation A =
      rotation("a", 1, every(1, Unit.WEEKS), on(MONDAY, "08:00"), "2026-06-01");

  private static final Planning WEEKS = Appliance.rotations(A);
  private static final String DAY = "2026-06-02";
  private static final String NOON = "2026-06-02T12:00";

  private static OnCall answer(Planning planning, String local) {
    return Plannings.resolver(PARIS, planning).at(TEAM, instant(local)).orElseThrow();
  }

  private static Instant instant(String local) {
    return LocalDateTime.parse(local).atZone(PARIS).toInstant();
  }

  private static String text(Planning planning, String local) {
    OnCall answer = answer(planning, local);
    return answer.state()
        + answer.ranks().stream()
            .map(r -> " " + r.rank() + String.join("+", r.persons()) + " (" + r.why() + ")")
            .collect(Collectors.joining());
  }

  private static FixedPlan fixed(int rank, String person) {
    return new FixedPlan(period(DAY, DAY), List.of(new FixedShift(rank, person, period(DAY, DAY))));
  }

  private static OnCallOverride override(OnCallOverride.Change change) {
    return new OnCallOverride("o", period(DAY, DAY), change);
  }

  private static ClosedPeriod closedDay() {
    return new ClosedPeriod(period(DAY, DAY), Optional.empty());
  }

  @Test
  void s1ResolveGivesForEachRankThePersonsAndWhyOrClosedOrGap() {
    assertThat(text(WEEKS, NOON)).isEqualTo("PLANNED 1a1 (rule a)");
    assertThat(text(Appliance.closed(WEEKS, closedDay()), NOON)).isEqualTo("CLOSED");
    assertThat(text(Appliance.overrides(WEEKS, override(new Remove("a1", ANY))), NOON))
        .isEqualTo("GAP");
    OnCallResolver resolver = Plannings.resolver(PARIS, WEEKS);
    assertThat(resolver.at(TEAM, instant(NOON))).isEqualTo(resolver.at(TEAM, instant(NOON)));
  }

  @Test
  void s2HistoryThenFixedPlanThenRotationsLessClosedThenOverrides() {
    Planning all = Appliance.fixed(WEEKS, fixed(1, "f"));
    assertThat(text(all, NOON)).isEqualTo("PLANNED 1f (fixed plan)");
    Planning closed = Appliance.closed(all, closedDay());
    assertThat(text(closed, NOON)).isEqualTo("PLANNED 1f (fixed plan)");
    Planning replaced = Appliance.overrides(closed, override(new Replace("f", "x", ANY)));
    assertThat(text(replaced, NOON)).isEqualTo("PLANNED 1x (override o)");

    Archive archive = new Archive();
    archive.save(instant("2026-05-01T00:00"), WEEKS);
    archive.save(instant(NOON).plusSeconds(1), replaced);
    OnCallResolver later =
        new OnCallResolver(Appliance.inParis().team(TEAM, replaced).index(), archive);
    assertThat(Oracle.text(later.at(TEAM, instant(NOON)).orElseThrow()))
        .isEqualTo("PLANNED {1=[a1]}");
  }

  @Test
  void s2ReplaceActsOnlyWhereTheReplacedIsOnCallAndAddInsideAClosedPeriodToo() {
    assertThat(text(Appliance.overrides(WEEKS, override(new Replace("a2", "x", ANY))), NOON))
        .isEqualTo("PLANNED 1a1 (rule a)");
    Planning closed = Appliance.closed(WEEKS, closedDay());
    assertThat(text(Appliance.overrides(closed, override(new Replace("a1", "x", ANY))), NOON))
        .isEqualTo("CLOSED");
    assertThat(text(Appliance.overrides(closed, override(new Add("x", ANY))), NOON))
        .isEqualTo("PLANNED 1x (override o)");
  }

  @Test
  void s2AbsencesNeverChangeTheAnswerTheyWarnAndProposeWhoCouldReplace() {
    Absence away = new Absence("a1", period(DAY, DAY), Optional.empty());
    Planning planning = Appliance.absences(WEEKS, away);
    Appliance appliance = Appliance.inParis().team(TEAM, planning);

    assertThat(text(planning, NOON)).isEqualTo(text(WEEKS, NOON));
    assertThat(warnings(appliance))
        .filteredOn(w -> w.kind() == Kind.ABSENT)
        .singleElement()
        .satisfies(w -> assertThat(w.replacements()).containsExactly("a2", "a3"));
  }

  private static List<org.vigie.api.planning.PlanningWarning> warnings(Appliance appliance) {
    return PlanningWarnings.of(
        appliance.index(),
        appliance.resolver(),
        DutyFacts.NONE,
        Optional.of(TEAM),
        new Span(instant("2026-06-01T08:00"), instant("2026-06-20T00:00")));
  }

  @Test
  void s2CoverageDecidesBetweenGapAndClosed() {
    Planning never = Appliance.overrides(WEEKS, override(new Remove("a1", ANY)));
    Planning office =
        new Planning(
            never.rotations(),
            List.of(),
            never.overrides(),
            List.of(),
            List.of(),
            Optional.of(List.of(window(Set.of(), false, "14:00", "18:00"))));

    assertThat(answer(office, NOON).state()).isEqualTo(State.CLOSED);
    assertThat(answer(office, "2026-06-02T14:00").state()).isEqualTo(State.GAP);
  }

  @Test
  void s3HourlyDailyWeeklyMonthlyAnyPeriodRestrictedToWindowsSideBySide() {
    Planning many =
        Appliance.rotations(
            rotation("h", 1, every(5, Unit.HOURS), at("00:00"), "2026-06-01"),
            rotation("d", 2, every(2, Unit.DAYS), at("08:00"), "2026-06-01"),
            rotation("w", 3, every(3, Unit.WEEKS), on(FRIDAY, "18:00"), "2026-06-01"),
            rotation("m", 4, every(1, Unit.MONTHS), on(31, "00:00"), "2026-05-01"),
            within(
                rotation("e", 5, every(1, Unit.WEEKS), on(MONDAY, "08:00"), "2026-06-01"),
                window(Set.of(SATURDAY, SUNDAY), true, "00:00", "24:00")));

    assertThat(text(many, "2026-06-05T18:00"))
        .isEqualTo("PLANNED 1h2 (rule h) 2d3 (rule d) 3w1 (rule w) 4m1 (rule m)");
    assertThat(text(many, "2026-06-30T00:00")).contains("4m2").doesNotContain("5e");
    assertThat(text(many, "2026-07-14T12:00")).contains("5e1");
  }

  @Test
  void s4AroundBothClockChangesEveryInstantHasExactlyOneAnswer() {
    Planning nightly =
        Appliance.rotations(rotation("d", 1, every(1, Unit.DAYS), at("02:30"), "2026-03-01"));
    OnCallResolver resolver = Plannings.resolver(PARIS, nightly);
    for (String day : List.of("2026-03-29", "2026-10-25")) {
      Instant from = LocalDate.parse(day).minusDays(1).atStartOfDay(PARIS).toInstant();
      for (int minute = 0; minute < 3 * 1440; minute++) {
        Instant now = from.plus(Duration.ofMinutes(minute));
        assertThat(resolver.at(TEAM, now).orElseThrow().ranks()).as("%s", now).hasSize(1);
      }
    }
    assertThat(resolver.shifts(TEAM, instant("2026-03-28T12:00"), instant("2026-03-29T12:00")))
        .extracting(s -> s.from().toString())
        .contains("2026-03-29T01:00:00Z");
    assertThat(resolver.shifts(TEAM, instant("2026-10-24T12:00"), instant("2026-10-25T12:00")))
        .extracting(s -> s.from().toString())
        .contains("2026-10-25T00:30:00Z");
  }

  @Test
  void s5TenYearsAndMoreAPeriodLaidAWeekCopied() {
    assertThat(text(WEEKS, "2046-06-05T12:00")).startsWith("PLANNED 1a");
    Appliance appliance = Appliance.inParis().team(TEAM, WEEKS).persons("x");
    Laying laying = new Laying(appliance.index());
    LocalDate friday = LocalDate.of(2026, 6, 5);

    Planning laid = laying.lay(new Lay(TEAM, "weekend", friday, 1, "x")).planning();
    assertThat(text(laid, "2026-06-06T12:00")).isEqualTo("PLANNED 1x (fixed plan)");
    Copy copy = new Copy(TEAM, friday.minusDays(4), friday.plusDays(2), friday.plusDays(3));
    Planning copied = laying.copy(copy, appliance.resolver()).planning();
    assertThat(text(copied, "2026-06-09T12:00")).isEqualTo("PLANNED 1a1 (fixed plan)");
  }

  @Test
  void s6OverridesThatMeetHoldOneAfterTheOther() {
    Planning two =
        Appliance.overrides(
            WEEKS,
            new OnCallOverride("o", period("2026-06-02T08:00", NOON), new Replace("a1", "x", ANY)),
            new OnCallOverride("p", period(NOON, "2026-06-02T20:00"), new Replace("a1", "y", ANY)));

    assertThat(text(two, "2026-06-02T11:59")).isEqualTo("PLANNED 1x (override o)");
    assertThat(text(two, NOON)).isEqualTo("PLANNED 1y (override p)");
  }

  @Test
  void s7WarningsForGapsAbsentTwice() {
    Planning bad =
        Appliance.overrides(
            Appliance.rotations(
                A, rotation("a", 2, every(2, Unit.WEEKS), on(MONDAY, "08:00"), "2026-06-01")),
            new OnCallOverride("o", period("2026-06-09", "2026-06-09"), new Remove("a1", ANY)),
            new OnCallOverride("p", period("2026-06-09", "2026-06-09"), new Remove("a2", ANY)));

    assertThat(warnings(Appliance.inParis().team(TEAM, bad)))
        .extracting(w -> w.kind())
        .contains(Kind.GAP, Kind.TWICE);
  }

  @Test
  void s11ARotationsFirstTurnBeginsAtTheFirstHandoverOnOrAfterStarts() {
    Planning later =
        Appliance.rotations(
            rotation("a", 1, every(1, Unit.WEEKS), on(FRIDAY, "18:00"), "2026-06-01"));

    assertThat(text(later, "2026-06-05T17:59")).isEqualTo("GAP");
    assertThat(text(later, "2026-06-05T18:00")).isEqualTo("PLANNED 1a1 (rule a)");
  }

  @Test
  void s11AFixedPlanHoldsTheRanksThatItNamesForItsWholePeriod() {
    FixedPlan plan =
        new FixedPlan(
            period(DAY, DAY), List.of(new FixedShift(1, "f", period(NOON, "2026-06-02T13:00"))));

    assertThat(text(Appliance.fixed(WEEKS, plan), "2026-06-02T11:59")).isEqualTo("GAP");
    assertThat(text(Appliance.fixed(WEEKS, plan), NOON)).startsWith("PLANNED 1f");
  }

  @Test
  void s11UnknownTeamsHaveNoAnswer() {
    OnCallResolver resolver = Plannings.resolver(PARIS, WEEKS);

    assertThat(resolver.at("other", instant(NOON))).isEmpty();
    assertThat(resolver.states("other", instant(NOON), instant(NOON))).isEmpty();
  }
}
