package org.vigie.callflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vigie.api.call.AttemptResult;
import org.vigie.api.call.CallEffect;
import org.vigie.api.call.Verdict;
import org.vigie.api.setup.Hold;
import org.vigie.api.setup.Language;
import org.vigie.api.setup.Node;
import org.vigie.api.voice.Prompt;
import org.vigie.api.voice.Prompt.KeyName;
import org.vigie.api.voice.Prompt.Music;
import org.vigie.api.voice.Prompt.Uploaded;
import org.vigie.api.voice.SystemPhrase;
import org.vigie.callflow.scenario.Around;
import org.vigie.callflow.scenario.House;
import org.vigie.callflow.scenario.Houses;
import org.vigie.callflow.scenario.Story;

/** SPEC, « Entry » 4 and 5: what a caller hears and may do while people are being rung. */
class HoldTest {
  private static final Map<Character, String> KEYS =
      Map.of('1', "boite", '2', "rappel", '3', "fin", '4', "nulle part");

  private static House house() {
    return Houses.brunoThenChloe()
        .node("rappel", new Node.BookCallBack(Optional.empty()))
        .node("file", new Node.Queue(House.TEAM, true, "fin"))
        .hold(new Hold(Optional.of("vivaldi"), Optional.of("patience"), KEYS));
  }

  private static Prompt phrase(SystemPhrase phrase) {
    return new Prompt.Phrase(phrase, Language.FR);
  }

  @Test
  void theKeysAreSaidBeforeTheLinesMusic() {
    assertThat(Story.in(house()).callComesIn().hears(0))
        .containsExactly(
            phrase(SystemPhrase.SEARCHING),
            phrase(SystemPhrase.PRESS),
            new KeyName('1', Language.FR),
            phrase(SystemPhrase.TO_LEAVE_A_MESSAGE),
            phrase(SystemPhrase.PRESS),
            new KeyName('2', Language.FR),
            phrase(SystemPhrase.TO_BE_CALLED_BACK),
            new Music(Optional.of("vivaldi")));
  }

  @Test
  void aCallBackIsNotOfferedToWhoCannotBeCalledBack() {
    Story story = Story.in(house());
    story.callComesIn(Story.invitation(Optional.of(Story.CALLER), true, true, House.LINE));

    assertThat(story.hears(0))
        .contains(phrase(SystemPhrase.TO_LEAVE_A_MESSAGE))
        .doesNotContain(phrase(SystemPhrase.TO_BE_CALLED_BACK));
  }

  @Test
  void theLinesOwnSoundSaysThatTheSearchGoesOn() {
    assertThat(Story.in(house()).callComesIn().seconds(20).hears(0))
        .containsExactly(
            new Uploaded("patience", phrase(SystemPhrase.STILL_SEARCHING)),
            new Music(Optional.of("vivaldi")));
  }

  @Test
  void aKeyLeadsOutOfTheSearchAndNobodyIsRungAnyMore() {
    Story story = Story.in(house()).callComesIn().seconds(5).callerPresses("1");

    assertThat(story.record().path()).containsExactly("equipe", "boite");
    story.phone("bruno").isHungUp().hasResult(AttemptResult.CANCELLED);
    assertThat(story.record().attempts().get(0).cause()).isEqualTo("the caller chose otherwise");
    story.playedToTheEnd(0).meanwhile().seconds(40);
    assertThat(story.effects(CallEffect.Dial.class)).isEmpty();
    story.callerHangsUp();
    assertThat(story.record().verdict()).contains(Verdict.VOICEMAIL);
  }

  @Test
  void aKeyLeadsOutOfTheQueue() {
    Around around = new Around().inCall("bruno", "chloe");
    Story story = Story.in(house().entry("file"), around).callComesIn();
    assertThat(story.hears(0)).contains(phrase(SystemPhrase.TO_LEAVE_A_MESSAGE));
    story.callerPresses("3");

    assertThat(story.record().path()).containsExactly("file", "fin");
    assertThat(story.state().queue()).isEmpty();
    assertThat(story.record().details().queued()).isPresent();
  }

  @Test
  void otherKeysAndKeysToNowhereMeanNothing() {
    Story story = Story.in(house()).callComesIn().meanwhile().callerPresses("574");

    assertThat(story.effects()).isEmpty();
    story.phone("bruno").isRung();
  }

  @Test
  void inAConversationTheKeysMeanNothing() {
    Story story = Story.in(house()).callComesIn();
    story.phone("bruno").answers().presses('1');
    story.meanwhile().callerPresses("1");

    assertThat(story.effects()).isEmpty();
  }
}
