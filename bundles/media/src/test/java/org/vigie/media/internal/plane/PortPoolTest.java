package org.vigie.media.internal.plane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vigie.api.call.CallId;
import org.vigie.api.call.LegId;
import org.vigie.api.voice.MediaSession.Codec;
import org.vigie.testkit.FreePorts;

class PortPoolTest {
  @Test
  void everyPortIsEvenOnceAndTheLastGoneIsEmpty() throws IOException {
    try (Studio studio = new Studio(5)) {
      Set<Integer> ports = new HashSet<>();
      for (int i = 0; i < 5; i++) {
        ports.add(studio.plane.open(Studio.leg(i)).orElseThrow());
      }
      assertThat(ports).hasSize(5).allMatch(port -> port % 2 == 0);
      assertThat(studio.plane.open(Studio.leg(5))).isEmpty();
      assertThat(studio.plane.freeLegs()).isZero();
      assertThat(studio.plane.openLegs()).isEqualTo(5);
    }
  }

  @Test
  void openingAgainGivesTheSameAndClosingAgainDoesNothing() throws IOException {
    try (Studio studio = new Studio(3)) {
      int port = studio.plane.open(Studio.leg(0)).orElseThrow();
      assertThat(studio.plane.open(Studio.leg(0))).contains(port);
      studio.plane.close(Studio.leg(0));
      studio.plane.close(Studio.leg(0));
      await().until(() -> studio.plane.freeLegs() == 3);
      assertThat(studio.plane.openLegs()).isZero();
    }
  }

  @Test
  void aPortThatSomebodyElseHoldsIsSkippedAndUsedOnceItIsFree() throws IOException {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    int first = FreePorts.run(4);
    PortPool pool = new PortPool(loopback, first, first + 3);
    try (DatagramSocket other = new DatagramSocket(first + 1, loopback)) {
      assertThat(other.isBound()).isTrue();
      PortPair pair = pool.take().orElseThrow();
      assertThat(pair.port()).isEqualTo(first + 2);
      assertThat(pool.foreignPairs()).isEqualTo(1);
      assertThat(pool.take()).isEmpty();
      assertThat(pool.trouble()).isPresent();
      pair.close();
      pair.giveBack();
      pair.giveBack();
    }
    assertThat(pool.freePairs()).isEqualTo(1);
    PortPair one = pool.take().orElseThrow();
    PortPair two = pool.take().orElseThrow();
    assertThat(Set.of(one.port(), two.port())).containsExactlyInAnyOrder(first, first + 2);
    assertThat(pool.trouble()).isEmpty();
    one.close();
    two.close();
  }

  @Test
  void anOddRangeBeginsAtTheNextEvenPort() {
    assertThat(new PortPool(null, 20_001, 20_004).freePairs()).isEqualTo(1);
    assertThat(new PortPool(null, 20_001, 20_005).freePairs()).isEqualTo(2);
  }

  @Test
  void twoHundredCallsLeaveEveryPortFreeForOthersToo() throws IOException {
    try (Studio studio = new Studio(6)) {
      Phone phone = studio.phone();
      for (int i = 0; i < 200; i++) {
        LegId a = new LegId(new CallId("call" + i), 0);
        LegId b = new LegId(a.call(), 1);
        // The ports of the call before come back a moment after it is closed.
        await().pollInterval(Duration.ofMillis(1)).until(() -> studio.plane.freeLegs() >= 2);
        phone.callsTo(studio.plane.open(a).orElseThrow());
        assertThat(studio.plane.open(b)).isPresent();
        if (i % 3 != 0) {
          studio.plane.negotiated(a, phone.session(Codec.PCMA));
          studio.plane.negotiated(b, phone.session(Codec.PCMU));
          studio.plane.bridge(a, b);
          phone.say(8, new byte[160]);
        }
        studio.plane.close(i % 2 == 0 ? a : b);
        studio.plane.close(i % 2 == 0 ? b : a);
      }
      await().until(() -> studio.plane.freeLegs() == 6);
      assertThat(studio.plane.openLegs()).isZero();
      assertThat(studio.pool.foreignPairs()).isZero();
    }
  }

  @Test
  void whoComesRightAfterTheEndOfACallFindsItsPorts() throws IOException {
    try (Studio studio = new Studio(2)) {
      for (int i = 0; i < 100; i++) {
        LegId a = new LegId(new CallId("call" + i), 0);
        LegId b = new LegId(a.call(), 1);
        assertThat(studio.plane.open(a)).isPresent();
        assertThat(studio.plane.open(b)).isPresent();
        assertThat(studio.plane.open(new LegId(a.call(), 2))).as("one too many").isEmpty();
        studio.plane.close(a);
        studio.plane.close(b);
      }
    }
  }

  @Test
  void closingThePlaneGivesAllPortsBack() throws IOException {
    Studio studio = new Studio(3);
    studio.connected(Studio.leg(0), Codec.PCMA);
    studio.plane.open(Studio.leg(1));
    studio.close();
    assertThat(studio.pool.freePairs()).isEqualTo(3);
  }
}
