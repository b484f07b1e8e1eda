package org.vigie.oncall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.oncall.PlanningWarningsTest.instant;
import static org.vigie.oncall.PlanningWarningsTest.span;
import static org.vigie.oncall.PlanningWarningsTest.weekly;
import static org.vigie.oncall.Plannings.TEAM;
import static org.vigie.oncall.Plannings.window;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vigie.api.planning.Intervention;
import org.vigie.api.planning.PlanningWarning;
import org.vigie.api.planning.PlanningWarning.Kind;
import org.vigie.api.setup.Window;
import org.vigie.oncall.api.DutyFacts;
import org.vigie.oncall.api.PlanningWarnings;
import org.vigie.oncall.api.Span;

/** Eleven hours a day and thirty-five a week without work. */
class RestTest {
  private static final Span WEEK = span("2026-11-09T00:00", "2026-11-16T00:00");

  private static Intervention work(String from, String to) {
    return new Intervention(
        from, "ben", Optional.of(TEAM), instant(from), Optional.of(instant(to)), "call", "c1", "");
  }

  private static List<PlanningWarning> of(Appliance appliance, Intervention... work) {
    DutyFacts facts = new DutyFacts(List.of(), List.of(work), List.of(), Set.of(), Map.of());
    return PlanningWarnings.of(
        appliance.index(), appliance.resolver(), facts, Optional.of(TEAM), WEEK);
  }

  private static Appliance roundTheClock() {
    return Appliance.inParis()
        .team(TEAM, Appliance.rotations(weekly("w", 1, List.of("anna", "carl", "ben"))));
  }

  @Test
  void timeOnCallIsRest() {
    assertThat(of(roundTheClock())).isEmpty();
  }

  @Test
  void afterANightsInterventionsTheWholeRestIsDueAndReplacementsAreProposed() {
    List<PlanningWarning> warnings =
        of(
            roundTheClock(),
            work("2026-11-11T22:30", "2026-11-11T23:00"),
            work("2026-11-12T03:00", "2026-11-12T04:00"));

    assertThat(warnings).hasSize(1);
    PlanningWarning rest = warnings.get(0);
    assertThat(rest.kind()).isEqualTo(Kind.DAILY_REST);
    assertThat(new Span(rest.from(), rest.until()))
        .isEqualTo(span("2026-11-12T04:00", "2026-11-12T15:00"));
    assertThat(rest.key()).isEqualTo("daily-rest/team/ben/2026-11-11");
    assertThat(rest.replacements()).containsExactlyInAnyOrder("anna", "carl");
    assertThat(rest.text()).contains("must rest 11 h, until Thu 12 Nov 2026 15:00");
  }

  @Test
  void workByDayBreaksNoRest() {
    assertThat(of(roundTheClock(), work("2026-11-11T14:00", "2026-11-11T16:00"))).isEmpty();
  }

  @Test
  void workThatGoesOnHasNoRestYet() {
    Intervention running =
        new Intervention(
            "i",
            "ben",
            Optional.of(TEAM),
            instant("2026-11-11T22:30"),
            Optional.empty(),
            "call",
            "c1",
            "");

    assertThat(of(roundTheClock(), running)).isEmpty();
  }

  @Test
  void aWeekWithoutThirtyFiveHoursWithoutWork() {
    Intervention[] work = new Intervention[6];
    for (int i = 0; i < 6; i++) {
      String day = "2026-11-%02d".formatted(9 + i);
      work[i] = work(day + "T12:00", day + "T13:00");
    }
    List<PlanningWarning> warnings = of(roundTheClock(), work);
    assertThat(warnings).extracting(PlanningWarning::kind).isEmpty();

    work[5] = work("2026-11-14T12:00", "2026-11-14T13:30");
    Intervention sunday = work("2026-11-15T12:00", "2026-11-15T12:30");
    Intervention[] more = java.util.Arrays.copyOf(work, 7);
    more[6] = sunday;
    assertThat(of(roundTheClock(), more))
        .extracting(PlanningWarning::key)
        .containsExactly("weekly-rest/team/ben/2026-11-09");
  }

  /** Each team sees its own half only. */
  @Test
  void twoTeamsThatPlanOnePersonLeaveThemTheirRest() {
    Appliance appliance =
        Appliance.inParis()
            .team(
                TEAM,
                Appliance.rotations(
                    weekly(
                        "w",
                        1,
                        List.of("ben"),
                        window(Set.of(DayOfWeek.TUESDAY), false, "06:00", "20:00"))))
            .team(
                "other",
                Appliance.rotations(
                    weekly(
                        "o",
                        1,
                        List.of("ben"),
                        window(Set.of(DayOfWeek.MONDAY), false, "08:00", "22:00"))));
    List<PlanningWarning> warnings = of(appliance);

    assertThat(warnings).hasSize(1);
    assertThat(warnings.get(0).kind()).isEqualTo(Kind.DAILY_REST);
    assertThat(new Span(warnings.get(0).from(), warnings.get(0).until()).length())
        .isEqualTo(Duration.ofHours(8));
    assertThat(warnings.get(0).text()).contains("less than 11 h between");
  }

  @Test
  void nightsOfOneTeamAreRestAlsoForWhoIsInTwoTeams() {
    Window nights = window(Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY), false, "18:00", "08:00");
    Window saturday = window(Set.of(DayOfWeek.SATURDAY), false, "10:00", "12:00");
    Appliance appliance =
        Appliance.inParis()
            .team(TEAM, Appliance.rotations(weekly("w", 1, List.of("ben"), nights)))
            .team("other", Appliance.rotations(weekly("o", 1, List.of("ben"), saturday)));

    assertThat(of(appliance)).isEmpty();
  }

  @Test
  void twoTeamsThatPlanOnePersonAllWeek() {
    Appliance appliance =
        roundTheClock()
            .team("other", Appliance.rotations(weekly("o", 1, List.of("anna", "carl", "ben"))));

    assertThat(of(appliance))
        .filteredOn(w -> w.kind() == Kind.WEEKLY_REST)
        .extracting(PlanningWarning::key)
        .contains("weekly-rest/team/ben/planned/2026-11-09");
  }
}
