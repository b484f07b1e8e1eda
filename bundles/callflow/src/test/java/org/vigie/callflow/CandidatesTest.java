package org.vigie.callflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.api.call.AttemptResult;
import org.vigie.api.call.CallEvent.CandidateSkipped;
import org.vigie.api.call.CallEvent.LevelStarted;
import org.vigie.api.setup.Boundary;
import org.vigie.api.setup.OnCallOverride;
import org.vigie.api.setup.Period;
import org.vigie.callflow.scenario.House;
import org.vigie.callflow.scenario.Houses;
import org.vigie.callflow.scenario.Story;

/** SPEC « Ringing people », 4 and 5. */
class CandidatesTest {
  private static final Duration RING = Duration.ofSeconds(25);

  /** Ten seconds before the handover from Alice to Bruno. */
  private static final Instant BEFORE_HANDOVER = Instant.parse("2026-11-21T16:59:50Z");

  @Test
  void aPersonsNumbersAreTriedInTheirOrder() {
    House house = Houses.people().step(Houses.persons("alice", "bruno"));
    Story story = Story.in(house).callComesIn().passes(RING.multipliedBy(2));

    assertThat(story.record().attempts())
        .extracting(a -> a.number().e164())
        .containsExactly("+33612345601", "+33145678901", "+33612345602");
  }

  @ParameterizedTest
  @CsvSource({
    "BUSY, 486 Busy Here, busy",
    "REFUSED, 603 Decline, refused",
    "NO_ANSWER, 480 Temporarily Unavailable, no-answer",
    "FAILED, 404 Not Found, failed",
    "CANCELLED, 487 Request Terminated, failed",
  })
  void aNumberThatFailsDoesNotHoldUpTheChain(AttemptResult how, String cause, String result) {
    Story story = Story.in(Houses.brunoThenChloe()).callComesIn();
    story.phone("bruno").fails(how, cause);

    story.phone("chloe").isRung();
    assertThat(story.results()).containsExactly(result, "ringing");
    assertThat(story.record().attempts().get(0).cause()).isEqualTo(cause);
  }

  @Test
  void aPersonAlreadyInALineCallIsSkipped() {
    Story story = Story.in(Houses.brunoThenChloe()).busy("bruno").callComesIn();

    assertThat(story.rung()).containsExactly("chloe03");
    assertThat(story.events(CandidateSkipped.class))
        .singleElement()
        .matches(e -> e.why().equals("in another call"));
  }

  @Test
  void aPersonWhoIsFreeAgainIsRungInTheNextRound() {
    House house = Houses.people().rounds(Houses.persons("alice", "bruno"), 2, Duration.ZERO);
    Story story = Story.in(house).busy("alice").callComesIn().free("alice").passes(RING);

    assertThat(story.rung()).containsExactly("bruno02", "alice01");
  }

  @Test
  void aNumberTriedAtAnEarlierLevelIsSkippedAtLaterOnes() {
    House house =
        Houses.people().step(Houses.persons("bruno")).step(Houses.persons("bruno", "chloe"));
    Story story = Story.in(house).callComesIn().passes(RING);

    assertThat(story.rung()).containsExactly("bruno02", "chloe03");
  }

  @Test
  void unlessThatWouldLeaveALevelEmpty() {
    House house = Houses.people().step(Houses.persons("bruno")).step(Houses.persons("bruno"));
    Story story = Story.in(house).callComesIn().passes(RING);

    assertThat(story.rung()).containsExactly("bruno02", "bruno02");
    assertThat(story.record().attempts().get(1).level()).isEqualTo(2);
  }

  @Test
  void aLevelWhoseOnlyUntriedPersonIsInAnotherCallWouldBeEmptyToo() {
    House house =
        Houses.people().step(Houses.persons("bruno")).step(Houses.persons("bruno", "chloe"));
    Story story = Story.in(house).busy("chloe").callComesIn().passes(RING);

    assertThat(story.rung()).containsExactly("bruno02", "bruno02");
  }

  @Test
  void anEmptyLevelIsSkippedAtOnce() {
    House house = Houses.people().rotation(2, "chloe").step(Houses.FIRST).step(Houses.SECOND);
    Story story = Story.in(house).callComesIn();

    assertThat(story.rung()).containsExactly("chloe03");
    assertThat(story.record().attempts().get(0).level()).isEqualTo(2);
  }

