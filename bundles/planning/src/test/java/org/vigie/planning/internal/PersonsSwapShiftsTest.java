package org.vigie.planning.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vigie.planning.internal.House.at;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vigie.api.oncall.Shift;
import org.vigie.api.planning.ChangeTerms;
import org.vigie.api.planning.PersonOrder;
import org.vigie.api.planning.PlanningChange;
import org.vigie.api.planning.Swap;
import org.vigie.api.planning.SwapState;
import org.vigie.api.planning.Swaps;
import org.vigie.api.setup.Author;
import org.vigie.api.store.StoreException;

/** SPEC, « Who is on call » 8. Alice has the nights of 21, 23, 25 November, Bruno those between. */
class PersonsSwapShiftsTest {
  private final House house =
      House.at(
          "2026-11-20T12:00", site -> site.replace("shifts: [on-call, managers]", "shifts: []"));

  @AfterEach
  void leave() {
    house.close();
  }

  private String orders(String person, String words) {
    String answer =
        house.room.orders().perform(new PersonOrder.AskSwap(person, house.clock.instant(), words));
    return settled(answer);
  }

  private String answers(String person, boolean yes, String... reference) {
    Optional<String> which = List.of(reference).stream().findFirst();
    return settled(
        house
            .room
            .orders()
            .perform(new PersonOrder.Answer(person, house.clock.instant(), yes, which)));
  }

  private String settled(String answer) {
    house.clock.leap(Duration.ofSeconds(1));
    house.threads.settle();
    return answer;
  }

  private Swaps swaps() {
    return house.room.swaps();
  }

  private Swaps.Outcome request(String from, String to, Swap.Part given) {
    Swaps.Outcome outcome =
        swaps().request(Plan.TEAM, from, to, given, Optional.empty(), House.SUPERVISOR);
    settled("");
    return outcome;
  }

  private SwapState state(String id) {
    return swaps().find(id).orElseThrow().state();
  }

  private List<String> onCall(String from, String until) {
    return house
        .room
        .planningsService()
        .view(Plan.TEAM, at(from), at(until))
        .orElseThrow()
        .shifts()
        .stream()
        .map(Shift::person)
        .toList();
  }

  @Test
  void byTextTheNextShiftIsAskedForAndTakenOver() {
    assertThat(orders("alice", "BRUNO")).contains("E1").contains("Bruno");
    assertThat(house.told())
        .singleElement()
        .asString()
        .startsWith("bruno: ")
        .contains("OK E1")
        .contains("NON E1")
        .contains("21/11");
    assertThat(house.room.orders().lastAsked("bruno")).isPresent();
    assertThat(answers("bruno", true)).contains("21/11");
    assertThat(onCall("2026-11-21T18:00", "2026-11-22T08:00")).containsExactly("bruno");
    assertThat(state("E1")).isEqualTo(SwapState.ACCEPTED);
    assertThat(house.told())
        .filteredOn(text -> !text.startsWith("dominique"))
        .singleElement()
        .asString()
        .startsWith("alice: ");
    assertThat(house.room.orders().lastAsked("bruno")).isEmpty();
  }

  @Test
  void aDayAndAnAccentAreUnderstood() {
    orders("bruno", "chloe bernard 24/11");
    assertThat(swaps().find("E1").orElseThrow().given())
        .isEqualTo(Plan.part("2026-11-24T18:00", "2026-11-25T08:00"));
    assertThat(orders("bruno", "alice 25/11")).doesNotContain("E2");
    assertThat(orders("bruno", "alice 31/02")).doesNotContain("E2");
    assertThat(orders("bruno", "alice")).contains("E2");
  }

  @Test
  void aNameThatIsNobodysOrSeveralSaysSo() {
    assertThat(orders("alice", "ZOE")).contains("ZOE");
    assertThat(orders("alice", "dominique")).contains("Dominique Roy", "Dominique Morel");
    assertThat(orders("alice", "")).isNotEmpty();
    assertThat(orders("chloe", "BRUNO")).isNotEmpty();
    assertThat(swaps().list(Optional.empty())).isEmpty();
  }

  @Test
  void ofTwoWithOneNameTheColleagueIsMeant() {
    assertThat(orders("alice", "Petit")).contains("E1").contains("Bruno Petit");
  }

