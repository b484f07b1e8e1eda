package org.vigie.oncall;

import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vigie.oncall.Plannings.PARIS;
import static org.vigie.oncall.Plannings.TEAM;
import static org.vigie.oncall.Plannings.every;
import static org.vigie.oncall.Plannings.on;
import static org.vigie.oncall.Plannings.period;
import static org.vigie.oncall.Plannings.window;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.vigie.api.planning.DutyHours;
import org.vigie.api.planning.PlanningChange.Fix;
import org.vigie.api.planning.Proposal;
import org.vigie.api.planning.ProposalRequest;
import org.vigie.api.setup.Absence;
import org.vigie.api.setup.FixedPlan.FixedShift;
import org.vigie.api.setup.Planning;
import org.vigie.api.setup.Rotation;
import org.vigie.api.setup.Turn.Unit;
import org.vigie.api.setup.Window;
import org.vigie.oncall.api.Fairness;
import org.vigie.oncall.api.Laying;
import org.vigie.oncall.api.OnCallResolver;
import org.vigie.oncall.api.WallClock;

/** A fair period from participants, weights and absences. */
class FairnessTest {
  private static final List<String> FOUR = List.of("anna", "ben", "carl", "dora");
  private static final WallClock CLOCK = new WallClock(PARIS);

  private static Rotation weekly(int rank, List<String> persons, String starts, Window... windows) {
    return new Rotation(
        "w" + rank,
        rank,
        persons,
        every(1, Unit.WEEKS),
        on(MONDAY, "08:00"),
        LocalDate.parse(starts),
        List.of(windows));
  }

  private static ProposalRequest request(String period, Map<String, Double> weights) {
    return new ProposalRequest(
        TEAM, 1, LocalDate.of(2027, 1, 4), LocalDate.of(2027, 12, 31), period, weights);
  }

  private static Proposal propose(Planning planning, ProposalRequest request, Absence... leave) {
    Appliance appliance = Appliance.inParis().team(TEAM, planning).persons("anna", "zoe");
    return Fairness.propose(appliance.index(), appliance.resolver(), request, List.of(leave));
  }

  private static DutyHours proposed(Proposal proposal, String person) {
    return proposal.shares().stream()
        .filter(share -> share.person().equals(person))
        .findFirst()
        .orElseThrow()
        .proposed();
  }

  @Test
  void sharesNightsSundaysAndHolidaysEvenly() {
    Proposal plan =
        propose(Appliance.rotations(weekly(1, FOUR, "2027-01-04")), request("week", Map.of()));

    assertThat(spread(plan, DutyHours::total)).isLessThanOrEqualTo(170);
    assertThat(spread(plan, DutyHours::nights)).isLessThanOrEqualTo(64);
    assertThat(spread(plan, DutyHours::sundays)).isLessThanOrEqualTo(25);
    assertThat(spread(plan, DutyHours::holidays)).isLessThanOrEqualTo(48);
    assertThat(plan.plan().shifts()).hasSize(52);
    assertThat(inARow(plan)).isLessThanOrEqualTo(6);
  }

  private static long spread(Proposal proposal, Function<DutyHours, Duration> kind) {
    List<Long> hours =
        proposal.shares().stream().map(s -> kind.apply(s.proposed()).toHours()).toList();
    return Collections.max(hours) - Collections.min(hours);
  }

  private static int inARow(Proposal proposal) {
    List<FixedShift> shifts = proposal.plan().shifts();
    int count = 0;
    for (int i = 1; i < shifts.size(); i++) {
      count += shifts.get(i).person().equals(shifts.get(i - 1).person()) ? 1 : 0;
    }
    return count;
  }

  @Test
  void makesUpForTheYearBefore() {
    Planning before =
        Appliance.fixed(
            Appliance.rotations(weekly(1, FOUR, "2026-01-05")),
            new org.vigie.api.setup.FixedPlan(
                period("2026-06-01", "2026-09-30"),
                List.of(new FixedShift(1, "anna", period("2026-06-01", "2026-09-30")))));
    Proposal proposal = propose(before, request("week", Map.of()));

    assertThat(proposed(proposal, "anna").total())
        .isLessThan(proposed(proposal, "ben").total().dividedBy(3));
    assertThat(proposal.shares())
        .filteredOn(s -> s.person().equals("anna"))
        .allSatisfy(s -> assertThat(s.before().total().toHours()).isGreaterThan(3000));
  }

  @Test
  void givesByWeightAndNothingForNone() {
    Proposal proposal =
        propose(
            Appliance.rotations(weekly(1, FOUR, "2027-01-04")),
            request("week", Map.of("anna", 0.0, "ben", 0.5, "zoe", 1.0)));

    assertThat(proposed(proposal, "anna").total()).isZero();
    assertThat(proposed(proposal, "ben").total().toDays()).isBetween(42L, 63L);
    assertThat(proposed(proposal, "carl").total().toDays()).isBetween(91L, 119L);
    assertThat(proposed(proposal, "zoe").total().toDays()).isBetween(91L, 119L);
  }

  /** Somebody who was not there a year ago does not have to catch a year up. */
  @Test
  void countsTheTimeBeforeANewcomerCameAsTheOthersHadIt() {
    List<String> three = FOUR.subList(0, 3);
    Planning planning =
        new Planning(
            List.of(weekly(1, three, "2025-01-06"), weekly(1, FOUR, "2027-12-27")),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty());
    Proposal proposal = propose(planning, request("week", Map.of()));

    assertThat(proposed(proposal, "dora").total().toDays()).isBetween(77L, 105L);
    assertThat(proposal.remarks()).anyMatch(r -> r.startsWith("Dora is new"));
  }

