package org.vigie.media.internal.plane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigie.api.call.LegId;
import org.vigie.api.voice.MediaSession.Codec;
import org.vigie.media.internal.codec.G711;

/** What carriers do in mid-call; whoever is bridged with them hears one stream and no break. */
class UnrulyPeersTest {
  private static final LegId A = Studio.leg(0);
  private static final LegId B = Studio.leg(1);
  private Studio studio;
  private Phone alice;
  private Phone bob;

  @BeforeEach
  void open() throws IOException {
    studio = new Studio(4);
    alice = studio.connected(A, Codec.PCMA);
    bob = studio.connected(B, Codec.PCMA);
    studio.plane.bridge(A, B);
    byte[] mark = new byte[77];
    await()
        .until(
            () -> {
              alice.say(8, mark);
              return bob.heard().stream().anyMatch(h -> h.payload().length == 77);
            });
    speak(160, 10);
    byte[] end = new byte[78];
    alice.say(8, end);
    await().until(() -> bob.heard().stream().anyMatch(h -> h.payload().length == 78));
  }

  @AfterEach
  void close() {
    studio.close();
  }

  /** A tone of 500 Hz in packets of so many samples, in real time: each holds whole periods. */
  private void speak(int samples, int packets) {
    byte[] tone = new byte[samples];
    for (int i = 0; i < samples; i++) {
      tone[i] = G711.encode(Codec.PCMA, (int) (8000 * Math.sin(2 * Math.PI * i / 16)));
    }
    int[] sent = {0};
    long start = System.nanoTime();
    await()
        .pollInterval(Duration.ofMillis(2))
        .until(
            () -> {
              while (sent[0] < packets
                  && System.nanoTime() - start > sent[0] * samples * 125_000L) {
                alice.say(8, tone);
                sent[0]++;
              }
              return sent[0] == packets;
            });
  }

  /** Nothing is missing in what Bob heard since then, and its clock never goes back. */
  private void isOneStream(int since, double leastTone) {
    List<Heard> heard = List.copyOf(bob.heard());
    ByteArrayOutputStream codes = new ByteArrayOutputStream();
    for (int i = Math.max(1, since); i < heard.size(); i++) {
      Heard before = heard.get(i - 1);
      Heard now = heard.get(i);
      assertThat(now.ssrc()).isEqualTo(before.ssrc());
      assertThat((now.sequence() - before.sequence()) & 0xFFFF).isEqualTo(1);
      assertThat(now.timestamp() - before.timestamp())
          .isBetween(before.payload().length, 160 + 8000);
      codes.writeBytes(now.payload());
    }
    assertThat(Tone.share(codes.toByteArray(), Codec.PCMA, 500)).isGreaterThan(leastTone);
  }

  private int heardByNow() {
    return bob.heard().size();
  }

  private void awaitHeard(int since, int packets) {
    await().until(() -> bob.heard().size() >= since + packets);
  }

  @Test
  void packetsOfThirtyMillisecondsInMidCall() {
    int since = heardByNow();
    speak(240, 20);
    await().until(() -> bob.heard().stream().filter(h -> h.payload().length == 240).count() >= 18);
    isOneStream(since, 0.9);
  }

  @Test
  void anotherSourceInMidCall() {
    int since = heardByNow();
    alice.ssrc = 99;
    alice.sequence = 17;
    alice.timestamp = 5;
    speak(160, 20);
    awaitHeard(since, 20);
    isOneStream(since, 0.9);
  }

  @Test
  void aClockThatBeginsAnewInMidCall() {
    int since = heardByNow();
    alice.timestamp -= 1_000_000;
    speak(160, 20);
    alice.timestamp = 0;
    alice.sequence = 40_000;
    speak(160, 20);
    awaitHeard(since, 40);
    isOneStream(since, 0.9);
  }

  @Test
  void comfortNoiseIsHeardWhereThePeerPausesAndItsVoiceAfterwards() {
    int since = heardByNow();
    alice.say(13, new byte[] {42});
    alice.timestamp += 4000;
    awaitLevel(since, 8, -45, -39);
    assertThat(bob.heard()).noneMatch(h -> h.payloadType() == 13);
    speak(160, 20);
    awaitHeard(since, 30);
    isOneStream(since, 0.5);
  }

  @Test
  void aPeerThatFallsQuietWithoutAWordLeavesNoDeadLine() {
    int since = heardByNow();
    awaitLevel(since, 6, -70, -62);
  }

  /** Until what he has heard last is as loud as that, in dBov. */
  private void awaitLevel(int since, int packets, int least, int most) {
    awaitHeard(since, packets);
    await().until(() -> level(packets), level -> level > least && level < most);
  }

  private double level(int packets) {
    double energy = 0;
    int samples = 0;
    List<Heard> heard = List.copyOf(bob.heard());
    for (Heard packet : heard.subList(heard.size() - packets, heard.size())) {
      for (byte code : packet.payload()) {
        double sample = G711.decode(Codec.PCMA, code);
        energy += sample * sample;
        samples++;
      }
    }
    return 10 * Math.log10(energy / samples / 32768 / 32768);
  }
}