  @Test
  void aDayOfAShiftThatGoesOnAllThroughIsItsPart() {
    house.setup(
        site ->
            site.replace("every: {days: 1}", "every: {weeks: 1}")
                .replace("{time: \"18:00\"}", "{day: FRIDAY, time: \"18:00\"}")
                .replace("windows: [{from: \"18:00\", to: \"08:00\"}]", "windows: []"));
    settled("");
    String holder = onCall("2026-12-02T12:00", "2026-12-02T12:01").get(0);
    orders(holder, "chloe 02/12");
    assertThat(swaps().find("E1").orElseThrow().given())
        .isEqualTo(Plan.part("2026-12-02T00:00", "2026-12-03T00:00"));
  }

  @Test
  void whoDeclinesChangesNothingAndTheAskerIsTold() {
    orders("alice", "BRUNO");
    house.told();
    answers("bruno", false, "E1");
    assertThat(state("E1")).isEqualTo(SwapState.DECLINED);
    assertThat(house.told()).singleElement().asString().startsWith("alice: ");
    assertThat(onCall("2026-11-21T18:00", "2026-11-22T08:00")).containsExactly("alice");
    assertThat(answers("bruno", true, "E1")).isNotEmpty();
    assertThat(state("E1")).isEqualTo(SwapState.DECLINED);
  }

  @Test
  void onlyWhoWasAskedAnswersByText() {
    orders("alice", "BRUNO");
    answers("chloe", true, "E1");
    answers("alice", true, "E1");
    answers("bruno", true, "E9");
    assertThat(state("E1")).isEqualTo(SwapState.REQUESTED);
    assertThat(swaps().answer("E1", true, new Author("alice", "rest")).swap()).isEmpty();
  }

  @Test
  void theSameOrderTwiceIsOneAndTheSameAnswerToo() {
    orders("alice", "BRUNO");
    assertThat(orders("alice", "BRUNO")).contains("E1");
    answers("bruno", true, "E1");
    String again = answers("bruno", true, "E1");
    assertThat(again).contains("21/11");
    assertThat(swaps().list(Optional.empty())).hasSize(1);
    assertThat(house.setups.revision()).isEqualTo(2);
  }

  @Test
  void aSupervisorSwapsBothWaysOnTheirBehalfAllOrNothing() {
    Swap.Part given = Plan.part("2026-11-21T18:00", "2026-11-22T08:00");
    Swap.Part back = Plan.part("2026-11-24T18:00", "2026-11-25T08:00");
    Swaps.Outcome asked =
        swaps().request(Plan.TEAM, "alice", "bruno", given, Optional.of(back), House.SUPERVISOR);
    settled("");
    house.told();
    assertThat(swaps().answer(asked.swap().orElseThrow().id(), true, House.SUPERVISOR).swap())
        .isPresent();
    settled("");
    assertThat(onCall("2026-11-21T18:00", "2026-11-22T08:00")).containsExactly("bruno");
    assertThat(onCall("2026-11-24T18:00", "2026-11-25T08:00")).containsExactly("alice");
    assertThat(house.setups.revision()).isEqualTo(2);
    assertThat(house.told())
        .filteredOn(text -> !text.startsWith("dominique"))
        .hasSize(2)
        .anyMatch(text -> text.startsWith("alice: "))
        .anyMatch(text -> text.startsWith("bruno: "));
    assertThat(house.memory.trails)
        .extracting(t -> t.action())
        .contains("swap requested", "swap accepted");
  }

  @Test
  void whatCannotBeIsRefusedAndSaysWhy() {
    Swap.Part hers = Plan.part("2026-11-21T18:00", "2026-11-22T08:00");
    assertThat(request("bruno", "alice", hers).reason()).contains("not on call");
    assertThat(request("alice", "alice", hers).reason()).isNotEmpty();
    assertThat(request("alice", "zoe", hers).reason()).contains("zoe");
    assertThat(
            request("bruno", "alice", Plan.part("2026-11-18T18:00", "2026-11-19T08:00")).reason())
        .contains("begun");
    assertThat(swaps().cancel("E7", House.SUPERVISOR).reason()).contains("E7");
    assertThat(swaps().list(Optional.empty())).isEmpty();
  }

  @Test
  void overlappingReplacementsAreRefusedVisibly() {
    change(Plan.replace("o-1", "alice", "chloe", "2026-11-21T20:00", "2026-11-21T22:00"));
    assertThat(
            request("alice", "bruno", Plan.part("2026-11-21T18:00", "2026-11-22T08:00")).reason())
        .isNotEmpty();
    assertThat(
            request("chloe", "bruno", Plan.part("2026-11-21T20:00", "2026-11-21T22:00")).reason())
        .isNotEmpty();
  }

