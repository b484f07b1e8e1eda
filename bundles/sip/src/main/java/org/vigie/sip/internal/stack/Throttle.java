package org.vigie.sip.internal.stack;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/** Lets one line a minute through to the log, with the number of those held back. Thread-safe. */
public final class Throttle {
  private static final long EVERY_NANOS = 60_000_000_000L;

  private final AtomicLong next = new AtomicLong(System.nanoTime());
  private final AtomicLong held = new AtomicLong();

  /**
   * Logs, or not.
   *
   * @param line is given how many were held back before
   */
  public void log(LongConsumer line) {
    long due = next.get();
    long now = System.nanoTime();
    if (now - due >= 0 && next.compareAndSet(due, now + EVERY_NANOS)) {
      line.accept(held.getAndSet(0));
    } else {
      held.incrementAndGet();
    }
  }
}
