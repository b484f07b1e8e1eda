package org.vigie.callflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vigie.api.call.CallCommand.Restarted;
import org.vigie.api.call.CallEffect;
import org.vigie.api.call.Verdict;
import org.vigie.api.setup.Exit;
import org.vigie.api.setup.Language;
import org.vigie.api.setup.Node;
import org.vigie.api.voice.Prompt;
import org.vigie.api.voice.SystemPhrase;
import org.vigie.callflow.scenario.House;
import org.vigie.callflow.scenario.Houses;
import org.vigie.callflow.scenario.Story;

/** SPEC, « Entry » 5 and 7: a caller leaves a message. */
class VoicemailTest {
  private static House house(Optional<String> next) {
    return Houses.people()
        .step(Houses.persons("bruno"))
        .otherwise(Optional.of(new Exit.ToNode("boite")))
        .node("boite", new Node.Voicemail("Parlez.", Duration.ofMinutes(3), next));
  }

  /** Bruno did not answer, and the caller hears what to do. */
  private static Story invited(Optional<String> next) {
    return Story.in(house(next)).callComesIn().seconds(25);
  }

  private static Story afterTheSignal() {
    return invited(Optional.empty()).playedToTheEnd(0);
  }

  private static boolean records(Story story) {
    return story.effects(CallEffect.StartVoicemail.class).findAny().isPresent();
  }

  @Test
  void itIsRecordedFromTheSignalOn() {
    Story story = invited(Optional.empty());
    assertThat(story.hears(0))
        .endsWith(new Prompt.Phrase(SystemPhrase.BEEP, Language.FR))
        .hasSize(2);
    assertThat(records(story)).isFalse();
    assertThat(records(story.playedToTheEnd(0))).isTrue();
  }

  @Test
  void whoSpeaksAndHangsUpHasLeftAMessage() {
    Story story = afterTheSignal().seconds(12).callerHangsUp();
    assertThat(story.record().verdict()).contains(Verdict.VOICEMAIL);
    assertThat(story.record().missed()).isFalse();
  }

  @Test
  void twoSecondsAreAMessageLessIsNone() {
    assertThat(afterTheSignal().seconds(2).callerHangsUp().record().verdict())
        .contains(Verdict.VOICEMAIL);
    Story short1 = afterTheSignal().passes(Duration.ofMillis(1999)).callerHangsUp();
    assertThat(short1.record().verdict()).contains(Verdict.MISSED);
    assertThat(short1.record().missed()).isTrue();
  }

  @Test
  void whoHangsUpAtTheSignalWithoutASearchBeforeHasGivenUp() {
    Story story = Story.in(house(Optional.empty()).entry("boite")).callComesIn();
    story.playedToTheEnd(0).seconds(1).callerHangsUp();
    assertThat(story.record().verdict()).contains(Verdict.ABANDONED);
  }

  @Test
  void itEndsAtItsLongestLengthAndTheCallGoesOn() {
    Story story = invited(Optional.of("fin")).playedToTheEnd(0).seconds(180);
    assertThat(story.effects(CallEffect.StopVoicemail.class)).hasSize(1);
    assertThat(story.record().path()).endsWith("boite", "fin");
    story.playedToTheEnd(0);
    assertThat(story.record().verdict()).contains(Verdict.VOICEMAIL);
  }

  @Test
  void theHashKeyEndsItAndWithoutANextNodeTheCall() {
    Story story = afterTheSignal().seconds(5).callerPresses("1").callerPresses("#");
    assertThat(story.state().ended()).isTrue();
    assertThat(story.record().verdict()).contains(Verdict.VOICEMAIL);
  }

  @Test
  void aRestartCutsItWithoutAVerdictOfItsOwn() {
    Story story = afterTheSignal().seconds(5);
    story.give(new Restarted(Story.ID, story.now()));
    assertThat(story.record().verdict()).contains(Verdict.CUT);
  }
}
