package org.vigie.media.internal.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class JitterBufferTest {
  private static final int SECOND = 50;
  private final Wire wire = new Wire(400);

  @Test
  void aRegularVoiceIsHeardWholeWithFortyMillisecondsOfDelay() {
    wire.sends(0, 20 * SECOND, n -> 0);
    wire.hears(0, 10);
    short[] heard = wire.hears(10, 20 * SECOND);
    assertThat(wire.purity(heard)).isGreaterThan(0.999);
    assertThat(Wire.quiet(heard)).isZero();
    assertThat(wire.buffer().delayMillis()).isBetween(35, 60);
  }

  @Test
  void theFirstWordsAreHeardAtOnce() {
    wire.sends(0, SECOND, n -> 0);
    short[] heard = wire.hears(0, SECOND);
    assertThat(Wire.quiet(heard)).isLessThanOrEqualTo(2);
  }

  @Test
  void theDelayFollowsTheJitterUpAndDownAgain() {
    Random random = new Random(1);
    wire.sends(0, 20 * SECOND, n -> random.nextInt(70));
    wire.hears(0, 3 * SECOND);
    assertThat(wire.buffer().delayMillis()).isBetween(60, 140);
    assertThat(wire.purity(wire.hears(3 * SECOND, 20 * SECOND))).isGreaterThan(0.98);
    wire.sends(20 * SECOND, 60 * SECOND, n -> 0);
    short[] calm = wire.hears(20 * SECOND, 80 * SECOND);
    assertThat(wire.buffer().delayMillis()).isBetween(35, 65);
    assertThat(Wire.quiet(calm)).isZero();
    assertThat(wire.purity(calm)).isGreaterThan(0.97);
  }

  @Test
  void theDelayIsNeverMoreThanTwoHundredMilliseconds() {
    Random random = new Random(2);
    wire.sends(0, 30 * SECOND, n -> random.nextInt(600));
    for (int second = 0; second < 30; second++) {
      wire.hears(second * SECOND, (second + 1) * SECOND);
      assertThat(wire.buffer().delayMillis()).isBetween(35, 205);
    }
  }

  @Test
  void aLostPacketIsConcealed() {
    wire.sends(0, 10 * SECOND, n -> n % 20 == 19 ? Wire.LOST : 0);
    wire.hears(0, 10);
    short[] heard = wire.hears(10, 10 * SECOND);
    assertThat(Wire.quiet(heard)).isZero();
    assertThat(wire.purity(heard)).isGreaterThan(0.97);
  }

  @Test
  void overtakenPacketsTakeTheirPlaces() {
    wire.sends(0, 10 * SECOND, n -> n % 2 == 0 ? 25 : 0);
    wire.hears(0, SECOND);
    assertThat(wire.purity(wire.hears(SECOND, 10 * SECOND))).isGreaterThan(0.999);
  }

  @Test
  void aVoiceThatEndsFadesIntoFaintNoiseAndComesBack() {
    wire.sends(0, SECOND, n -> 0);
    wire.sends(10 * SECOND, SECOND, n -> 0);
    wire.hears(0, SECOND + 8);
    short[] silence = wire.hears(SECOND + 8, 10 * SECOND);
    int loudest = 0;
    int sum = 0;
    for (short sample : silence) {
      loudest = Math.max(loudest, Math.abs(sample));
      sum += Math.abs(sample);
    }
    assertThat(loudest).isLessThan(40);
    assertThat(sum / silence.length).isBetween(4, 20);
    assertThat(Wire.quiet(wire.hears(10 * SECOND, 11 * SECOND))).isLessThanOrEqualTo(3);
  }

  @Test
  void anotherSourceIsFollowedAtOnce() {
    changes(2, -3000);
  }

  @Test
  void aRestartedClockIsFollowedAtOnce() {
    changes(1, 1_000_000_000);
  }

  private void changes(int ssrc, int clock) {
    wire.sends(1, 0, SECOND, 20_000_000L, n -> 0);
    wire.clock = clock;
    wire.sends(ssrc, SECOND, SECOND, 20_000_000L, n -> 0);
    wire.hears(0, SECOND - 5);
    short[] change = wire.hears(SECOND - 5, 2 * SECOND - 5);
    assertThat(Wire.quiet(change)).isLessThanOrEqualTo(2);
    assertThat(wire.buffer().delayMillis()).isBetween(35, 85);
  }

  @Test
  void aSendersClockThatDriftsIsFollowed() {
    for (long clock : new long[] {19_990_000L, 20_010_000L}) {
      Wire drifting = new Wire(400);
      drifting.sends(7, 0, 180 * SECOND, clock, n -> 0);
      drifting.hears(0, SECOND);
      short[] heard = drifting.hears(SECOND, 170 * SECOND);
      assertThat(drifting.buffer().delayMillis()).as("%d", clock).isBetween(20, 70);
      assertThat(Wire.quiet(heard)).as("%d", clock).isZero();
      assertThat(drifting.purity(heard)).as("%d", clock).isGreaterThan(0.98);
    }
  }

  @Test
  void aNetworkThatStoodStillIsOvercome() {
    wire.sends(0, 4 * SECOND, n -> n >= 100 && n < 125 ? (125 - n) * 20L : 0);
    wire.hears(0, 100);
    short[] stall = wire.hears(100, 4 * SECOND);
    assertThat(Wire.quiet(stall)).isLessThanOrEqualTo(36);
    assertThat(wire.buffer().delayMillis()).isLessThanOrEqualTo(200);
  }
}
