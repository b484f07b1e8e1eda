package org.vigie.callflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vigie.api.call.AttemptResult;
import org.vigie.api.call.CallRecord.AttemptRecord;
import org.vigie.api.call.Try;
import org.vigie.api.call.Verdict;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.setup.Accept;
import org.vigie.api.setup.Exit;
import org.vigie.api.setup.Who;
import org.vigie.callflow.scenario.House;
import org.vigie.callflow.scenario.Houses;
import org.vigie.callflow.scenario.Story;

/** SPEC « Ringing people », 1. */
class PolicyTest {
  private static final Duration RING = Duration.ofSeconds(25);

  @Test
  void stepsAreTriedOneAfterAnother() {
    Story story = Story.in(Houses.brunoThenChloe().step(new Who.Managers())).callComesIn();
    assertThat(story.rung()).containsExactly("bruno02");
    story.passes(RING);
    assertThat(story.rung()).containsExactly("bruno02", "chloe03");
    story.passes(RING);

    assertThat(story.rung()).containsExactly("bruno02", "chloe03", "dominique04");
    assertThat(story.record().attempts()).extracting(AttemptRecord::level).containsExactly(1, 2, 3);
  }

  @Test
  void everyRankIsRungInOrderOfRanks() {
    House house = Houses.people().rotation(2, "chloe").rotation(1, "alice", "bruno");
    Story story = Story.in(house.step(Houses.EVERYBODY)).callComesIn().passes(RING);

    assertThat(story.rung()).containsExactly("bruno02", "chloe03");
    assertThat(story.record().attempts()).extracting(AttemptRecord::level).containsOnly(1);
  }

  @Test
  void membersAreAllParticipantsOnDutyOrNot() {
    House house = Houses.people().rotation(1, "alice", "bruno").rotation(2, "chloe");
    Story story = Story.in(house.together(new Who.Members())).callComesIn();

    assertThat(story.rung()).containsExactly("alice01", "bruno02", "chloe03");
  }

  @Test
  void aNumberBelongsToNobodyInParticular() {
    PhoneNumber number = new PhoneNumber("+33400000077");
    Story story = Story.in(Houses.people().step(new Who.Number(number))).callComesIn();
    story.phone(number).isRung().answers().presses('1').isBridged();

    assertThat(story.record().attempts().get(0).person()).isEmpty();
    assertThat(story.record().acceptedBy()).contains(number.e164());
  }

  @Test
  void aNumberRingsAsLongAsItsStepSays() {
    Story story = Story.in(Houses.brunoThenChloe()).callComesIn();
    story.phone("bruno").rings();
    story.passes(RING.minusMillis(1)).phone("bruno").isRung().isNotHungUp();
    story.passes(Duration.ofMillis(1)).phone("bruno").hasResult(AttemptResult.NO_ANSWER);

    story.phone("bruno").isHungUp();
    assertThat(story.record().attempts().get(0).cause()).isEqualTo("no answer in 25 s");
  }

  @Test
  void theRingTimeCountsFromTheInvite() {
    Story story = Story.in(Houses.brunoThenChloe()).callComesIn();
    story.phone("bruno").isDialledOn("alpha");
    story.seconds(4).phone("bruno").trunkFails("alpha", "503 Service Unavailable");
    story.phone("bruno").isDialledOn("beta");
    story.seconds(24).phone("bruno").isRung();
    story.seconds(1).phone("bruno").hasResult(AttemptResult.NO_ANSWER);
  }

  @Test
  void aStepIsGoneThroughInRoundsWithAPauseBetween() {
    House house = Houses.people().rounds(Houses.persons("bruno"), 3, Duration.ofSeconds(10));
    Story story = Story.in(house).callComesIn().passes(RING);
    assertThat(story.rung()).hasSize(1);
    story.seconds(9);
    assertThat(story.rung()).hasSize(1);
    story.seconds(1);
    assertThat(story.rung()).hasSize(2);
    story.passes(Duration.ofMinutes(2));

    assertThat(story.rung()).containsExactly("bruno02", "bruno02", "bruno02");
    assertThat(story.record().attempts()).extracting(AttemptRecord::level).containsOnly(1);
    assertThat(story.record().path()).containsExactly("equipe", "fin");
  }

