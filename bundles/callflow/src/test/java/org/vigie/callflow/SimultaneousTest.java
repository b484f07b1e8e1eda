package org.vigie.callflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigie.api.call.AttemptResult;
import org.vigie.api.call.CallEffect;
import org.vigie.api.setup.Language;
import org.vigie.api.voice.Prompt;
import org.vigie.api.voice.SystemPhrase;
import org.vigie.callflow.scenario.Houses;
import org.vigie.callflow.scenario.Phone;
import org.vigie.callflow.scenario.Story;

/** SPEC « Ringing people », 3. */
class SimultaneousTest {
  private static final Prompt TAKEN = new Prompt.Phrase(SystemPhrase.ALREADY_TAKEN, Language.FR);

  private final Story story = Story.in(Houses.together());

  @Test
  void theFirstNumbersOfAllRingTogether() {
    story.callComesIn();

    assertThat(story.rung()).containsExactly("alice01", "bruno02", "chloe03");
    assertThat(story.state().persons()).containsExactlyInAnyOrder("alice", "bruno", "chloe");
  }

  @Test
  void aPersonsNextNumberRingsWhenTheFirstFailed() {
    story.callComesIn().phone("alice").fails(AttemptResult.BUSY, "486 Busy Here");

    assertThat(story.rung()).containsExactly("alice01", "bruno02", "chloe03", "alice01");
    story.phone("alice", 2).isRung();
  }

  @Test
  void theOthersStopRinging() {
    story.callComesIn().phone("bruno").answers().presses('1').isBridged();

    assertThat(story.effects(CallEffect.HangUp.class))
        .containsExactly(
            new CallEffect.HangUp(story.phone("alice").leg(), true),
            new CallEffect.HangUp(story.phone("chloe").leg(), true));
    assertThat(story.results()).containsExactly("cancelled", "accepted", "cancelled");
  }

  @Test
  void onePersonWhoPressedLateHearsThatItIsTaken() {
    story.callComesIn();
    Phone alice = story.phone("alice").answers();
    story.phone("bruno").answers().presses('1').isBridged();
    assertThat(story.hears(alice.leg().number())).startsWith(TAKEN);

    alice.isNotHungUp().presses('1').hasResult(AttemptResult.TAKEN);
    assertThat(story.hears(alice.leg().number())).isEqualTo(List.of(TAKEN));
    alice.isNotHungUp().heardAll().isHungUp();
    story.phone("bruno").isBridged();
  }

  @Test
  void oneWhoListensAndPressesNothingIsToldAndLetGo() {
    story.callComesIn();
    Phone alice = story.phone("alice").answers();
    story.phone("bruno").answers().presses('1');
    alice.heardAll().isHungUp().hasResult(AttemptResult.CANCELLED);
  }

  @Test
  void beingToldNeverLastsWhereItsEndIsNotReported() {
    story.callComesIn();
    Phone alice = story.phone("alice").answers();
    story.phone("bruno").answers().presses('1');
    story.passes(Duration.ofMinutes(1));

    alice.isHungUp().hasResult(AttemptResult.CANCELLED);
  }

  @Test
  void oneWhoRefusesDoesNotStopTheOthers() {
    story.callComesIn().phone("alice").answers().presses('2');

    story.phone("bruno").isRung();
    story.phone("chloe").isRung().answers().presses('1').isBridged();
    assertThat(story.results()).containsExactly("refused", "cancelled", "accepted");
  }

  @Test
  void anAnswerThatCrossesTheCancelIsHungUp() {
    story.silentPeers().callComesIn().phone("bruno").answers().presses('1');
    story.meanwhile().phone("alice").answers().isHungUp().hasResult(AttemptResult.CANCELLED);

    assertThat(story.effects(CallEffect.Bridge.class)).isEmpty();
  }

  @Test
  void aLevelEndsWhenAllItsAttemptsHave() {
    Story two =
        Story.in(
            Houses.people()
                .together(Houses.persons("bruno", "chloe"))
                .step(Houses.persons("dominique")));
    two.callComesIn().phone("bruno").fails(AttemptResult.BUSY, "486 Busy Here");
    two.phone("dominique").isNotRung();
    two.phone("chloe").fails(AttemptResult.NO_ANSWER, "480 Temporarily Unavailable");

    two.phone("dominique").isRung();
    assertThat(two.record().attempts().get(2).level()).isEqualTo(2);
  }
}
