package org.vigie.smpp.internal.submit;

import java.time.Duration;

/**
 * Slows the session down where the SMSC asks for it (ESME_RTHROTTLED, ESME_RMSGQFUL): a pause,
 * twice as long each time, and half as many at a time; each success afterwards allows one more.
 * Guarded by the sender.
 */
final class Brake {
  private static final long FIRST = Duration.ofMillis(250).toNanos();
  private static final long LONGEST = Duration.ofSeconds(5).toNanos();

  private int most;
  private int allowed;
  private long pause = FIRST;
  private long until = System.nanoTime();

  Brake(int window) {
    most = window;
    allowed = window;
  }

  void set(int window) {
    allowed = on() ? Math.min(allowed, window) : window;
    most = window;
  }

  /** How many may be outstanding. */
  int allowed() {
    return allowed;
  }

  /** Says whether the SMSC has asked us to slow down and that is not over. */
  boolean on() {
    return allowed < most;
  }

  /** Nanoseconds until the next may leave; 0: now. */
  long delay(long now) {
    return Math.max(0, until - now);
  }

  /** The SMSC asks us to slow down; what it says of those already on their way counts once. */
  void slow(long now) {
    if (until - now > 0) {
      return;
    }
    allowed = Math.max(1, allowed / 2);
    until = now + pause;
    pause = Math.min(pause * 2, LONGEST);
  }

  /** The SMSC took one. */
  void passed() {
    if (allowed < most) {
      allowed++;
    } else {
      pause = FIRST;
    }
  }
}
