package org.vigie.callflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vigie.api.call.CallCommand.Restarted;
import org.vigie.api.call.CallEffect;
import org.vigie.api.call.CallEffect.StartRecording;
import org.vigie.api.call.CallEffect.StopRecording;
import org.vigie.api.call.CallEvent.PlaybackStarted;
import org.vigie.api.call.CallEvent.Purpose;
import org.vigie.api.call.CallEvent.RecordingObjected;
import org.vigie.api.call.LegId;
import org.vigie.api.setup.Hold;
import org.vigie.api.setup.Language;
import org.vigie.api.setup.Node;
import org.vigie.api.setup.Recording;
import org.vigie.api.setup.Ringback;
import org.vigie.api.setup.Words;
import org.vigie.api.voice.Prompt;
import org.vigie.api.voice.SystemPhrase;
import org.vigie.callflow.scenario.House;
import org.vigie.callflow.scenario.Houses;
import org.vigie.callflow.scenario.Story;

/** SPEC, « Records » 5: recorded only after a notice, and never against the caller's will. */
class RecordingTest {
  private static final LegId CALLER = LegId.caller(Story.ID);

  private static Recording recording(Optional<Words> announcement) {
    return new Recording(announcement, '9', "quality", true, Duration.ofDays(30));
  }

  private static House house() {
    return Houses.brunoThenChloe().recorded(recording(Optional.empty()));
  }

  private static Story told(House house) {
    return Story.in(house).callComesIn().playedToTheEnd(0);
  }

  private static Story accepted(Story story) {
    return story.phone("bruno").answers().presses('1').then();
  }

  private static long notices(Story story) {
    return story
        .events(PlaybackStarted.class)
        .filter(e -> e.purpose() == Purpose.RECORDING_NOTICE)
        .count();
  }

  @Test
  void theCallerIsToldFirstOnAnAnsweredCallAndThenTheFlowGoesOn() {
    Story story = Story.in(house().entry("accueil")).callComesIn();
    assertThat(story.effects(CallEffect.Answer.class)).hasSize(1);
    assertThat(story.hears(0))
        .containsExactly(
            new Prompt.Phrase(SystemPhrase.RECORDING_NOTICE, Language.FR),
            new Prompt.KeyName('9', Language.FR));
    assertThat(story.events(PlaybackStarted.class)).hasSize(1);
    story.playedToTheEnd(0);

    assertThat(story.hears(0)).singleElement().isInstanceOf(Prompt.Say.class);
    story.playedToTheEnd(0).phone("bruno").isRung();
    assertThat(story.record().path()).containsExactly("accueil", "equipe");
    assertThat(notices(story)).isEqualTo(1);
  }

  @Test
  void nobodyIsRungBeforeTheCallerWasToldHoweverTheLineRings() {
    for (Ringback ringback : Ringback.values()) {
      Story story = Story.in(house().ringback(ringback)).callComesIn();
      assertThat(story.effects(CallEffect.Dial.class)).isEmpty();
      assertThat(story.effects(CallEffect.Answer.class)).hasSize(1);
      story.playedToTheEnd(0).phone("bruno").isRung();
    }
  }

  @Test
  void aNoticeWhoseEndIsNotReportedCountsAsSaid() {
    Story.in(house()).callComesIn().seconds(60).phone("bruno").isRung();
  }

  @Test
  void itIsSaidInTheLinesOwnWordsAndInTheCallersLanguage() {
    House house = Houses.brunoThenChloe().node("en", new Node.Speak(Language.EN, "equipe"));
    house.recorded(recording(Optional.of(Words.say("Recorded, 9 objects."))));

    assertThat(Story.in(house.entry("en")).callComesIn().hears(0))
        .containsExactly(
            new Prompt.Say("Recorded, 9 objects.", Language.EN, SystemPhrase.RECORDING_NOTICE));
  }

