package org.vigie.sim.audio;

/**
 * When an endless voice has its next moment. Who was held up goes on later, as a telephone does: a
 * voice that made up for seconds at once would overflow the buffers of whoever hears it, which are
 * as short as speech allows. Not thread-safe.
 */
final class Beat {
  private static final long MOST_LATE = 200_000_000L;

  private final long period;
  private long due;

  /**
   * @param start of the first moment, as all instants in nanoseconds
   */
  Beat(long period, long start) {
    this.period = period;
    this.due = start;
  }

  /** Says whether it is time; then the next moment is a period later. */
  boolean isDue(long now) {
    if (now - due < 0) {
      return false;
    }
    due = now - due > MOST_LATE ? now - MOST_LATE : due + period;
    return true;
  }
}
