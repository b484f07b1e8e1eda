package org.vigie.media.internal.rtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class EModelTest {
  /** G.107, 8: all parameters at their defaults give R = 93.2, MOS 4.41. */
  @Test
  void thePerfectLineIsTheRecommendations() {
    assertThat(EModel.rating(0, 0)).isCloseTo(93.2, within(0.05));
    assertThat(EModel.mos(0, 0)).isCloseTo(4.41, within(0.005));
  }

  /** G.107, annex B: R 50, 60, 70, 80, 90. */
  @Test
  void ratingsBecomeTheOpinionsOfAnnexB() {
    assertThat(EModel.mosOf(50)).isCloseTo(2.58, within(0.01));
    assertThat(EModel.mosOf(60)).isCloseTo(3.10, within(0.01));
    assertThat(EModel.mosOf(70)).isCloseTo(3.60, within(0.01));
    assertThat(EModel.mosOf(80)).isCloseTo(4.03, within(0.01));
    assertThat(EModel.mosOf(90)).isCloseTo(4.34, within(0.01));
  }

  @Test
  void longDelayIsFelt() {
    assertThat(EModel.rating(0, 150)).isBetween(85.0, 91.0);
    assertThat(EModel.rating(0, 400)).isBetween(55.0, 75.0);
  }

  @Property
  void moreLossOrDelayIsNeverBetter(
      @ForAll @DoubleRange(max = 1) double loss, @ForAll @DoubleRange(max = 2000) double delay) {
    assertThat(EModel.mos(loss, delay)).isBetween(1.0, 4.5);
    assertThat(EModel.mos(Math.min(1, loss + 0.05), delay))
        .isLessThanOrEqualTo(EModel.mos(loss, delay));
    assertThat(EModel.mos(loss, delay + 20)).isLessThanOrEqualTo(EModel.mos(loss, delay) + 0.01);
  }
}
