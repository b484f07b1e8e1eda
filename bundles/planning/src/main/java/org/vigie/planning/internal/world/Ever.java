package org.vigie.planning.internal.world;

import java.time.Instant;

/** All the time that records are kept of: the store counts it in nanoseconds of 64 bits. */
public final class Ever {
  public static final Instant START = Instant.EPOCH;
  public static final Instant END = Instant.parse("2200-01-01T00:00:00Z");

  private Ever() {}

  /** The instant, or the end of all time that it lies beyond. */
  public static Instant within(Instant at) {
    Instant late = at.isAfter(END) ? END : at;
    return late.isBefore(START) ? START : late;
  }
}