  private void change(PlanningChange change) {
    house.room.planningsService().change(change, ChangeTerms.NOW, House.SUPERVISOR);
    settled("");
  }

  @Test
  void aPlanningThatChangedMeanwhileKeepsTheSwapFromGoingThrough() {
    orders("alice", "BRUNO");
    change(Plan.replace("o-1", "alice", "chloe", "2026-11-21T18:00", "2026-11-22T08:00"));
    assertThat(answers("bruno", true, "E1")).isNotEmpty();
    assertThat(state("E1")).isEqualTo(SwapState.REQUESTED);
    assertThat(onCall("2026-11-21T18:00", "2026-11-22T08:00")).containsExactly("chloe");
  }

  @Test
  void aSwapExpiresWhenItsShiftBegins() {
    orders("alice", "BRUNO");
    house.told();
    house.passTo("2026-11-21T17:59");
    assertThat(state("E1")).isEqualTo(SwapState.REQUESTED);
    house.passTo("2026-11-21T18:01");
    assertThat(state("E1")).isEqualTo(SwapState.EXPIRED);
    assertThat(house.told()).anyMatch(text -> text.startsWith("alice: "));
    assertThat(house.room.orders().lastAsked("bruno")).isEmpty();
    assertThat(answers("bruno", true, "E1")).isNotEmpty();
    assertThat(onCall("2026-11-21T18:00", "2026-11-22T08:00")).containsExactly("alice");
  }

  @Test
  void whoAskedTakesItBack() {
    orders("alice", "BRUNO");
    house.told();
    swaps().cancel("E1", new Author("alice", "rest"));
    settled("");
    assertThat(state("E1")).isEqualTo(SwapState.CANCELLED);
    assertThat(house.told()).singleElement().asString().startsWith("bruno: ");
  }

  @Test
  void aRestartKeepsTheQuestionOpen() {
    orders("alice", "BRUNO");
    house.told();
    house.restart();
    assertThat(house.told()).isEmpty();
    assertThat(house.room.orders().lastAsked("bruno")).isPresent();
    answers("bruno", true);
    assertThat(state("E1")).isEqualTo(SwapState.ACCEPTED);
    assertThat(orders("alice", "chloe")).contains("E2");
  }

  @Test
  void aSwapAfterARestartHasANumberOfItsOwn() {
    orders("alice", "BRUNO");
    house.restart();
    assertThat(orders("alice", "chloe")).contains("E2");
    assertThat(swaps().find("E1").orElseThrow().to()).isEqualTo("bruno");
  }

  @Test
  void aQuestionThatWasNotToldBeforeTheCrashIsToldAfterIt() {
    house.door.broken = true;
    orders("alice", "BRUNO");
    house.door.broken = false;
    house.restart();
    assertThat(house.told()).singleElement().asString().startsWith("bruno: ").contains("E1");
  }

  private void acceptedButNotWrittenDown() {
    orders("alice", "BRUNO");
    house.memory.refused = Optional.of(Swap.class);
    assertThatThrownBy(() -> answers("bruno", true, "E1")).isInstanceOf(StoreException.class);
    house.memory.refused = Optional.empty();
    assertThat(onCall("2026-11-21T18:00", "2026-11-22T08:00")).containsExactly("bruno");
    assertThat(state("E1")).isEqualTo(SwapState.REQUESTED);
    house.clock.leap(Duration.ofSeconds(1));
  }

  @Test
  void aSwapThatWasCarriedOutAndNotWrittenDownIsFinishedAtTheNextStart() {
    acceptedButNotWrittenDown();
    house.restart();
    assertThat(state("E1")).isEqualTo(SwapState.ACCEPTED);
    assertThat(house.told()).anyMatch(text -> text.startsWith("alice: "));
  }

  @Test
  void aSwapThatWasCarriedOutAndNotWrittenDownTakesTheAnswerAgain() {
    acceptedButNotWrittenDown();
    answers("bruno", true, "E1");
    assertThat(state("E1")).isEqualTo(SwapState.ACCEPTED);
    assertThat(house.setups.revision()).isEqualTo(2);
  }

  @Test
  void theLatestQuestionIsTheOneThatAnOkAnswers() {
    orders("alice", "BRUNO");
    orders("alice", "BRUNO 25/11");
    assertThat(swaps().list(Optional.of(SwapState.REQUESTED))).hasSize(2);
    answers("bruno", true);
    assertThat(state("E2")).isEqualTo(SwapState.ACCEPTED);
    assertThat(state("E1")).isEqualTo(SwapState.REQUESTED);
  }
}
