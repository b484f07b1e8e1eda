package org.vigie.rest.internal;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets one large body in at a time: two at once might leave no memory for calls. */
final class Turnstile {
  private static final long SMALL = 1024 * 1024;
  private static final int SECONDS = 15;

  private final Semaphore one = new Semaphore(1, true);

  /** What is done with a body, reading it included. */
  interface Task {
    void run() throws IOException;
  }

  void pass(Ask ask, Task task) throws IOException {
    long length = ask.http().getContentLengthLong();
    if (length >= 0 && length <= SMALL) {
      task.run();
      return;
    }
    enter();
    try {
      task.run();
    } finally {
      one.release();
    }
  }

  private void enter() {
    try {
      if (!one.tryAcquire(SECONDS, TimeUnit.SECONDS)) {
        throw Problem.away("room for another large file");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Problem.away("room for another large file");
    }
  }
}
