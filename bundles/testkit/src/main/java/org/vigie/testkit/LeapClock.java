package org.vigie.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A clock that stands still until it is told to leap: hours of a call pass in no time. Thread-safe.
 */
public final class LeapClock implements InstantSource {
  private final Instant start;
  private final AtomicLong leapt = new AtomicLong();

  /**
   * @param start what it shows before the first leap
   */
  public LeapClock(Instant start) {
    this.start = start;
  }

  @Override
  public Instant instant() {
    return start.plusNanos(leapt.get());
  }

  /**
   * @param by how far; backwards where negative, as clocks that are set can go
   */
  public void leap(Duration by) {
    leapt.addAndGet(by.toNanos());
  }
}
