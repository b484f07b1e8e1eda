package org.vigie.gsm.internal.audio;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * When the modem is to be given a frame: once for each that came from it. While none comes, by our
 * own clock, after a while; what was given too much then is taken back when it goes on.
 */
final class Beat {
  private static final long FRAME_NANOS = 20_000_000L;
  private static final long LATE_NANOS = 3 * FRAME_NANOS;
  private static final int MOST_AHEAD = 3;

  private final Semaphore ticks = new Semaphore(0);
  private volatile boolean ended;
  private boolean modems = true;
  private int ahead;
  private long due;

  /** A frame has come from the modem. */
  void tick() {
    ticks.release();
  }

  void end() {
    ended = true;
    ticks.release();
  }

  /** Waits until a frame is due; false: there is none any more. By one thread. */
  boolean await() throws InterruptedException {
    if (due == 0) {
      due = System.nanoTime() + LATE_NANOS;
    }
    while (!ended) {
      long left = due - System.nanoTime();
      if (!ticks.tryAcquire(Math.max(0, left), TimeUnit.NANOSECONDS)) {
        modems = false;
        ahead = Math.min(MOST_AHEAD, ahead + 1);
        due += FRAME_NANOS;
        return true;
      }
      modems = true;
      due = System.nanoTime() + LATE_NANOS;
      if (ahead == 0) {
        return !ended;
      }
      ahead--;
    }
    return false;
  }

  /** Whether the modem gives the beat just now. */
  boolean isModems() {
    return modems;
  }
}
