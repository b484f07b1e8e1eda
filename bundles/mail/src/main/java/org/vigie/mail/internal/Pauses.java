package org.vigie.mail.internal;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait after a failure: twice as long each time, and never quite the same, so that a
 * server that comes back is not met by all at once.
 */
record Pauses(Duration first, Duration longest) {
  /** Until a mail server is asked again that takes nothing. */
  static final Pauses SERVER = new Pauses(Duration.ofSeconds(5), Duration.ofMinutes(10));

  /**
   * Until a mail is tried again that the server does not take now: greylisting asks for minutes.
   */
  static final Pauses MAIL = new Pauses(Duration.ofMinutes(1), Duration.ofHours(1));

  /** The pause after so many failures, from 1, in nanoseconds. */
  long nanos(int failures, RandomGenerator chance) {
    long whole = first.toNanos();
    for (int i = 1; i < failures && whole < longest.toNanos(); i++) {
      whole *= 2;
    }
    whole = Math.min(whole, longest.toNanos());
    return whole * 3 / 4 + chance.nextLong(Math.max(1, whole / 4));
  }
}
