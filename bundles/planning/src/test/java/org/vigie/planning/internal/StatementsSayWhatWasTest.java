package org.vigie.planning.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.planning.internal.House.at;

import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vigie.api.oncall.Shift;
import org.vigie.api.planning.DutyHours;
import org.vigie.api.planning.Statement;

class StatementsSayWhatWasTest {
  private final House house =
      House.at(
          "2026-10-15T12:00", site -> site.replace("shifts: [on-call, managers]", "shifts: []"));

  @AfterEach
  void leave() {
    house.close();
  }

  private List<Statement> of(String month) {
    return house.room.statements().of(YearMonth.parse(month), Optional.empty());
  }

  @Test
  void theMonthOfBothIsThatOfThePlanning() {
    List<Statement> month = of("2026-10");
    assertThat(month).extracting(Statement::person).containsExactly("alice", "bruno");
    List<Shift> all =
        house
            .room
            .planningsService()
            .view(Plan.TEAM, at("2026-10-01T00:00"), at("2026-11-01T00:00"))
            .orElseThrow()
            .shifts();
    assertThat(month.stream().flatMap(s -> s.shifts().stream()))
        .containsExactlyInAnyOrderElementsOf(all);
    DutyHours hours = month.get(0).onCall().plus(month.get(1).onCall());
    // 31 nights of 14 h, cut at both ends of the month, and the hour that October has twice.
    assertThat(hours.total()).isEqualTo(Duration.ofHours(31 * 14 + 1));
    assertThat(hours.nights()).isEqualTo(Duration.ofHours(31 * 9 + 1));
    assertThat(hours.sundays()).isEqualTo(Duration.ofHours(4 * 14 + 1));
  }

  @Test
  void whatHasHappenedDoesNotChangeWithTheRules() {
    List<Statement> september = of("2026-09");
    house.passTo("2026-10-20T12:00");
    house.setup(
        site -> site.replace("participants: [alice, bruno]", "participants: [chloe, alice]"));
    assertThat(of("2026-09")).isEqualTo(september);
    List<Statement> october = of("2026-10");
    assertThat(october).extracting(Statement::person).containsExactly("alice", "bruno", "chloe");
    assertThat(october.get(1).shifts()).allMatch(s -> s.until().isBefore(at("2026-10-20T13:00")));
    assertThat(october.get(2).shifts()).allMatch(s -> s.from().isAfter(at("2026-10-20T11:00")));
  }

  @Test
  void whatWasDoneForATeamThatIsGoneStays() {
    List<Statement> september = of("2026-09");
    house.passTo("2026-10-20T12:00");
    house.setup(
        site ->
            site.replace("- id: chauffage", "- id: autre")
                .replace("team: chauffage}", "team: autre}")
                .replace("participants: [alice, bruno]", "participants: [chloe]"));
    assertThat(of("2026-09")).containsAll(september);
    List<Shift> last = of("2026-10").get(0).shifts();
    assertThat(last).isNotEmpty().allMatch(s -> !s.until().isAfter(at("2026-10-20T12:00")));
  }

  @Test
  void interventionsOfTheMonthStandInItAndCountOnceWhereTheyOverlap() {
    house.room.changed(Traffic.call("C1", "alice", "2026-10-03T02:00", "2026-10-03T03:00"));
    house.room.changed(Traffic.call("C2", "alice", "2026-10-03T02:30", "2026-10-03T03:30"));
    house.room.changed(Traffic.call("C3", "dominique", "2026-10-04T02:00", "2026-10-04T03:00"));
    house.threads.settle();
    List<Statement> month = of("2026-10");
    assertThat(month).extracting(Statement::person).containsExactly("alice", "bruno", "dominique");
    assertThat(month.get(0).interventions()).hasSize(2);
    assertThat(month.get(0).worked().total()).isEqualTo(Duration.ofMinutes(90));
    assertThat(month.get(2).onCall()).isEqualTo(DutyHours.NONE);
    assertThat(month.get(2).worked().sundays()).isEqualTo(Duration.ofHours(1));
    assertThat(house.room.statements().of(YearMonth.parse("2026-10"), Optional.of("bruno")))
        .singleElement()
        .isEqualTo(month.get(1));
  }
}