  @Test
  void aLevelOfWhichEverybodyIsInAnotherCallIsSkippedWithAllItsRounds() {
    House house = Houses.people().rounds(Houses.persons("bruno"), 5, Duration.ofMinutes(1));
    Story story = Story.in(house.step(Houses.persons("chloe"))).busy("bruno").callComesIn();

    assertThat(story.rung()).containsExactly("chloe03");
  }

  @Test
  void twoWithOneNumberAreOneCandidate() {
    House house = Houses.people().person("erik", "+33612345602");
    Story story = Story.in(house.together(Houses.persons("bruno", "erik"))).callComesIn();

    assertThat(story.rung()).containsExactly("bruno02");
  }

  @Test
  void candidatesAreFrozenWhenALevelStarts() {
    House house = Houses.people().rotation(1, "alice", "bruno");
    Story story = Story.in(house.rounds(Houses.FIRST, 2, Duration.ZERO)).at(BEFORE_HANDOVER);
    story.callComesIn().passes(RING.multipliedBy(3));

    assertThat(story.rung()).containsExactly("alice01", "alice01", "alice01", "alice01");
    assertThat(story.events(LevelStarted.class)).hasSize(2);
  }

  @Test
  void someoneWhoseShiftStartsDuringTheSearchIsAdded() {
    House house = Houses.people().rotation(1, "alice", "bruno").rotation(2, "chloe");
    Story story = Story.in(house.step(Houses.SECOND).step(Houses.FIRST)).at(BEFORE_HANDOVER);
    story.callComesIn().passes(RING);
    assertThat(story.events(LevelStarted.class).skip(1))
        .singleElement()
        .satisfies(
            level ->
                assertThat(level.candidates())
                    .extracting(c -> c.person().orElseThrow())
                    .containsExactly("alice", "alice", "bruno"));
  }

  @Test
  void anOverrideTakesEffectAtTheNextLevelAndTheReplacedStays() {
    Story story = Story.in(nightsWithBackup()).callComesIn();
    assertThat(story.rung()).containsExactly("bruno02");
    story.becomes(nightsWithBackup().override(chloeReplacedByAlice())).passes(RING);

    assertThat(story.rung()).containsExactly("bruno02", "chloe03");
    story.passes(RING);
    assertThat(story.rung()).containsExactly("bruno02", "chloe03", "alice01");
  }

  private static House nightsWithBackup() {
    return Houses.brunoThenChloe();
  }

  private static OnCallOverride chloeReplacedByAlice() {
    Boundary from = boundary(LocalTime.of(20, 0));
    Boundary to = boundary(LocalTime.of(23, 0));
    return new OnCallOverride(
        "o-1",
        new Period(from, to),
        new OnCallOverride.Replace("chloe", "alice", OptionalInt.empty()));
  }

  private static Boundary boundary(LocalTime time) {
    return new Boundary(LocalDate.of(2026, 11, 21), Optional.of(time), Optional.empty());
  }

  @Test
  void whoeverHasAcceptedKeepsTheCallPastTheEndOfTheShift() {
    House house = Houses.people().rotation(1, "alice", "bruno").step(Houses.FIRST);
    Story story = Story.in(house).at(BEFORE_HANDOVER).callComesIn();
    story.phone("alice").answers().presses('1').isBridged();
    story.passes(Duration.ofHours(1));

    story.phone("alice").isNotHungUp();
    assertThat(story.state().persons()).isEqualTo(Set.of("alice"));
  }

  @Test
  void aPersonWhoLeftTheSetupIsNotRung() {
    Story story = Story.in(Houses.brunoThenChloe()).callComesIn();
    House without = new House().person("bruno", "+33612345602");
    story.becomes(without.step(Houses.FIRST)).passes(RING);

    assertThat(story.rung()).containsExactly("bruno02");
    assertThat(story.record().path()).contains("fin");
  }

  @Test
  void thePolicyIsThatOfTheBeginning() {
    Story story = Story.in(Houses.brunoThenChloe()).callComesIn();
    story.becomes(Houses.people().rotation(2, "chloe").step(Houses.persons("alice")));
    story.passes(RING);

    assertThat(story.rung()).containsExactly("bruno02", "chloe03");
  }
}
