package org.vigie.planning.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vigie.planning.internal.House.at;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vigie.api.oncall.OnCall;
import org.vigie.api.oncall.Shift;
import org.vigie.api.planning.ChangeOutcome;
import org.vigie.api.planning.ChangeTerms;
import org.vigie.api.planning.PlanningChange;
import org.vigie.api.planning.PlanningSpan;
import org.vigie.api.planning.PlanningView;
import org.vigie.api.planning.PlanningWarning;
import org.vigie.api.planning.Plannings;
import org.vigie.api.planning.Proposal;
import org.vigie.api.planning.ProposalRequest;
import org.vigie.api.setup.Absence;
import org.vigie.api.setup.Author;
import org.vigie.api.setup.ClosedPeriod;
import org.vigie.api.setup.FixedPlan;
import org.vigie.api.setup.FixedPlan.FixedShift;
import org.vigie.api.setup.OnCallOverride;
import org.vigie.api.setup.SetupOutcome;
import org.vigie.api.setup.SetupOutcome.Accepted;
import org.vigie.api.setup.SetupOutcome.Conflict;
import org.vigie.api.setup.SetupOutcome.Refused;

class PlanningsAreChangedTest {
  private static final PlanningChange CHLOE_FOR_BRUNO =
      Plan.replace("o-x", "bruno", "chloe", "2026-11-28T18:00", "2026-11-29T08:00");

  private final House house = House.atNoon();

  @AfterEach
  void leave() {
    house.close();
  }

  private ChangeOutcome change(PlanningChange change, ChangeTerms terms) {
    ChangeOutcome outcome = house.room.planningsService().change(change, terms, House.SUPERVISOR);
    house.clock.leap(Duration.ofSeconds(1));
    return outcome;
  }

  private ChangeOutcome change(PlanningChange change) {
    ChangeOutcome outcome = change(change, ChangeTerms.NOW);
    assertThat(outcome.setup()).isInstanceOf(Accepted.class);
    return outcome;
  }

  private PlanningView view(String from, String until) {
    return house.room.planningsService().view(Plan.TEAM, at(from), at(until)).orElseThrow();
  }

  private ListAssert<String> persons(String from, String until) {
    return persons(view(from, until));
  }

  private static ListAssert<String> persons(PlanningView view) {
    return assertThat(view.shifts().stream().map(Shift::person).toList());
  }

  private static long revision(ChangeOutcome outcome) {
    return ((Accepted) outcome.setup()).revision();
  }

  @Test
  void anOverrideIsShownBeforeAndAfterAndHoldsAtOnce() {
    ChangeOutcome outcome = change(CHLOE_FOR_BRUNO);
    persons(outcome.before().get(0)).containsExactly("bruno");
    persons(outcome.after().get(0)).containsExactly("chloe");
    persons("2026-11-28T18:00", "2026-11-29T08:00").containsExactly("chloe");
    assertThat(outcome.after().get(0).revision()).isEqualTo(revision(outcome));
    assertThat(view("2026-11-28T18:00", "2026-11-29T08:00").revision())
        .isEqualTo(revision(outcome));
    change(new PlanningChange.RemoveOverride(Plan.TEAM, "o-x"));
    persons("2026-11-28T18:00", "2026-11-29T08:00").containsExactly("bruno");
  }

  @Test
  void aDryRunShowsTheSameAndChangesNothing() {
    long revision = house.setups.revision();
    ChangeOutcome outcome = change(CHLOE_FOR_BRUNO, Plan.dry());
    assertThat(outcome.setup()).isInstanceOf(Accepted.class);
    persons(outcome.after().get(0)).containsExactly("chloe");
    persons("2026-11-28T18:00", "2026-11-29T08:00").containsExactly("bruno");
    assertThat(house.setups.revision()).isEqualTo(revision);
    assertThat(house.memory.trails).isEmpty();
    assertThat(outcome.warnings()).isEqualTo(change(CHLOE_FOR_BRUNO).warnings());
  }

