package org.vigie.callflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.api.call.AttemptResult;
import org.vigie.api.call.CallEffect;
import org.vigie.api.call.Verdict;
import org.vigie.api.setup.Language;
import org.vigie.api.voice.Prompt;
import org.vigie.api.voice.SystemPhrase;
import org.vigie.callflow.scenario.House;
import org.vigie.callflow.scenario.Houses;
import org.vigie.callflow.scenario.Story;

/** SPEC « Ringing people », 2. */
class AcceptingTest {
  private final Story story = Story.in(Houses.brunoThenChloe());

  @Test
  void thePersonHearsWhichLineAndWhoCalls() {
    story.callComesIn().phone("bruno").answers();

    assertThat(story.hears(1))
        .containsExactly(
            new Prompt.Say("Appel de la ligne Chauffage", Language.FR, SystemPhrase.CALL_FROM_LINE),
            new Prompt.Phrase(SystemPhrase.FROM, Language.FR),
            new Prompt.Spoken(Story.CALLER, Language.FR),
            new Prompt.Phrase(SystemPhrase.PRESS_1_OR_2, Language.FR));
  }

  @Test
  void aWithheldNumberIsNotDisclosedToThePerson() {
    story.callComesIn(Story.invitation(Optional.of(Story.CALLER), true, true, House.LINE));
    story.phone("bruno").answers();

    assertThat(story.hears(1))
        .contains(new Prompt.Phrase(SystemPhrase.FROM_WITHHELD, Language.FR))
        .noneMatch(Prompt.Spoken.class::isInstance);
  }

  @Test
  void acceptingTakesKey1() {
    story.callComesIn().phone("bruno").answers().heardAll().presses('1').isBridged();

    assertThat(story.record().acceptedBy()).contains("bruno");
    assertThat(story.results()).containsExactly("accepted");
  }

  @Test
  void pickingUpIsNoAcceptance() {
    story.callComesIn().phone("bruno").answers();

    assertThat(story.effects(CallEffect.Bridge.class)).isEmpty();
    assertThat(story.record().acceptedAt()).isEmpty();
  }

  @Test
  void keysCountDuringTheWhisperAlready() {
    story.callComesIn().phone("bruno").answers().presses('1').isBridged();
  }

  @ParameterizedTest
  @ValueSource(chars = {'0', '3', '9', '*', '#', 'A'})
  void otherKeysAreIgnored(char key) {
    story.callComesIn().phone("bruno").answers().presses(key).heardAll().presses(key);

    assertThat(story.results()).containsExactly("ringing");
    story.phone("bruno").presses('1').isBridged();
  }

  @Test
  void refusingGoesOnAtOnce() {
    story.callComesIn().phone("bruno").answers().presses('2').isHungUp();

    story.phone("chloe").isRung();
    assertThat(story.results()).containsExactly("refused", "ringing");
  }

  @Test
  void whoRefusesIsNotRungOnAnotherNumber() {
    Story withAlice = Story.in(Houses.people().step(Houses.persons("alice", "bruno")));
    withAlice.callComesIn().phone("alice").answers().presses('2');

    assertThat(withAlice.rung()).containsExactly("alice01", "bruno02");
  }

  @Test
  void afterTheWhisperThePersonHasEightSeconds() {
    story.callComesIn().phone("bruno").answers().heardAll();
    story.passes(Duration.ofMillis(7_999)).phone("bruno").isRung().isNotHungUp();
    story.passes(Duration.ofMillis(1)).phone("bruno").hasResult(AttemptResult.NOT_ACCEPTED);

    story.phone("bruno").isHungUp();
    story.phone("chloe").isRung();
  }

  @Test
  void theWhisperIsNotSaidAgain() {
    story.callComesIn().phone("bruno").answers().heardAll();
    story.meanwhile().seconds(7);

    assertThat(story.effects(CallEffect.Play.class)).noneMatch(p -> p.leg().number() == 1);
  }

  @Test
  void aWhisperWhoseEndIsNeverReportedDoesNotHoldTheChain() {
    story.callComesIn().phone("bruno").answers();
    story.seconds(60).phone("bruno").hasResult(AttemptResult.NOT_ACCEPTED);

    story.phone("chloe").isRung();
  }

  @Test
  void aPersonWhoHangsUpWithoutAKeyHasNotAccepted() {
    story.callComesIn().phone("bruno").answers().hangsUp();

    assertThat(story.results()).containsExactly("not-accepted", "ringing");
  }

  @Test
  void aStepMaySayThatPickingUpIsEnough() {
    Story direct = Story.in(Houses.people().direct(Houses.persons("bruno")));
    direct.callComesIn().phone("bruno").rings().answers().isBridged();

    assertThat(direct.effects(CallEffect.Play.class)).allMatch(p -> p.leg().isCaller());
    assertThat(direct.record().acceptedAt()).contains(direct.now());
  }

  @Test
  void aConversationEndsWithThePerson() {
    story.callComesIn().seconds(3).phone("bruno").answers().presses('1');
    story.seconds(90).phone("bruno").hangsUp();

    assertThat(story.record().verdict()).contains(Verdict.ANSWERED);
    assertThat(story.record().conversation()).contains(Duration.ofSeconds(90));
    assertThat(story.record().endedAt()).contains(story.now());
    assertThat(story.record().wayOut()).isEqualTo("the person hung up");
    assertThat(story.record().missed()).isFalse();
    assertThat(story.effects(CallEffect.HangUp.class)).anyMatch(e -> e.leg().isCaller());
  }

  @Test
  void aConversationEndsWithTheCaller() {
    story.callComesIn().phone("bruno").answers().presses('1');
    story.seconds(12).callerHangsUp().phone("bruno").isHungUp();

    assertThat(story.record().verdict()).contains(Verdict.ANSWERED);
    assertThat(story.record().conversation()).contains(Duration.ofSeconds(12));
    assertThat(story.record().attempts().get(0).endedAt()).contains(story.now());
    assertThat(story.state().ended()).isTrue();
  }
}
