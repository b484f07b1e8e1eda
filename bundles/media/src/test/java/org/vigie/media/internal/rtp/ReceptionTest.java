package org.vigie.media.internal.rtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ReceptionTest {
  private static final long MILLI = 1_000_000L;
  private final Reception reception = new Reception();
  private long now = 1_000 * MILLI;

  @Test
  void missingPacketsAreLostAndLateOnesAreNot() {
    for (int sequence : new int[] {65_533, 65_534, 0, 65_535, 1, 4, 4}) {
      take(sequence, 1);
    }
    assertThat(reception.counts().received()).isEqualTo(7);
    assertThat(reception.counts().lost()).isEqualTo(1);
    assertThat(reception.block().highest()).isEqualTo(65_536 + 4);
  }

  @Test
  void lossIsSummedOverAChangeOfSource() {
    take(10, 1);
    take(12, 1);
    take(40_000, 2);
    take(40_002, 2);
    assertThat(reception.counts().lost()).isEqualTo(2);
    assertThat(reception.counts().lossRate()).isEqualTo(2 / 6.0);
  }

  @Test
  void aSequenceSetAnewAndAPauseForHoldAreNoLoss() {
    take(10, 1);
    take(30_000, 1);
    reception.resume();
    take(31_000, 1);
    assertThat(reception.counts().lost()).isZero();
  }

  @Test
  void theFractionIsThatSinceTheLastReport() {
    take(1, 1);
    take(2, 1);
    assertThat(reception.block().fraction()).isZero();
    take(4, 1);
    Reception.Block block = reception.block();
    assertThat(block.fraction()).isEqualTo(128);
    assertThat(block.lost()).isEqualTo(1);
    assertThat(reception.block().fraction()).isZero();
  }

  /** D alternates between +8 ms and -8 ms: J tends to 8 ms (RFC 3550, A.8). */
  @Test
  void jitterIsTheSmoothedChangeOfTransit() {
    for (int i = 0; i < 200; i++) {
      long wobble = i % 2 == 0 ? 0 : 8 * MILLI;
      reception.received(Packets.voice(i, i * 160, 1), true, now + i * 20 * MILLI + wobble);
    }
    assertThat(reception.counts().jitterMillis()).isCloseTo(8, within(0.1));
    assertThat(reception.block().jitter()).isBetween(63, 64);
  }

  private void take(int sequence, int ssrc) {
    reception.received(Packets.voice(sequence, sequence * 160, ssrc), true, now);
    now += 20 * MILLI;
  }
}
