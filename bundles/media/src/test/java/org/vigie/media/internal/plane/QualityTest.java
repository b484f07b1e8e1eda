package org.vigie.media.internal.plane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigie.api.call.CallCommand.LegMeasured;
import org.vigie.api.call.LegId;
import org.vigie.api.call.LegQuality;
import org.vigie.api.voice.MediaSession.Codec;

class QualityTest {
  private static final LegId A = Studio.leg(0);
  private static final LegId B = Studio.leg(1);
  private Studio studio;

  @BeforeEach
  void open() throws IOException {
    studio = new Studio(4);
  }

  @AfterEach
  void close() {
    studio.close();
  }

  @Test
  void aLegIsMeasuredOnceAndBeforeCloseReturns() throws IOException {
    Phone phone = studio.connected(B, Codec.PCMA);
    for (int i = 0; i < 100; i++) {
      if (i % 10 == 5) {
        phone.sequence++;
      }
      phone.say(8, new byte[160]);
    }
    // The key's report shows that all before it has been received.
    phone.event(1, 800, true, true);
    await().until(() -> studio.keys().equals("1"));
    studio.plane.close(B);
    assertThat(studio.told(LegMeasured.class)).hasSize(1);
    studio.plane.close(B);
    assertThat(studio.told(LegMeasured.class)).hasSize(1);
    LegQuality quality = studio.told(LegMeasured.class).get(0).quality();
    assertThat(quality.leg()).isEqualTo(1);
    assertThat(quality.received()).isEqualTo(101);
    assertThat(quality.lost()).isEqualTo(10);
    assertThat(quality.lossPercent()).isCloseTo(100.0 * 10 / 111, within(0.01));
    assertThat(quality.mos()).isBetween(1.5, 4.0);
  }

  @Test
  void aLegWithoutMediaIsNotMeasured() {
    studio.plane.open(A);
    studio.plane.close(A);
    assertThat(studio.told(LegMeasured.class)).isEmpty();
  }

  @Test
  void reportsTellThePeerWhatWeReceivedAndSayByeAtTheEnd() throws IOException {
    Phone phone = studio.connected(A, Codec.PCMA);
    phone.say(8, new byte[160]);
    phone.sequence++;
    phone.say(8, new byte[160]);
    // One may be sent between the two.
    await().until(() -> phone.reports().stream().anyMatch(r -> lost(r) == 1));
    ByteBuffer report =
        phone.reports().stream().filter(r -> lost(r) == 1).findFirst().map(ByteBuffer::wrap).get();
    assertThat(report.get(1) & 0xFF).isEqualTo(200);
    assertThat(report.getInt(4)).isEqualTo(phone.heard().get(0).ssrc());
    assertThat(report.getInt(20)).as("packets").isBetween(20, 4000);
    assertThat(report.getInt(28)).isEqualTo(phone.ssrc);

    studio.plane.close(A);
    // Another report may have come before it.
    await().until(() -> phone.reports().stream().anyMatch(QualityTest::saysBye));
  }

  /** What the first block of a report says is lost. */
  private static int lost(byte[] report) {
    return report.length < 52 ? -1 : ByteBuffer.wrap(report).getInt(32) & 0xFFFFFF;
  }

  private static boolean saysBye(byte[] report) {
    return (report[report.length - 7] & 0xFF) == 203;
  }

  @Test
  void garbageOfAnyKindStopsNothing() throws IOException {
    Phone alice = studio.connected(A, Codec.PCMA);
    Phone bob = studio.connected(B, Codec.PCMU);
    studio.plane.bridge(A, B);
    Random random = new Random(1);
    for (int i = 0; i < 300; i++) {
      byte[] bytes = new byte[random.nextInt(i % 10 == 0 ? 4000 : 60)];
      random.nextBytes(bytes);
      if (bytes.length > 0 && i % 2 == 0) {
        bytes[0] = (byte) (0x80 | bytes[0] & 0x3F);
      }
      alice.send(bytes);
      alice.sendReport(bytes);
    }
    alice.say(13, new byte[] {40});
    alice.say(8, new byte[0]);
    byte[] mark = new byte[77];
    await()
        .until(
            () -> {
              alice.say(8, mark);
              return bob.heard().stream().anyMatch(h -> h.payload().length == 77);
            });
    assertThat(bob.heard()).noneMatch(h -> h.payloadType() == 13);
    assertThat(studio.plane.figures().malformed()).isPositive();
    alice.press(7);
    await().until(() -> studio.keys().endsWith("7"));
  }
}