  @Test
  void theLaterOfTwoSupervisorsIsToldWhoCameFirst() {
    long seen = view("2026-11-28T18:00", "2026-11-29T08:00").revision();
    Author other = new Author("marc", "rest 192.0.2.7");
    house.room.planningsService().change(CHLOE_FOR_BRUNO, Plan.ifRevision(seen), other);
    house.clock.leap(Duration.ofSeconds(1));
    ChangeOutcome late =
        change(
            Plan.replace("", "alice", "chloe", "2026-11-29T18:00", "2026-11-30T08:00"),
            Plan.ifRevision(seen));
    Conflict conflict = (Conflict) late.setup();
    assertThat(conflict.by()).isEqualTo(other);
    assertThat(conflict.at()).isEqualTo(house.clock.instant().minusSeconds(2));
    assertThat(conflict.revision())
        .isEqualTo(view("2026-11-28T18:00", "2026-11-29T08:00").revision());
    persons("2026-11-29T18:00", "2026-11-30T08:00").containsExactly("alice");
  }

  @Test
  void aDryRunMeetsTheConflictToo() {
    ChangeOutcome outcome =
        change(CHLOE_FOR_BRUNO, new ChangeTerms(OptionalLong.of(1), true, false));
    assertThat(outcome.setup()).isInstanceOf(Conflict.class);
  }

  @Test
  void theSameChangeTwiceIsOneEvenWithTheRevisionOfTheFirst() {
    long seen = view("2026-11-28T18:00", "2026-11-29T08:00").revision();
    ChangeOutcome first = change(CHLOE_FOR_BRUNO, Plan.ifRevision(seen));
    ChangeOutcome again = change(CHLOE_FOR_BRUNO, Plan.ifRevision(seen));
    assertThat(revision(again)).isEqualTo(revision(first));
    assertThat(((Accepted) again.setup()).changes()).isEmpty();
    assertThat(house.setups.revision()).isEqualTo(2);
    PlanningChange unnamed =
        Plan.replace("", "bruno", "chloe", "2026-11-28T18:00", "2026-11-29T08:00");
    assertThat(((Accepted) change(unnamed).setup()).changes()).isEmpty();
  }

  @Test
  void anotherOverrideOfTheSameNameOrTimeIsRefusedAndNamesTheFirst() {
    change(CHLOE_FOR_BRUNO);
    ChangeOutcome sameName =
        change(
            Plan.replace("o-x", "bruno", "emile", "2026-12-08T18:00", "2026-12-09T08:00"),
            ChangeTerms.NOW);
    assertThat(String.valueOf(((Refused) sameName.setup()).faults())).contains("o-x");
    ChangeOutcome overlapping =
        change(
            Plan.replace("o-y", "bruno", "emile", "2026-11-28T20:00", "2026-11-29T08:00"),
            ChangeTerms.NOW);
    assertThat(String.valueOf(((Refused) overlapping.setup()).faults())).contains("o-x");
    assertThat(overlapping.after()).isEmpty();
  }

  @Test
  void whatIsNotThereIsRefused() {
    for (PlanningChange nothing :
        List.of(
            new PlanningChange.RemoveOverride(Plan.TEAM, "o-9"),
            new PlanningChange.RemoveAbsence(
                Plan.TEAM, "alice", Plan.period("2026-12-01", "2026-12-02")),
            new PlanningChange.Reopen(Plan.TEAM, Plan.period("2026-12-01", "2026-12-02")),
            new PlanningChange.Unfix(Plan.TEAM, Plan.period("2026-12-01", "2026-12-02")),
            new PlanningChange.Lay(Plan.TEAM, "fortnight", LocalDate.of(2026, 12, 1), 1, "alice"),
            new PlanningChange.RemoveOverride("froid", "o-9"))) {
      assertThat(change(nothing, ChangeTerms.NOW).setup())
          .as("%s", nothing)
          .isInstanceOf(Refused.class);
    }
    assertThat(house.setups.revision()).isEqualTo(1);
  }

  @Test
  void aClosedPeriodIsNoGapAndCanBeTakenBack() {
    ClosedPeriod closed =
        new ClosedPeriod(Plan.period("2026-12-24T18:00", "2026-12-25T08:00"), Optional.empty());
    ChangeOutcome outcome = change(new PlanningChange.Close(Plan.TEAM, closed));
    assertThat(outcome.after().get(0).states())
        .extracting(PlanningSpan::state)
        .containsExactly(OnCall.State.CLOSED);
    change(new PlanningChange.Reopen(Plan.TEAM, closed.period()));
    persons("2026-12-24T18:00", "2026-12-25T08:00").hasSize(1);
  }