  @Test
  void withoutAPauseTheNextRoundBeginsAtOnce() {
    House house = Houses.people().rounds(Houses.persons("bruno", "chloe"), 2, Duration.ZERO);
    Story story = Story.in(house).callComesIn().passes(RING.multipliedBy(3));

    assertThat(story.rung()).containsExactly("bruno02", "chloe03", "bruno02", "chloe03");
  }

  @Test
  void whenNobodyAcceptsTheWayOutIsGone() {
    Story story = Story.in(Houses.brunoThenChloe()).callComesIn().passes(RING.multipliedBy(2));
    story.playedToTheEnd(0);

    assertThat(story.record().path()).containsExactly("equipe", "fin");
    assertThat(story.record().verdict()).contains(Verdict.MISSED);
    assertThat(story.record().missed()).isTrue();
    assertThat(story.record().wayOut()).isEqualTo("the caller was told at node fin");
    assertThat(story.results()).containsExactly("no-answer", "no-answer");
  }

  @Test
  void anExitMayRingOnceMoreBeforeItsNode() {
    Exit exit =
        new Exit.RingFirst(new Who.Managers(), Duration.ofSeconds(30), Accept.DIRECT, "fin");
    Story story = Story.in(Houses.brunoThenChloe().otherwise(Optional.of(exit))).callComesIn();
    story.passes(RING.multipliedBy(2)).phone("dominique").isRung();
    assertThat(story.record().attempts().get(2).level()).isEqualTo(3);
    story.seconds(29).phone("dominique").isRung();
    story.seconds(1);

    assertThat(story.record().path()).containsExactly("equipe", "fin");
  }

  @Test
  void theOneMoreRingOfAnExitMayBeAccepted() {
    Exit exit = new Exit.RingFirst(new Who.Managers(), RING, Accept.DIRECT, "fin");
    Story story = Story.in(Houses.brunoThenChloe().otherwise(Optional.of(exit))).callComesIn();
    story.passes(RING.multipliedBy(2)).phone("dominique").answers().isBridged();
  }

  @Test
  void aTrunkErrorIsATryWithinTheAttempt() {
    Story story = Story.in(Houses.brunoThenChloe()).callComesIn();
    story.phone("bruno").isDialledOn("alpha").trunkFails("alpha", "503 Service Unavailable");
    story.phone("bruno").isDialledOn("beta").rings().answers();

    AttemptRecord attempt = story.record().attempts().get(0);
    assertThat(attempt.tries())
        .containsExactly(new Try("alpha", "503 Service Unavailable"), new Try("alpha", ""));
    assertThat(attempt.ringingAt()).contains(story.now());
  }

  @Test
  void aNumberThatNoTrunkCarriesIsReportedAndDoesNotHoldUpTheChain() {
    Story story = Story.in(Houses.brunoThenChloe()).callComesIn();
    story.phone("bruno").isDialledOn("alpha").trunkFails("alpha", "500 Server Internal Error");
    story.phone("bruno").fails(AttemptResult.FAILED, "500 Server Internal Error");

    story.phone("chloe").isRung();
    AttemptRecord attempt = story.record().attempts().get(0);
    assertThat(attempt.cause()).isEqualTo("500 Server Internal Error");
    assertThat(attempt.tries()).containsExactly(new Try("alpha", "500 Server Internal Error"));
    assertThat(attempt.trunk()).contains("alpha");
  }

  @Test
  void aCallThatOnlyOneTrunkIsSilentForSaysSo() {
    Story story = Story.in(Houses.brunoThenChloe()).callComesIn();
    story.phone("bruno").isDialledOn("alpha");
    story.passes(RING);

    assertThat(story.record().attempts().get(0).tries())
        .containsExactly(new Try("alpha", "no response until it was given up"));
  }
}
