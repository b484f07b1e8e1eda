package org.vigie.oncall;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.oncall.Plannings.TEAM;
import static org.vigie.oncall.Plannings.every;
import static org.vigie.oncall.Plannings.on;
import static org.vigie.oncall.Plannings.period;
import static org.vigie.oncall.Plannings.window;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vigie.api.oncall.Shift;
import org.vigie.api.planning.PlanningWarning;
import org.vigie.api.planning.PlanningWarning.Confirmation;
import org.vigie.api.planning.PlanningWarning.Kind;
import org.vigie.api.setup.Absence;
import org.vigie.api.setup.OnCallOverride;
import org.vigie.api.setup.OnCallOverride.Remove;
import org.vigie.api.setup.Planning;
import org.vigie.api.setup.Rotation;
import org.vigie.api.setup.Turn.Unit;
import org.vigie.api.setup.Window;
import org.vigie.oncall.api.DutyFacts;
import org.vigie.oncall.api.PlanningWarnings;
import org.vigie.oncall.api.Span;

/** What a supervisor is told of plannings that are no good. */
class PlanningWarningsTest {
  private static final OptionalInt ANY = OptionalInt.empty();
  private static final Span MONTH = span("2026-11-01T00:00", "2026-12-01T00:00");
  private static final Rotation WEEKS = weekly("w", 1, List.of("anna", "carl", "ben"));

  static Rotation weekly(String id, int rank, List<String> persons, Window... windows) {
    return new Rotation(
        id,
        rank,
        persons,
        every(1, Unit.WEEKS),
        on(MONDAY, "08:00"),
        LocalDate.of(2026, 1, 5),
        List.of(windows));
  }

  static Span span(String from, String to) {
    return new Span(instant(from), instant(to));
  }

  static Instant instant(String local) {
    return LocalDateTime.parse(local).atZone(Plannings.PARIS).toInstant();
  }

  private static List<PlanningWarning> of(Appliance appliance, DutyFacts facts, Span within) {
    return PlanningWarnings.of(
        appliance.index(), appliance.resolver(), facts, Optional.of(TEAM), within);
  }

  private static Appliance one(Planning planning) {
    return Appliance.inParis().team(TEAM, planning);
  }

  @Test
  void aGoodPlanningHasNone() {
    Planning good = Appliance.rotations(WEEKS, weekly("b", 2, List.of("dora", "emil", "fay")));

    assertThat(of(one(good), DutyFacts.NONE, MONTH)).isEmpty();
  }

  @Test
  void aGapIsNamedWithWhoIsFree() {
    Planning hole =
        Appliance.overrides(
            Appliance.rotations(WEEKS),
            new OnCallOverride(
                "o", period("2026-11-10T10:00", "2026-11-10T12:00"), new Remove("carl", ANY)),
            new OnCallOverride(
                "p", period("2026-11-10T10:00", "2026-11-10T12:00"), new Remove("anna", ANY)),
            new OnCallOverride(
                "q", period("2026-11-10T10:00", "2026-11-10T12:00"), new Remove("ben", ANY)));

    PlanningWarning gap = only(of(one(hole), DutyFacts.NONE, MONTH));

    assertThat(gap.kind()).isEqualTo(Kind.GAP);
    assertThat(new Span(gap.from(), gap.until()))
        .isEqualTo(span("2026-11-10T10:00", "2026-11-10T12:00"));
    assertThat(gap.person()).isEmpty();
    assertThat(gap.replacements()).containsExactlyInAnyOrder("anna", "ben", "carl");
    assertThat(gap.text()).contains("Tue 10 Nov 2026 10:00");
  }

  private static PlanningWarning only(List<PlanningWarning> warnings) {
    assertThat(warnings).hasSize(1);
    return warnings.get(0);
  }

  /** Looked at later, or in a longer span, a gap that goes on has the key that it had. */
  @Test
  void aKeyStaysTheSameWhileItIsAboutTheSame() {
    Planning windows =
        new Planning(
            List.of(
                weekly("w", 1, List.of("anna"), window(Set.of(SATURDAY), false, "00:00", "24:00"))),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Optional.of(List.of(window(Set.of(SATURDAY, SUNDAY), false, "00:00", "24:00"))));
    Appliance appliance = one(windows);
    List<String> keys =
        of(appliance, DutyFacts.NONE, MONTH).stream().map(PlanningWarning::key).toList();

    assertThat(keys).hasSize(5).contains("gap/team/2026-11-07T23:00:00Z");
    Span inIt = span("2026-11-08T12:34", "2026-11-09T00:00");
    assertThat(of(appliance, DutyFacts.NONE, inIt))
        .extracting(PlanningWarning::key)
        .containsExactly("gap/team/2026-11-07T23:00:00Z");
    Planning never =
        new Planning(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            windows.coverage().map(w -> List.of(window(Set.of(), false, "00:00", "24:00"))));
    assertThat(of(one(never), DutyFacts.NONE, MONTH))
        .extracting(PlanningWarning::key)
        .containsExactly("gap/team/always");
  }

