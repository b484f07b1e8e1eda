package org.vigie.media.internal.plane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigie.api.call.LegId;
import org.vigie.api.voice.MediaSession.Codec;

class KeysAreReportedOnceTest {
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
  void twoPressesOfOneKeyAreTwoAndTheirRepetitionsAreNone() throws IOException {
    Phone phone = studio.connected(A, Codec.PCMA);
    phone.press(1);
    phone.press(1);
    phone.press(11);
    await().until(() -> studio.keys().endsWith("#"));
    assertThat(studio.keys()).isEqualTo("11#");
  }

  @Test
  void aPressThatSignallingTellsTooCountsOnce() throws IOException {
    Phone phone = studio.connected(A, Codec.PCMA);
    phone.press(1);
    await().until(() -> studio.keys().equals("1"));
    studio.plane.signalledKey(A, '1');
    studio.plane.signalledKey(A, '2');
    await().until(() -> studio.keys().equals("12"));
    phone.press(2);
    phone.press(2);
    phone.press(3);
    await().until(() -> studio.keys().endsWith("3"));
    assertThat(studio.keys()).isEqualTo("1223");
  }

  @Test
  void aBridgedLegHearsThePressInItsOwnPayloadTypeAndItIsReportedToo() throws IOException {
    Phone alice = studio.connected(A, Codec.PCMA);
    Phone bob = studio.connected(B, Codec.PCMU);
    studio.plane.bridge(A, B);
    studio.settled(A);
    alice.press(5);
    await()
        .until(() -> bob.heard().stream().filter(h -> h.payloadType() == Phone.EVENT).count() == 8);
    assertThat(bob.heard().stream().filter(h -> h.payloadType() == Phone.EVENT))
        .extracting(Heard::timestamp)
        .containsOnly(
            bob.heard().stream()
                .filter(h -> h.payloadType() == Phone.EVENT)
                .findFirst()
                .orElseThrow()
                .timestamp());
    assertThat(studio.keys()).isEqualTo("5");
  }
}
