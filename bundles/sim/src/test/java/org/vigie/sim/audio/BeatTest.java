package org.vigie.sim.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BeatTest {
  private static final long MILLI = 1_000_000;
  private final Beat beat = new Beat(10 * MILLI, 0);

  /** How many moments come of so many looks at one instant. */
  private long moments(long millis, int looks) {
    return LongStream.range(0, looks).filter(i -> beat.isDue(millis * MILLI)).count();
  }

  @Test
  void eachMomentComesOnceAndInTime() {
    for (int at = 0; at < 1000; at += 10) {
      assertThat(moments(at, 2)).isEqualTo(1);
    }
  }

  @Test
  void aShortDelayIsMadeUpFor() {
    moments(0, 1);
    assertThat(moments(150, 100)).isEqualTo(15);
  }

  @Test
  void aLongOneIsNotAndItGoesOnFromThere() {
    moments(0, 1);
    assertThat(moments(3_000, 300)).isLessThanOrEqualTo(22);
    for (int at = 3_010; at < 4_000; at += 10) {
      assertThat(moments(at, 2)).isEqualTo(1);
    }
  }
}