  @Test
  void theConversationIsRecordedFromTheAcceptanceOn() {
    Story story = told(house());
    assertThat(story.effects(StartRecording.class)).isEmpty();
    accepted(story);

    assertThat(story.effects(StartRecording.class))
        .containsExactly(new StartRecording(CALLER, true));
    assertThat(story.effects().indexOf(new StartRecording(CALLER, true)))
        .isGreaterThan(indexOfBridge(story));
    story.seconds(5).callerHangsUp();
    assertThat(story.record().details().recorded()).isTrue();
  }

  private static int indexOfBridge(Story story) {
    return story
        .effects()
        .indexOf(story.effects(CallEffect.Bridge.class).findFirst().orElseThrow());
  }

  @Test
  void whoHangsUpAtOnceHasNoRecording() {
    assertThat(accepted(told(house())).callerHangsUp().record().details().recorded()).isFalse();
  }

  @Test
  void whoObjectsDuringTheNoticeHearsNoMoreOfItAndIsNotRecorded() {
    Story story = Story.in(house()).callComesIn().callerPresses("9");
    assertThat(story.effects(CallEffect.StopPlaying.class)).hasSize(1);
    story.phone("bruno").isRung();
    accepted(story).seconds(5).callerHangsUp();

    assertThat(story.effects(StartRecording.class)).isEmpty();
    assertThat(story.record().details().recorded()).isFalse();
  }

  @Test
  void whoObjectsWhileWaitingIsNotRecorded() {
    Story story = told(house()).seconds(5).callerPresses("9");
    story.phone("bruno").isRung();
    assertThat(accepted(story).effects(StartRecording.class)).isEmpty();
  }

  @Test
  void whoObjectsInTheConversationLeavesNothingBehindAndHearsSo() {
    Story story = accepted(told(house())).seconds(30).callerPresses("99");

    assertThat(story.effects(StopRecording.class)).containsExactly(new StopRecording(CALLER, true));
    assertThat(story.events(RecordingObjected.class)).hasSize(1);
    assertThat(story.hears(0))
        .containsExactly(new Prompt.Phrase(SystemPhrase.RECORDING_OFF, Language.FR));
    assertThat(story.seconds(5).callerHangsUp().record().details().recorded()).isFalse();
  }

  @Test
  void objectingComesBeforeWhatTheKeyOffersAndAfterWhatIsAsked() {
    House house = house().hold(new Hold(Optional.empty(), Optional.empty(), Map.of('9', "boite")));
    assertThat(told(house).callerPresses("9").record().path()).containsExactly("equipe");

    Node menu = new Node.Menu("9 ?", Map.of('9', "equipe"), Duration.ofSeconds(6), 1, "raccrocher");
    Story asked = told(house().node("menu", menu).entry("menu")).callerPresses("9");
    assertThat(asked.events(RecordingObjected.class)).isEmpty();
    asked.phone("bruno").isRung();
  }

  @Test
  void otherKeysObjectToNothing() {
    Story story = accepted(told(house()));
    story.meanwhile().callerPresses("1580#*");
    assertThat(story.effects()).isEmpty();
  }

  @Test
  void whoHangsUpDuringTheNoticeHasGivenUp() {
    assertThat(Story.in(house()).callComesIn().callerHangsUp().record().wayOut())
        .isEqualTo("the caller hung up at node equipe");
  }

  @Test
  void aLineThatBeginsToRecordInMidCallDoesNotRecordThisOne() {
    Story story = Story.in(Houses.brunoThenChloe()).callComesIn().becomes(house());
    assertThat(accepted(story).effects(StartRecording.class)).isEmpty();
  }

  @Test
  void aRestartCutsTheNoticeToo() {
    Story story = Story.in(house()).callComesIn();
    story.give(new Restarted(Story.ID, story.now()));
    assertThat(story.state().ended()).isTrue();
    assertThat(Stream.of(story.record().details().recorded())).containsExactly(false);
  }
}
