package org.vigie.store.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class MicrosTest {
  @Property
  void everyNumberIsAnInstantAndBack(
      @ForAll @LongRange(min = -9_000_000_000_000_000_000L, max = 9_000_000_000_000_000_000L)
          long micros) {
    assertThat(Micros.of(Micros.instant(micros))).isEqualTo(micros);
  }

  @Test
  void theFarthestInstantsAskForAllThereIs() {
    assertThat(Micros.of(Instant.MIN)).isLessThan(-9_000_000_000_000_000_000L);
    assertThat(Micros.of(Instant.MAX)).isGreaterThan(9_000_000_000_000_000_000L);
  }
}
