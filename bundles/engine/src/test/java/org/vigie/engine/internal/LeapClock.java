package org.vigie.engine.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until it is told to leap. */
final class LeapClock implements InstantSource {
  static final Instant START = Instant.parse("2026-11-21T22:00:00Z");

  private volatile Instant now = START;

  @Override
  public Instant instant() {
    return now;
  }

  void leap(Duration by) {
    now = now.plus(by);
  }
}