  @Test
  void anAbsenceChangesNothingButWarnsAndNamesWhoCould() {
    Absence absence =
        new Absence("bruno", Plan.period("2026-11-28", "2026-11-28"), Optional.of("congés"));
    ChangeOutcome outcome = change(new PlanningChange.AddAbsence(Plan.TEAM, absence));
    assertThat(outcome.warnings())
        .filteredOn(w -> w.kind() == PlanningWarning.Kind.ABSENT)
        .singleElement()
        .satisfies(w -> assertThat(w.replacements()).contains("alice"));
    persons("2026-11-28T18:00", "2026-11-29T08:00").containsExactly("bruno");
    change(new PlanningChange.RemoveAbsence(Plan.TEAM, "bruno", absence.period()));
    assertThat(house.setups.current().team(Plan.TEAM).orElseThrow().planning().absences())
        .isEmpty();
  }

  @Test
  void aFixedPlanReplacesTheRulesUntilItIsTakenBack() {
    FixedPlan plan =
        new FixedPlan(
            Plan.period("2026-12-24T18:00", "2026-12-26T08:00"),
            List.of(
                new FixedShift(1, "chloe", Plan.period("2026-12-24T18:00", "2026-12-26T08:00"))));
    change(new PlanningChange.Fix(Plan.TEAM, plan));
    persons("2026-12-24T18:00", "2026-12-26T08:00").containsOnly("chloe");
    assertThat(((Accepted) change(new PlanningChange.Fix(Plan.TEAM, plan)).setup()).changes())
        .isEmpty();
    change(new PlanningChange.Unfix(Plan.TEAM, plan.period()));
    persons("2026-12-24T18:00", "2026-12-26T08:00").containsExactlyInAnyOrder("alice", "bruno");
  }

  @Test
  void aPredefinedPeriodIsLaidInOneAction() {
    PlanningChange.Lay lay =
        new PlanningChange.Lay(Plan.TEAM, "weekend", LocalDate.of(2026, 11, 23), 1, "chloe");
    ChangeOutcome outcome = change(lay);
    assertThat(outcome.before().get(0).from()).isEqualTo(at("2026-11-27T18:00"));
    assertThat(outcome.before().get(0).until()).isEqualTo(at("2026-11-30T08:00"));
    persons(outcome.after().get(0)).containsOnly("chloe");
    persons(view("2026-11-27T18:00", "2026-11-30T08:00")).containsOnly("chloe");
  }

  @Test
  void aWeekIsCopied() {
    change(CHLOE_FOR_BRUNO);
    change(
        new PlanningChange.Copy(
            Plan.TEAM,
            LocalDate.of(2026, 11, 23),
            LocalDate.of(2026, 11, 29),
            LocalDate.of(2026, 12, 7)));
    persons("2026-12-12T18:00", "2026-12-13T08:00").containsExactly("chloe");
  }

  @Test
  void aChangeThatIsToldLateWarnsAndIsMadeAndBothAreKept() {
    ChangeOutcome outcome =
        change(Plan.replace("", "bruno", "chloe", "2026-11-20T18:00", "2026-11-21T08:00"));
    assertThat(outcome.warnings())
        .extracting(PlanningWarning::kind)
        .contains(PlanningWarning.Kind.NOTICE);
    persons("2026-11-20T18:00", "2026-11-21T08:00").containsExactly("chloe");
    assertThat(house.memory.trails)
        .filteredOn(trail -> trail.action().equals("changed despite warnings"))
        .singleElement()
        .satisfies(trail -> assertThat(trail.author()).isEqualTo(House.SUPERVISOR))
        .satisfies(trail -> assertThat(trail.team()).contains(Plan.TEAM))
        .satisfies(trail -> assertThat(trail.changes().toString()).contains("notice"));
  }

  @Test
  void oneClearDayIsEnoughForAnExceptionalChange() {
    PlanningChange inThreeDays =
        Plan.replace("", "alice", "chloe", "2026-11-23T18:00", "2026-11-24T08:00");
    assertThat(change(inThreeDays, Plan.dry()).warnings())
        .extracting(PlanningWarning::kind)
        .contains(PlanningWarning.Kind.NOTICE);
    ChangeOutcome outcome = change(inThreeDays, new ChangeTerms(OptionalLong.empty(), false, true));
    assertThat(outcome.warnings())
        .extracting(PlanningWarning::kind)
        .doesNotContain(PlanningWarning.Kind.NOTICE);
    assertThat(warnings())
        .extracting(PlanningWarning::kind)
        .doesNotContain(PlanningWarning.Kind.NOTICE);
  }

