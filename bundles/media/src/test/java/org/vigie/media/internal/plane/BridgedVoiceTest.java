package org.vigie.media.internal.plane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigie.api.call.LegId;
import org.vigie.api.setup.Language;
import org.vigie.api.voice.MediaSession.Codec;
import org.vigie.api.voice.Prompt;
import org.vigie.api.voice.SystemPhrase;

class BridgedVoiceTest {
  private static final LegId A = Studio.leg(0);
  private static final LegId B = Studio.leg(1);
  private Studio studio;

  @BeforeEach
  void open() throws IOException {
    studio = new Studio(8);
  }

  @AfterEach
  void close() {
    studio.close();
  }

  @Test
  void aToneEachWayIsFoundAgainOnTheOtherSideThoughTheCodecsDiffer() throws IOException {
    Phone alice = studio.connected(A, Codec.PCMA);
    Phone bob = studio.connected(B, Codec.PCMU);
    studio.plane.bridge(A, B);
    Talk talk = new Talk().with(alice, Codec.PCMA, 440).with(bob, Codec.PCMU, 1000);
    talk.until(() -> bob.heard().size() > 60 && alice.heard().size() > 60);
    talk.until(() -> Tone.share(Talk.heard(bob, 40), Codec.PCMU, 440) > 0.95);
    assertThat(Tone.share(Talk.heard(bob, 40), Codec.PCMU, 1000)).isLessThan(0.01);
    talk.until(() -> Tone.share(Talk.heard(alice, 40), Codec.PCMA, 1000) > 0.95);
  }

  @Test
  void packetsOfTheSameCodecArriveUnchanged() throws IOException {
    Phone alice = studio.connected(A, Codec.PCMA);
    Phone bob = studio.connected(B, Codec.PCMA);
    studio.plane.bridge(A, B);
    byte[] codes = new byte[256];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = (byte) i;
    }
    studio.settled(A);
    alice.say(8, codes);
    await()
        .until(
            () -> bob.heard().stream().anyMatch(h -> java.util.Arrays.equals(h.payload(), codes)));
  }

  @Test
  void thePeerSeesOneStreamThroughPromptSilenceAndBridge() throws IOException {
    Phone alice = studio.connected(A, Codec.PCMA);
    Phone bob = studio.connected(B, Codec.PCMA);
    studio.plane.play(A, 1, List.of(new Prompt.Phrase(SystemPhrase.BEEP, Language.FR)), false);
    await().until(() -> alice.heard().size() > 30);
    studio.plane.bridge(A, B);
    talk(alice, Codec.PCMA, bob, Codec.PCMA, 20);
    bob.ssrc = 77;
    bob.sequence = 3;
    bob.timestamp = 99;
    talk(alice, Codec.PCMA, bob, Codec.PCMA, 20);

    List<Heard> heard = List.copyOf(alice.heard());
    assertThat(heard).extracting(Heard::ssrc).containsOnly(heard.get(0).ssrc());
    for (int i = 1; i < heard.size(); i++) {
      Heard before = heard.get(i - 1);
      Heard now = heard.get(i);
      assertThat((now.sequence() - before.sequence()) & 0xFFFF).isEqualTo(1);
      assertThat(now.timestamp() - before.timestamp()).isBetween(160, 24_000);
    }
    // Three, and one more after each moment in which a loaded machine has held up a telephone.
    assertThat(heard.stream().filter(Heard::marker).count()).isBetween(3L, heard.size() / 2L);
  }

  private static void talk(Phone a, Codec codecA, Phone b, Codec codecB, int packets) {
    int[] sent = {0};
    long start = System.nanoTime();
    await()
        .pollInterval(java.time.Duration.ofMillis(2))
        .until(
            () -> {
              while (sent[0] < packets && System.nanoTime() - start > sent[0] * 20_000_000L) {
                a.say(codecA.staticPayloadType(), Tone.packet(codecA, 440, sent[0]));
                b.say(codecB.staticPayloadType(), Tone.packet(codecB, 1000, sent[0]));
                sent[0]++;
              }
              return sent[0] == packets && System.nanoTime() - start > (packets + 2) * 20_000_000L;
            });
  }
}
