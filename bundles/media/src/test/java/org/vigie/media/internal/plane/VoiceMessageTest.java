package org.vigie.media.internal.plane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.api.call.CallCommand.PlaybackFinished;
import org.vigie.api.call.CallCommand.RecordingClosed;
import org.vigie.api.call.CallId;
import org.vigie.api.call.LegId;
import org.vigie.api.call.VoiceFile;
import org.vigie.api.voice.MediaSession.Codec;
import org.vigie.api.voice.Prompt;

class VoiceMessageTest {
  private static final LegId A = Studio.leg(0);
  private static final LegId LATER = new LegId(new CallId("01ARZ3NDEKTSV4RRFFQ69G5FAW"), 0);

  @TempDir Path folder;
  private Studio studio;
  private Phone caller;

  @BeforeEach
  void open() throws IOException {
    studio = new Studio(4);
    studio.shelf.configure(folder);
    caller = studio.connected(A, Codec.PCMU);
  }

  @AfterEach
  void close() {
    studio.close();
  }

  private List<Integer> finished() {
    return studio.told(PlaybackFinished.class).stream().map(PlaybackFinished::playback).toList();
  }

  @Test
  void whatACallerLeftIsHeardByWhoAsksForIt() throws IOException {
    studio.plane.startVoicemail(A);
    new Talk().with(caller, Codec.PCMU, 440).goOn(150);
    studio.plane.close(A);
    await().until(() -> !studio.told(RecordingClosed.class).isEmpty());
    assertThat(studio.told(RecordingClosed.class))
        .singleElement()
        .matches(closed -> closed.file() == VoiceFile.MESSAGE && closed.kept());
    Phone person = studio.connected(LATER, Codec.PCMA);
    studio.plane.play(LATER, 1, List.of(new Prompt.VoiceMessage(A.call())), false);
    // It is over after three seconds, and we may look later.
    await().until(() -> Talk.hasHeard(person, Codec.PCMA, 440, 40));
    await().until(() -> finished().contains(1));
  }

  @Test
  void whatIsPlayedMeanwhileIsNotOvertakenByIt() {
    CountDownLatch disk = slowDisk();
    studio.plane.play(A, 1, List.of(new Prompt.VoiceMessage(A.call())), false);
    studio.plane.play(A, 2, List.of(), false);
    await().until(() -> finished().contains(2));
    disk.countDown();
    await().during(Duration.ofMillis(300)).until(() -> finished().equals(List.of(2)));
  }

  @Test
  void whatIsStoppedMeanwhileIsNotPlayedAnyMore() {
    CountDownLatch disk = slowDisk();
    studio.plane.play(A, 1, List.of(new Prompt.VoiceMessage(A.call())), false);
    studio.plane.stopPlaying(A);
    disk.countDown();
    await().during(Duration.ofMillis(300)).until(() -> finished().isEmpty());
  }

  private CountDownLatch slowDisk() {
    CountDownLatch disk = new CountDownLatch(1);
    studio.shelf.read(() -> await().until(() -> disk.getCount() == 0));
    return disk;
  }
}
