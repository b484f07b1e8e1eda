package org.vigie.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LeapClockStandsAndLeapsTest {
  private static final Instant START = Instant.parse("2026-11-21T22:00:00Z");

  private final LeapClock clock = new LeapClock(START);

  @Test
  void asItIsTold() {
    assertThat(clock.instant()).isEqualTo(START).isEqualTo(clock.instant());
    clock.leap(Duration.ofHours(3));
    clock.leap(Duration.ofMillis(-1));
    assertThat(clock.instant()).isEqualTo(Instant.parse("2026-11-22T00:59:59.999Z"));
  }
}
