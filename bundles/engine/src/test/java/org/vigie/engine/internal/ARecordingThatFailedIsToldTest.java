package org.vigie.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.api.call.CallCommand;
import org.vigie.api.call.CallCommand.RecordingClosed;
import org.vigie.api.call.CallEffect;
import org.vigie.api.call.CallEvent.RecordingFailed;
import org.vigie.api.call.CallId;
import org.vigie.api.call.CallRecord;
import org.vigie.api.call.LegId;
import org.vigie.api.call.Verdict;
import org.vigie.api.call.VoiceFile;
import org.vigie.api.health.HealthState;
import org.vigie.testkit.LeapClock;

/** The disk did not take a recording: the call's record says so, whatever comes after. */
class ARecordingThatFailedIsToldTest {
  private static final CallId CALL = Town.call(1);
  private static final LegId CALLER = LegId.caller(CALL);

  @TempDir Path directory;
  private final LeapClock clock = new LeapClock(Town.START);

  private House house() {
    House house = new House(directory, clock, true);
    house.engine.setup(Village.recorded(Duration.ofDays(30)));
    house.peers.react(
        (effect, report) -> {
          if (effect instanceof CallEffect.Dial || effect instanceof CallEffect.HangUp) {
            FakePeers.answering(clock).to(effect, report);
          } else if (effect instanceof CallEffect.Play play && play.leg().isCaller()) {
            report.accept(
                new CallCommand.PlaybackFinished(CALLER, clock.instant(), play.playback()));
          } else if (effect instanceof CallEffect.Play play) {
            report.accept(new CallCommand.KeyPressed(play.leg(), clock.instant(), '1'));
          }
        });
    house.engine.start();
    await().until(() -> house.engine.part().state() == HealthState.UP);
    return house;
  }

  /** The conversation goes on; the disk is full. */
  private void converses(House house) {
    house.engine.submit(Town.incoming(CALL, Town.LINE, clock.instant()));
    await().until(() -> house.peers.names(CALL).contains("StartRecording"));
    clock.leap(Duration.ofSeconds(10));
    house.engine.submit(
        new RecordingClosed(
            CALLER, clock.instant(), VoiceFile.CONVERSATION, false, Optional.of("no room")));
    await().until(() -> failed(house));
  }

  private static boolean failed(House house) {
    return house.store.callLog().trace(CALL).stream()
        .anyMatch(event -> event instanceof RecordingFailed told && told.cause().equals("no room"));
  }

  private static CallRecord ended(House house) {
    await().until(() -> house.store.callLog().find(CALL).isPresent());
    return house.store.callLog().find(CALL).orElseThrow();
  }

  @Test
  void andTheConversationGoesOn() {
    try (House house = house()) {
      converses(house);
      assertThat(house.calls.find(CALL).orElseThrow().details().recorded()).isFalse();
      assertThat(house.peers.names(CALL)).doesNotContain("HangUp");
      clock.leap(Duration.ofSeconds(20));
      house.engine.submit(new CallCommand.LegEnded(CALLER, clock.instant(), "BYE"));
      CallRecord call = ended(house);
      assertThat(call.verdict()).contains(Verdict.ANSWERED);
      assertThat(call.conversation()).contains(Duration.ofSeconds(30));
      assertThat(call.details().recorded()).isFalse();
    }
  }

  @Test
  void alsoAfterARestartInMidCall() {
    try (House house = house()) {
      converses(house);
    }
    try (House house = house()) {
      CallRecord call = ended(house);
      assertThat(call.verdict()).contains(Verdict.CUT);
      assertThat(call.details().recorded()).isFalse();
      assertThat(failed(house)).isTrue();
    }
  }
}
