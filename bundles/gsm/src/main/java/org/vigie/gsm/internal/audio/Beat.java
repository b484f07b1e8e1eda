package org.vigie.gsm.internal.audio;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * When the modem is to be given a frame: once for each that came from it, and by our own clock
 * while none comes. What the modem has not sent yet is reckoned: where we, or it, were held up, and
 * more is due at once than it needs, the rest is dropped, or the delay would stay for the call.
 */
final class Beat {
  private static final long FRAME_NANOS = 20_000_000L;
  private static final long LATE_NANOS = 3 * FRAME_NANOS;

  /** Frames that a modem may hold: some take and give three at once. */
  private static final int MOST_HELD = 4;

  /** One that says nothing for longer sends what it is given by our clock, we take it. */
  private static final int MOST_RECKONED = 10;

  private final Semaphore ticks = new Semaphore(0);
  private final AtomicInteger held = new AtomicInteger();
  private volatile boolean ended;
  private long due;

  /** What is to be done with the next frame. */
  enum Due {
    WRITE,
    DROP,
    END
  }

  /** A frame has come from the modem, which has sent one of ours meanwhile, if it had one. */
  void tick() {
    held.updateAndGet(frames -> Math.max(0, frames - 1));
    ticks.release();
  }

  void end() {
    ended = true;
    ticks.release();
  }

  /** Waits until a frame is due. By one thread. */
  Due await() throws InterruptedException {
    if (due == 0) {
      due = System.nanoTime() + LATE_NANOS;
    }
    boolean modems = ticks.tryAcquire(Math.max(0, due - System.nanoTime()), TimeUnit.NANOSECONDS);
    if (ended) {
      return Due.END;
    }
    if (!modems) {
      due += FRAME_NANOS;
      held.updateAndGet(frames -> Math.min(MOST_RECKONED, frames + 1));
      return Due.WRITE;
    }
    due = System.nanoTime() + LATE_NANOS;
    return held.getAndUpdate(frames -> Math.min(MOST_HELD, frames + 1)) < MOST_HELD
        ? Due.WRITE
        : Due.DROP;
  }
}
