package org.vigie.runtime;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A passage to a handler that comes and goes. With a handler, tasks run at once on the thread that
 * brings them; without, they wait in order, up to a bound, and run before any newer one when a
 * handler comes. Thread-safe; keeps the order of each thread.
 *
 * @param <H> what handles
 */
public final class Door<H> {
  private static final Logger LOG = LoggerFactory.getLogger(Door.class);

  private final String what;
  private final BlockingQueue<Consumer<? super H>> waiting;
  private final AtomicBoolean fullSaid = new AtomicBoolean();

  /** Passing shares it; opening and closing own it, so that nobody overtakes what waits. */
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

  private @Nullable H handler;

  /**
   * @param what passes, in the plural, for the log
   * @param bound how many may wait, at least 1
   */
  public Door(String what, int bound) {
    this.what = what;
    this.waiting = new LinkedBlockingQueue<>(bound);
  }

  /**
   * Runs a task on the handler, now or when there is one.
   *
   * @throws RejectedExecutionException where too many wait
   */
  public void pass(Consumer<? super H> task) {
    lock.readLock().lock();
    try {
      H present = handler;
      if (present == null) {
        keep(task);
      } else {
        task.accept(present);
      }
    } finally {
      lock.readLock().unlock();
    }
  }

  private void keep(Consumer<? super H> task) {
    if (waiting.offer(task)) {
      return;
    }
    if (fullSaid.compareAndSet(false, true)) {
      LOG.warn("{} {} wait and more are refused, until the routes are back", waiting.size(), what);
    }
    throw new RejectedExecutionException("too many " + what + " wait for the routes");
  }

  /** A handler came: all that waits passes first, in order. */
  public void open(H newHandler) {
    lock.writeLock().lock();
    try {
      int passed = drain(newHandler);
      handler = newHandler;
      fullSaid.set(false);
      if (passed > 0) {
        LOG.info("{} {} had waited for the routes and have passed", passed, what);
      }
    } finally {
      lock.writeLock().unlock();
    }
  }

  private int drain(H newHandler) {
    int passed = 0;
    for (var task = waiting.poll(); task != null; task = waiting.poll()) {
      try {
        task.accept(newHandler);
      } catch (RuntimeException e) {
        LOG.error("Bug: one of the {} that had waited failed", what, e);
      }
      passed++;
    }
    return passed;
  }

  /** A handler went; from now on tasks wait. When this returns no task runs on it any more. */
  public void close(H oldHandler) {
    lock.writeLock().lock();
    try {
      if (handler == oldHandler) {
        handler = null;
      }
    } finally {
      lock.writeLock().unlock();
    }
  }
}
