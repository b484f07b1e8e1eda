package org.vigie.engine.internal.text;

import java.util.concurrent.TimeUnit;

/** Keeps a fault from being met again at once, while everything else goes on. */
final class FaultPause {
  private static final long FIRST = TimeUnit.SECONDS.toNanos(1);
  private static final long LONGEST = TimeUnit.SECONDS.toNanos(60);

  private long next = FIRST;
  private long since;
  private long length;

  boolean present() {
    return System.nanoTime() - since < length;
  }

  /** A fault: twice as long as the last time. */
  void begin() {
    since = System.nanoTime();
    length = next;
    next = Math.min(LONGEST, 2 * next);
  }

  /** It went well. */
  void reset() {
    next = FIRST;
    length = 0;
  }
}
