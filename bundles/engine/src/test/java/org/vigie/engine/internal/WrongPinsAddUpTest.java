package org.vigie.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vigie.api.number.PhoneNumber;

/** PINs cannot be tried out two at a time, call after call. */
class WrongPinsAddUpTest {
  private static final Optional<PhoneNumber> CALLER = Optional.of(new PhoneNumber("+33472000001"));
  private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

  private final LockOuts lockOuts = new LockOuts();

  private void wrongAfter(long minutes) {
    lockOuts.refused(CALLER, NOW.plus(Duration.ofMinutes(minutes)));
  }

  private boolean locked(long minutes) {
    return lockOuts.until(CALLER, NOW.plus(Duration.ofMinutes(minutes))).isPresent();
  }

  @Test
  void theThirdWithinAQuarterOfAnHourLocksForAnother() {
    wrongAfter(0);
    wrongAfter(5);
    assertThat(locked(5)).isFalse();
    wrongAfter(10);
    assertThat(locked(10)).isTrue();
    assertThat(locked(24)).isTrue();
    assertThat(locked(25)).isFalse();
  }

  @Test
  void whatIsLongAgoIsForgotten() {
    wrongAfter(0);
    wrongAfter(1);
    wrongAfter(16);
    assertThat(locked(16)).isFalse();
  }

  @Test
  void theRightOneBeginsAnew() {
    wrongAfter(0);
    wrongAfter(1);
    lockOuts.accepted(CALLER);
    wrongAfter(2);
    assertThat(locked(2)).isFalse();
  }

  @Test
  void othersAreNotLockedOut() {
    wrongAfter(0);
    wrongAfter(0);
    wrongAfter(0);
    assertThat(lockOuts.until(Optional.empty(), NOW)).isEmpty();
  }
}