  private List<PlanningWarning> warnings() {
    return house
        .room
        .planningsService()
        .warnings(Optional.of(Plan.TEAM), at("2026-11-20T00:00"), at("2026-12-20T00:00"));
  }

  /** It is that of the year to the end of what is listed, and its key names that year. */
  @Test
  void unfairnessIsConfirmedAsItIsListed() {
    String sundays =
        "        - {id: dimanches, rank: 1, participants: [alice], every: {weeks: 1},"
            + " handover: {day: MONDAY, time: '08:00'}, starts: 2025-01-06,"
            + " windows: [{days: [SUNDAY], from: '08:00', to: '18:00'}]}\n";
    String rotations = "      rotations:\n";
    try (House other =
        House.at("2026-11-20T12:00", site -> site.replace(rotations, rotations + sundays))) {
      Plannings plannings = other.room().planningsService();
      PlanningWarning unfair =
          plannings
              .warnings(Optional.of(Plan.TEAM), at("2026-11-20T12:00"), at("2026-12-20T12:00"))
              .stream()
              .filter(w -> w.kind() == PlanningWarning.Kind.UNFAIR)
              .findFirst()
              .orElseThrow();
      assertThat(plannings.confirm(unfair.key(), House.SUPERVISOR)).isTrue();
    }
  }

  @Test
  void aWarningIsConfirmedByNameAndStaysSo() {
    OnCallOverride nobody =
        new OnCallOverride(
            "o-n",
            Plan.period("2026-11-28T18:00", "2026-11-29T08:00"),
            new OnCallOverride.Remove("bruno", OptionalInt.empty()));
    ChangeOutcome outcome = change(new PlanningChange.AddOverride(Plan.TEAM, nobody));
    PlanningWarning gap =
        outcome.warnings().stream()
            .filter(w -> w.kind() == PlanningWarning.Kind.GAP)
            .findFirst()
            .orElseThrow();
    assertThat(house.room.planningsService().confirm("no such", House.SUPERVISOR)).isFalse();
    assertThat(house.room.planningsService().confirm(gap.key(), House.SUPERVISOR)).isTrue();
    house.restart();
    assertThat(warnings())
        .filteredOn(w -> w.key().equals(gap.key()))
        .singleElement()
        .satisfies(w -> assertThat(w.confirmed().orElseThrow().who()).isEqualTo("sylvie"));
    assertThat(house.memory.trails).extracting(t -> t.action()).contains("warning confirmed");
  }

  @Test
  void aProposalChangesNothingUntilItIsFixed() {
    Proposal proposal =
        house
            .room
            .planningsService()
            .propose(
                new ProposalRequest(
                    Plan.TEAM,
                    1,
                    LocalDate.of(2026, 12, 7),
                    LocalDate.of(2026, 12, 20),
                    "night",
                    Map.of("chloe", 1.0)));
    assertThat(house.setups.revision()).isEqualTo(1);
    change(new PlanningChange.Fix(Plan.TEAM, proposal.plan()));
    persons("2026-12-07T18:00", "2026-12-21T08:00").contains("chloe");
  }

  @Test
  void aReplacementInThePastHasNoEffectAndSaysSo() {
    house.pass(Duration.ofDays(3));
    PlanningChange past =
        Plan.replace("", "bruno", "chloe", "2026-11-22T18:00", "2026-11-23T08:00");
    persons(change(past, Plan.dry()).after().get(0)).containsExactly("bruno");
    ChangeOutcome outcome = change(past);
    persons(outcome.after().get(0))
        .isEqualTo(outcome.before().get(0).shifts().stream().map(Shift::person).toList());
    assertThat(((Accepted) outcome.setup()).warnings()).isNotEmpty();
    persons("2026-11-22T18:00", "2026-11-23T08:00").containsExactly("bruno");
  }

  @Test
  void aSpanThatIsEmptyOrTooLongIsRefused() {
    assertThatThrownBy(() -> view("2026-11-20T00:00", "2026-11-20T00:00"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> view("2026-11-20T00:00", "2038-11-20T00:00"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void setupsOutcomesAreHandedThrough() {
    SetupOutcome outcome =
        change(
                Plan.replace("o-z", "bruno", "nobody", "2026-11-28T18:00", "2026-11-29T08:00"),
                ChangeTerms.NOW)
            .setup();
    assertThat(outcome).isInstanceOf(Refused.class);
  }
}