  @Test
  void whoIsPlannedWhileAbsentIsNamedWithReplacementsLeastLoadedFirst() {
    Planning away =
        Appliance.absences(
            Appliance.overrides(
                Appliance.rotations(WEEKS, weekly("b", 2, List.of("dora"))),
                new OnCallOverride(
                    "o",
                    period("2026-11-18", "2026-11-20"),
                    new OnCallOverride.Add("anna", OptionalInt.of(3)))),
            new Absence("ben", period("2026-11-12", "2026-11-13"), Optional.empty()));
    DutyFacts leave =
        new DutyFacts(
            List.of(new Absence("carl", period("2026-11-12", "2026-11-12"), Optional.empty())),
            List.of(),
            List.of(),
            Set.of(),
            Map.of());
    Span fortnight = span("2026-11-01T00:00", "2026-11-16T00:00");
    List<PlanningWarning> warnings = of(one(away), DutyFacts.NONE, fortnight);

    assertThat(who(away, "2026-11-12T12:00")).isEqualTo("ben");
    PlanningWarning warning = only(warnings);
    assertThat(warning.kind()).isEqualTo(Kind.ABSENT);
    assertThat(warning.person()).contains("ben");
    assertThat(new Span(warning.from(), warning.until()))
        .isEqualTo(span("2026-11-12T00:00", "2026-11-14T00:00"));
    assertThat(warning.replacements()).containsExactly("carl", "anna");
    assertThat(only(of(one(away), leave, fortnight)).replacements()).containsExactly("anna");
    assertThat(warning.key()).isEqualTo("absent/team/1/ben/2026-11-11T23:00:00Z");
  }

  private static String who(Planning planning, String local) {
    return Plannings.resolver(Plannings.PARIS, planning)
        .at(TEAM, instant(local))
        .orElseThrow()
        .ranks()
        .get(0)
        .persons()
        .get(0);
  }

  @Test
  void samePersonAtTwoRanks() {
    Planning twice =
        Appliance.rotations(
            weekly("w", 1, List.of("anna", "ben")),
            weekly("b", 2, List.of("anna", "carl", "ben", "dora")));
    List<PlanningWarning> warnings = of(one(twice), DutyFacts.NONE, MONTH);

    assertThat(warnings).isNotEmpty().allSatisfy(w -> assertThat(w.kind()).isEqualTo(Kind.TWICE));
    PlanningWarning first = warnings.get(0);
    assertThat(first.until()).isEqualTo(first.from().plus(Duration.ofDays(7)));
    assertThat(first.replacements()).doesNotContain(first.person().orElseThrow());
  }

  @Test
  void samePersonInTwoTeamsIsToldToBoth() {
    Appliance appliance =
        one(Appliance.rotations(weekly("w", 1, List.of("anna"))))
            .team("other", Appliance.rotations(weekly("o", 1, List.of("anna", "carl", "ben"))));
    Span day = span("2026-11-01T00:00", "2026-11-30T00:00");
    List<PlanningWarning> here = of(appliance, DutyFacts.NONE, day);
    List<PlanningWarning> all =
        PlanningWarnings.of(
            appliance.index(), appliance.resolver(), DutyFacts.NONE, Optional.empty(), day);

    assertThat(here)
        .filteredOn(w -> w.kind() == Kind.TWICE)
        .isNotEmpty()
        .allMatch(w -> w.team().equals(TEAM));
    assertThat(all)
        .filteredOn(w -> w.kind() == Kind.TWICE)
        .extracting(PlanningWarning::team)
        .contains(TEAM, "other");
  }

  @Test
  void aShiftThatWasNotConfirmed() {
    Shift shift =
        new Shift(
            TEAM, 1, "ben", instant("2026-11-09T08:00"), instant("2026-11-16T08:00"), "rule w");
    DutyFacts facts = new DutyFacts(List.of(), List.of(), List.of(shift), Set.of(), Map.of());

    PlanningWarning warning = only(of(one(Appliance.rotations(WEEKS)), facts, MONTH));

    assertThat(warning.kind()).isEqualTo(Kind.UNCONFIRMED);
    assertThat(warning.replacements()).containsExactlyInAnyOrder("anna", "carl");
  }

  @Test
  void whoConfirmedItIsNamed() {
    Shift shift =
        new Shift(
            TEAM, 1, "ben", instant("2026-11-09T08:00"), instant("2026-11-16T08:00"), "rule w");
    Confirmation seen = new Confirmation("supervisor", MONTH.from());
    DutyFacts facts =
        new DutyFacts(
            List.of(),
            List.of(),
            List.of(shift),
            Set.of(),
            Map.of("unconfirmed/team/1/ben/2026-11-09T07:00:00Z", seen));

    assertThat(only(of(one(Appliance.rotations(WEEKS)), facts, MONTH)).confirmed()).contains(seen);
  }

  @Test
  void whoHasFarMoreNightsSundaysAndHolidaysThanTheOthers() {
    Planning unfair =
        Appliance.rotations(weekly("w", 1, List.of("anna", "anna", "anna", "ben", "carl")));
    List<PlanningWarning> warnings = of(one(unfair), DutyFacts.NONE, MONTH);

    assertThat(warnings)
        .extracting(PlanningWarning::key)
        .containsExactlyInAnyOrder(
            "unfair/team/1/anna/nights/2026",
            "unfair/team/1/anna/sundays/2026",
            "unfair/team/1/anna/holidays/2026");
    assertThat(warnings).allSatisfy(w -> assertThat(w.text()).contains("Anna has"));
  }
}
