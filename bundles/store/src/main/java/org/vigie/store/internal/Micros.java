package org.vigie.store.internal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Instants as numbers that sort: microseconds since 1970 UTC. Those too far away for that, which
 * ask for all there is, are the last that are not.
 */
final class Micros {
  private static final long A_SECOND = 1_000_000;
  private static final long FARTHEST = Long.MAX_VALUE / A_SECOND;

  private Micros() {}

  static long of(Instant instant) {
    long seconds = Math.max(-FARTHEST, Math.min(FARTHEST - 1, instant.getEpochSecond()));
    return seconds * A_SECOND + instant.getNano() / 1000;
  }

  static Instant instant(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }
}
