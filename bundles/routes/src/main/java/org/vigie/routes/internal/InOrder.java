package org.vigie.routes.internal;

import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Runs what one thread hands in, first come first served, also where a task hands in more. Camel's
 * reactive executor runs nested exchanges of one thread last in, first out: the end of a leg would
 * overtake the measurement that was reported just before it. All of one thread share a queue, for a
 * command may be reported within an effect.
 */
final class InOrder {
  private static final ThreadLocal<@Nullable Queue<Runnable>> WAITING = new ThreadLocal<>();

  private InOrder() {}

  static void run(Runnable task) {
    Queue<Runnable> queue = WAITING.get();
    if (queue != null) {
      queue.add(task);
      return;
    }
    Queue<Runnable> mine = new ArrayDeque<>(4);
    WAITING.set(mine);
    try {
      task.run();
      for (Runnable next = mine.poll(); next != null; next = mine.poll()) {
        next.run();
      }
    } finally {
      WAITING.remove();
    }
  }
}
