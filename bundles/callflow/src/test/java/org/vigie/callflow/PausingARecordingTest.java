package org.vigie.callflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vigie.api.call.CallEffect;
import org.vigie.api.call.CallEvent.RecordingPaused;
import org.vigie.api.call.CallEvent.RecordingStarted;
import org.vigie.api.call.LegId;
import org.vigie.api.setup.Language;
import org.vigie.api.setup.Recording;
import org.vigie.api.voice.Prompt;
import org.vigie.api.voice.SystemPhrase;
import org.vigie.callflow.scenario.House;
import org.vigie.callflow.scenario.Houses;
import org.vigie.callflow.scenario.Story;

/** Issue « the voice side », « Recording »: a pause key for whoever speaks with the caller. */
class PausingARecordingTest {
  private static final LegId CALLER = LegId.caller(Story.ID);

  private static Story talk(House house, boolean recorded) {
    Story story = Story.in(house).callComesIn();
    if (recorded) {
      story.playedToTheEnd(0);
    }
    return story.phone("bruno").answers().presses('1').then().meanwhile();
  }

  private final Story story =
      talk(
          Houses.brunoThenChloe()
              .recorded(new Recording(Optional.empty(), '9', "quality", false, Duration.ofDays(9))),
          true);

  private static Prompt phrase(SystemPhrase phrase) {
    return new Prompt.Phrase(phrase, Language.FR);
  }

  @Test
  void starAnd3PauseItAndGoOnWithIt() {
    story.phone("bruno").dials("*3");
    assertThat(story.effects(CallEffect.PauseRecording.class))
        .containsExactly(new CallEffect.PauseRecording(CALLER));
    assertThat(story.hears(1)).containsExactly(phrase(SystemPhrase.RECORDING_OFF));
    story.phone("bruno").dials("*3");

    assertThat(story.effects(CallEffect.ResumeRecording.class))
        .containsExactly(new CallEffect.ResumeRecording(CALLER));
    assertThat(story.hears(1)).containsExactly(phrase(SystemPhrase.RECORDING_ON));
    assertThat(story.events(RecordingPaused.class)).hasSize(1);
    assertThat(story.events(RecordingStarted.class)).hasSize(2);
    story.seconds(5).callerHangsUp();
    assertThat(story.record().details().recorded()).isTrue();
  }

  @Test
  void whatTheCallerObjectedToIsNotResumed() {
    story.phone("bruno").dials("*3").then().callerPresses("9");
    story.phone("bruno").dials("*3");

    assertThat(story.effects(CallEffect.ResumeRecording.class)).isEmpty();
    assertThat(story.effects(CallEffect.StopRecording.class)).hasSize(1);
  }

  @Test
  void whereNothingIsRecordedNothingIsPaused() {
    Story plain = talk(Houses.brunoThenChloe(), false);
    plain.phone("bruno").dials("*3");

    assertThat(plain.effects()).isEmpty();
  }

  @Test
  void itGoesOnWhereAnExpertJoins() {
    story.phone("bruno").dials("*3").then().phone("bruno").dials("*1");
    story.phone("dominique").answers().presses('1').dials("*3");

    assertThat(story.effects(CallEffect.ResumeRecording.class)).hasSize(1);
  }
}