  @Test
  void givesNothingToWhoIsAbsentUnlessNobodyElseIsThere() {
    Absence summer = absence("ben", "2027-07-01", "2027-08-31");
    Proposal proposal =
        propose(
            Appliance.rotations(weekly(1, FOUR, "2027-01-04")), request("week", Map.of()), summer);
    assertThat(shiftsOf(proposal, "ben"))
        .noneMatch(s -> CLOCK.span(s.period()).meets(CLOCK.span(summer.period())));
    assertThat(proposal.remarks()).isEmpty();

    Proposal forced =
        propose(
            Appliance.rotations(weekly(1, List.of("anna", "ben"), "2027-01-04")),
            request("week", Map.of()),
            summer,
            absence("anna", "2027-08-02T08:00", "2027-08-04"));
    assertThat(forced.remarks())
        .containsExactly(
            "Anna is away in the period from 2027-08-02T08:00, and nobody else is there for all of it.");
  }

  private static Absence absence(String person, String from, String to) {
    return new Absence(person, period(from, to), Optional.empty());
  }

  private static List<FixedShift> shiftsOf(Proposal proposal, String person) {
    return proposal.plan().shifts().stream().filter(s -> s.person().equals(person)).toList();
  }

  @Test
  void keepsWhoIsOnDutyElsewhereOut() {
    Planning both =
        Appliance.rotations(
            weekly(1, FOUR, "2027-01-04"), weekly(2, List.of("ben", "carl"), "2027-01-04"));
    Proposal proposal = propose(both, request("week", Map.of()));
    Appliance appliance = Appliance.inParis().team(TEAM, both);
    Planning planning =
        new Laying(appliance.index()).fix(new Fix(TEAM, proposal.plan())).planning();
    OnCallResolver resolver = Plannings.resolver(PARIS, planning);

    for (Instant at = CLOCK.span(proposal.plan().period()).from();
        at.isBefore(Instant.parse("2027-12-27T00:00:00Z"));
        at = at.plus(Duration.ofHours(12))) {
      List<String> persons = new ArrayList<>();
      resolver.at(TEAM, at).orElseThrow().ranks().forEach(r -> persons.addAll(r.persons()));
      assertThat(persons).hasSize(2).doesNotHaveDuplicates();
    }
  }

  @Test
  void laysOnlyTheWindowsAndKeepsWhatLiesBetween() {
    Window nights = window(Set.of(), false, "18:00", "08:00");
    Proposal proposal =
        propose(
            Appliance.rotations(weekly(1, FOUR, "2027-01-04", nights)),
            request("weekend", Map.of()));
    Planning planning =
        new Laying(
                Appliance.inParis()
                    .team(TEAM, Appliance.rotations(weekly(1, FOUR, "2027-01-04", nights)))
                    .index())
            .fix(new Fix(TEAM, proposal.plan()))
            .planning();
    OnCallResolver after = Plannings.resolver(PARIS, planning);
    OnCallResolver before =
        Plannings.resolver(PARIS, Appliance.rotations(weekly(1, FOUR, "2027-01-04", nights)));

    assertThat(proposal.remarks()).contains("Between the periods the planning stays as it is.");
    Instant end = CLOCK.span(proposal.plan().period()).to();
    for (Instant at = CLOCK.span(proposal.plan().period()).from();
        at.isBefore(end);
        at = at.plus(Duration.ofHours(1))) {
      assertThat(after.at(TEAM, at).orElseThrow().state())
          .as("%s", at)
          .isEqualTo(before.at(TEAM, at).orElseThrow().state());
    }
  }

  @Property(tries = 20)
  void hasTheSameAnswerAgainAndCoversEveryHourOnce(@ForAll long seed) {
    Random random = new Random(seed);
    List<String> persons = new ArrayList<>(FOUR.subList(0, 1 + random.nextInt(4)));
    Collections.shuffle(persons, random);
    Planning planning = Appliance.rotations(weekly(1, persons, "2026-01-05"));
    String period = List.of("week", "night").get(random.nextInt(2));
    LocalDate from = LocalDate.of(2027, 3, 1).plusDays(random.nextInt(100));
    ProposalRequest request =
        new ProposalRequest(TEAM, 1, from, from.plusDays(20), period, Map.of());
    Proposal proposal = propose(planning, request);

    assertThat(propose(planning, request)).isEqualTo(proposal);
    Instant end = CLOCK.span(proposal.plan().period()).to();
    for (Instant at = CLOCK.span(proposal.plan().period()).from();
        at.isBefore(end);
        at = at.plus(Duration.ofMinutes(30))) {
      Instant now = at;
      assertThat(
              proposal.plan().shifts().stream().filter(s -> CLOCK.span(s.period()).contains(now)))
          .as("%s", at)
          .hasSize(1);
    }
  }

  @Test
  void refusesWhatCannotBe() {
    Planning planning = Appliance.rotations(weekly(1, FOUR, "2027-01-04"));
    assertThatThrownBy(() -> propose(planning, request("month", Map.of())))
        .hasMessageContaining("no predefined period « month »");
    assertThatThrownBy(() -> propose(planning, request("week", Map.of("nobody", 1.0))))
        .hasMessageContaining("no person « nobody »");
    assertThatThrownBy(() -> propose(planning, request("week", Map.of("anna", Double.NaN))))
        .hasMessageContaining("weight of « anna »");
    assertThatThrownBy(
            () ->
                propose(
                    planning,
                    new ProposalRequest(
                        TEAM,
                        1,
                        LocalDate.of(2027, 1, 5),
                        LocalDate.of(2027, 1, 6),
                        "week",
                        Map.of())))
        .hasMessageContaining("no period « week » begins");
    assertThatThrownBy(() -> propose(Planning.of(List.of()), request("week", Map.of())))
        .hasMessageContaining("nobody takes part");
  }
}
