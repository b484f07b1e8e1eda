package org.vigie.media.internal.plane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.api.call.CallCommand.RecordingClosed;
import org.vigie.api.call.LegId;
import org.vigie.api.call.VoiceFile;
import org.vigie.api.voice.MediaSession.Codec;

class RecordedConversationTest {
  private static final int HEADER = 100;
  private static final LegId A = Studio.leg(0);
  private static final LegId B = Studio.leg(1);
  private static final LegId C = Studio.leg(2);

  @TempDir Path folder;
  private Studio studio;
  private Phone alice;
  private Phone bob;

  @BeforeEach
  void open() throws IOException {
    studio = new Studio(8);
    studio.cabinet.configure(folder);
    alice = studio.connected(A, Codec.PCMA);
    bob = studio.connected(B, Codec.PCMU);
  }

  @AfterEach
  void close() {
    studio.close();
  }

  /** The half second of a channel in which a tone is most: a loaded machine leaves holes. */
  private byte[] best(int channel, int channels, double hertz) throws IOException {
    byte[] all = channel(channel, channels);
    byte[] best = Arrays.copyOf(all, 4000);
    for (int from = 0; from + 4000 <= all.length; from += 400) {
      byte[] part = Arrays.copyOfRange(all, from, from + 4000);
      boolean more = Tone.share(part, Codec.PCMA, hertz) > Tone.share(best, Codec.PCMA, hertz);
      best = more ? part : best;
    }
    return best;
  }

  private byte[] channel(int channel, int channels) throws IOException {
    Path file =
        await().until(() -> studio.cabinet.find(A.call()), Optional::isPresent).orElseThrow();
    byte[] all = Files.readAllBytes(file);
    byte[] one = new byte[(all.length - HEADER) / channels];
    for (int i = 0; i < one.length; i++) {
      one[i] = all[HEADER + i * channels + channel];
    }
    return one;
  }

  @Test
  void ofABridgeTheCallerIsLeftAndThePersonRight() throws IOException {
    studio.plane.bridge(A, B);
    studio.plane.startRecording(A, true);
    new Talk().with(alice, Codec.PCMA, 440).with(bob, Codec.PCMU, 1000).goOn(150);
    studio.plane.close(A);
    assertThat(Tone.share(best(0, 2, 440), Codec.PCMA, 440)).isGreaterThan(0.8);
    assertThat(Tone.share(best(1, 2, 1000), Codec.PCMA, 1000)).isGreaterThan(0.8);
    assertThat(Tone.share(best(0, 2, 440), Codec.PCMA, 1000)).isLessThan(0.01);
    assertThat(Tone.share(best(1, 2, 1000), Codec.PCMA, 440)).isLessThan(0.01);
  }

  @Test
  void ofAConferenceAllAreHeard() throws IOException {
    Phone carol = studio.connected(C, Codec.PCMA);
    studio.plane.confer(List.of(A, B, C));
    studio.plane.startRecording(A, false);
    new Talk()
        .with(alice, Codec.PCMA, 440)
        .with(bob, Codec.PCMU, 1000)
        .with(carol, Codec.PCMA, 1800)
        .goOn(150);
    studio.plane.stopRecording(A, false);
    for (int hertz : new int[] {440, 1000, 1800}) {
      assertThat(Tone.share(best(0, 1, hertz), Codec.PCMA, hertz))
          .as("%d Hz", hertz)
          .isGreaterThan(0.1);
    }
  }

  @Test
  void itGoesOnThroughHandOverAndPause() throws IOException {
    Phone carol = studio.connected(C, Codec.PCMA);
    studio.plane.bridge(A, B);
    studio.plane.startRecording(A, true);
    Talk talk =
        new Talk()
            .with(alice, Codec.PCMA, 440)
            .with(bob, Codec.PCMU, 1000)
            .with(carol, Codec.PCMA, 1800);
    talk.goOn(20);
    studio.plane.pauseRecording(A);
    talk.goOn(20);
    studio.plane.resumeRecording(A);
    studio.plane.bridge(A, C);
    talk.goOn(100);
    studio.plane.close(A);
    assertThat(Tone.share(best(0, 2, 440), Codec.PCMA, 440)).isGreaterThan(0.8);
    assertThat(Tone.share(best(1, 2, 1800), Codec.PCMA, 1800)).isGreaterThan(0.8);
    assertThat(Tone.share(best(1, 2, 1800), Codec.PCMA, 1000)).isLessThan(0.01);
  }

  @Test
  void aFolderThatCannotBeWrittenEndsTheRecordingAndNotTheConversation() throws IOException {
    studio.cabinet.configure(Files.writeString(folder.resolve("file"), "").resolve("x"));
    studio.plane.bridge(A, B);
    studio.plane.startRecording(A, false);
    Talk talk = new Talk().with(alice, Codec.PCMA, 440).with(bob, Codec.PCMU, 1000);
    talk.until(() -> !studio.told(RecordingClosed.class).isEmpty());
    assertThat(studio.cabinet.trouble()).isPresent();
    talk.goOn(30);
    talk.until(() -> Talk.share(bob, Codec.PCMU, 440, 20) > 0.9);
    RecordingClosed told = studio.told(RecordingClosed.class).get(0);
    assertThat(told.leg()).isEqualTo(A);
    assertThat(told.file()).isEqualTo(VoiceFile.CONVERSATION);
    assertThat(told.kept()).isFalse();
    assertThat(told.fault()).isPresent();
  }

  @Test
  void whatBecameOfARecordingIsToldAlsoWhereItsLegHasGone() {
    studio.plane.bridge(A, B);
    studio.plane.startRecording(A, false);
    studio.plane.close(A);
    await().until(() -> studio.told(RecordingClosed.class).size() == 1);
    studio.plane.startRecording(A, false);
    studio.plane.startVoicemail(A);
    await().until(() -> studio.told(RecordingClosed.class).size() == 3);
    assertThat(studio.told(RecordingClosed.class).subList(1, 3))
        .allMatch(closed -> !closed.kept() && closed.fault().isEmpty())
        .extracting(RecordingClosed::file)
        .containsExactly(VoiceFile.CONVERSATION, VoiceFile.MESSAGE);
  }
}
