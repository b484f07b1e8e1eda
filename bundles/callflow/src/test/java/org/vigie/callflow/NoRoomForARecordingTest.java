package org.vigie.callflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vigie.api.call.CallCommand.LegEnded;
import org.vigie.api.call.CallCommand.RecordingClosed;
import org.vigie.api.call.CallCommand.Restarted;
import org.vigie.api.call.CallEffect;
import org.vigie.api.call.CallEvent;
import org.vigie.api.call.CallEvent.RecordingFailed;
import org.vigie.api.call.LegId;
import org.vigie.api.call.Verdict;
import org.vigie.api.call.VoiceFile;
import org.vigie.api.setup.Exit;
import org.vigie.api.setup.Node;
import org.vigie.api.setup.Recording;
import org.vigie.callflow.scenario.House;
import org.vigie.callflow.scenario.Houses;
import org.vigie.callflow.scenario.Story;

/** The disk does not take what is said: the record says so, and the call goes on. */
class NoRoomForARecordingTest {
  private static final String FULL = "No space left on device";
  private static final LegId CALLER = LegId.caller(Story.ID);

  private static Story recorded() {
    House house =
        Houses.brunoThenChloe()
            .recorded(new Recording(Optional.empty(), '9', "quality", true, Duration.ofDays(30)));
    Story story = Story.in(house).callComesIn().playedToTheEnd(0);
    return story.phone("bruno").answers().presses('1').then();
  }

  private static Story leavesAMessage(String entry) {
    House house =
        Houses.people()
            .step(Houses.persons("bruno"))
            .otherwise(Optional.of(new Exit.ToNode("boite")))
            .node("boite", new Node.Voicemail("Parlez.", Duration.ofMinutes(3), Optional.empty()));
    return Story.in(house.entry(entry)).callComesIn().seconds(25).playedToTheEnd(0);
  }

  private static RecordingClosed written(Story story, boolean kept, Optional<String> fault) {
    return new RecordingClosed(CALLER, story.now(), VoiceFile.CONVERSATION, kept, fault);
  }

  private static List<RecordingFailed> failures(Story story) {
    return story.events(RecordingFailed.class).toList();
  }

  @Test
  void theConversationGoesOnAndTheRecordSaysThatThereIsNoRecording() {
    Story story = recorded().seconds(3);
    assertThat(story.record().details().recorded()).isTrue();
    story.meanwhile().diskFails(FULL, false);

    assertThat(story.effects()).isEmpty();
    assertThat(story.record().details().recorded()).isFalse();
    story.seconds(60).callerHangsUp();
    assertThat(failures(story))
        .containsExactly(
            new RecordingFailed(story.now().minusSeconds(60), VoiceFile.CONVERSATION, false, FULL));
    assertThat(story.record().details().recorded()).isFalse();
    assertThat(story.record().verdict()).contains(Verdict.ANSWERED);
    assertThat(story.record().conversation()).contains(Duration.ofSeconds(63));
  }

  @Test
  void whatCameBeforeAFaultIsARecording() {
    Story story = recorded().seconds(30).diskFails(FULL, true).seconds(30).callerHangsUp();
    assertThat(failures(story)).hasSize(1).allMatch(RecordingFailed::kept);
    assertThat(story.record().details().recorded()).isTrue();
  }

  @Test
  void aRestartForgetsNothingOfIt() {
    Story story = recorded().seconds(3).diskFails(FULL, false).seconds(3);
    story.give(new Restarted(Story.ID, story.now()));
    assertThat(story.record().verdict()).contains(Verdict.CUT);
    assertThat(story.record().details().recorded()).isFalse();
  }

  @Test
  void aCallThatIsOverWaitsForWhatTheDiskTells() {
    Story story = recorded().seconds(3).silentPeers().callerHangsUp();
    story.give(new LegEnded(story.phone("bruno").leg(), story.now(), "BYE"));
    assertThat(story.state().ended()).isFalse();
    story.give(written(story, false, Optional.of(FULL)));

    assertThat(story.state().ended()).isTrue();
    assertThat(story.record().details().recorded()).isFalse();
    assertThat(story.events().get(story.events().size() - 1))
        .isInstanceOf(CallEvent.CallEnded.class);
  }

  @Test
  void aDiskThatTellsNothingIsNotWaitedForForEver() {
    Story story = recorded().seconds(3).silentPeers().callerHangsUp();
    story.give(new LegEnded(story.phone("bruno").leg(), story.now(), "BYE"));
    assertThat(story.seconds(4).state().ended()).isFalse();
    assertThat(story.seconds(1).state().ended()).isTrue();
    assertThat(story.record().details().recorded()).isTrue();
    assertThat(story.record().endedAt()).contains(story.now().minusSeconds(5));
  }

  @Test
  void whatIsToldTwiceOrOfNothingMeansNothing() {
    Story story = recorded().seconds(3).diskFails(FULL, false);
    story.give(written(story, true, Optional.empty()));
    assertThat(story.record().details().recorded()).isFalse();
    Story other = Story.in(Houses.brunoThenChloe()).callComesIn();
    int before = other.events().size();
    other.give(written(other, false, Optional.of(FULL)));
    assertThat(other.events()).hasSize(before);
  }

  @Test
  void nobodyPausesWhatHasFailedAndWhoObjectsIsHeard() {
    Story story = recorded().seconds(3).diskFails(FULL, true).meanwhile();
    story.phone("bruno").dials("*3");
    assertThat(story.effects(CallEffect.PauseRecording.class)).isEmpty();
    story.callerPresses("9");
    assertThat(story.effects(CallEffect.StopRecording.class))
        .containsExactly(new CallEffect.StopRecording(CALLER, true));
    assertThat(story.seconds(3).callerHangsUp().record().details().recorded()).isFalse();
  }

  @Test
  void aCallerWhoseMessageIsLostHasToBeCalledBack() {
    for (String entry : List.of("equipe", "boite")) {
      Story whileSpeaking = leavesAMessage(entry).seconds(5).diskFails(FULL, false);
      missed(whileSpeaking.seconds(20).callerHangsUp());
      Story atTheEnd = leavesAMessage(entry).seconds(25).silentPeers().callerHangsUp();
      assertThat(atTheEnd.record().verdict()).isEmpty();
      atTheEnd.give(
          new RecordingClosed(CALLER, atTheEnd.now(), VoiceFile.MESSAGE, false, Optional.of(FULL)));
      missed(atTheEnd);
    }
  }

  private static void missed(Story story) {
    assertThat(failures(story)).hasSize(1);
    assertThat(story.record().verdict()).contains(Verdict.MISSED);
    assertThat(story.record().missed()).isTrue();
    assertThat(story.record().details().voicemail()).isEmpty();
  }

  @Test
  void ofAMessageThatWasCutShortItsBeginningCounts() {
    Story story = leavesAMessage("equipe").seconds(12).diskFails(FULL, true);
    story.seconds(20).callerHangsUp();
    assertThat(story.record().verdict()).contains(Verdict.VOICEMAIL);
    assertThat(story.record().details().voicemail()).contains(Duration.ofSeconds(12));
  }
}
