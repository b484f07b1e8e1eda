package org.vigie.smpp.internal.session;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next try: twice as long each time, and never quite the same, so that
 * an SMSC that comes back is not met by all its customers at once. Guarded by its leg's thread.
 */
final class Backoff {
  private static final long FIRST = 1_000;
  private static final long LONGEST = 10_000;
  private static final long LONGEST_REFUSED = 30_000;

  private final RandomGenerator chance;
  private long next = FIRST;

  Backoff(RandomGenerator chance) {
    this.chance = chance;
  }

  /**
   * The next pause.
   *
   * @param refused the SMSC said no: it is asked less often than one that cannot be reached
   */
  Duration next(boolean refused) {
    long millis = Math.min(next, refused ? LONGEST_REFUSED : LONGEST);
    next = Math.min(next * 2, LONGEST_REFUSED);
    return Duration.ofMillis(millis * 3 / 4 + chance.nextLong(millis / 2));
  }

  /** The session was good for something. */
  void reset() {
    next = FIRST;
  }
}
