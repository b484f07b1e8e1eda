package org.vigie.planning.internal.run;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.runtime.Threads;
import org.vigie.api.store.StoreException;

/**
 * Does chores when they are due: one timer stands at the next of all instants, and is set anew
 * whenever something changes. Thread-safe.
 */
public final class Agenda implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Agenda.class);

  /** The wall clock can be set, a timer counts time that has passed: it is looked at so often. */
  private static final Duration LONGEST = Duration.ofHours(1);

  private static final Duration AGAIN = Duration.ofSeconds(30);
  private static final Duration SHORTEST = Duration.ofSeconds(1);

  private final InstantSource clock;
  private final ExecutorService worker;
  private final ScheduledExecutorService timer;
  private final AtomicBoolean asked = new AtomicBoolean();
  private final Map<String, String> troubles = new ConcurrentHashMap<>();
  private volatile List<Chore> chores = List.of();
  private @Nullable ScheduledFuture<?> armed;

  public Agenda(InstantSource clock, Threads threads) {
    this.clock = clock;
    worker = threads.single("planning");
    timer = threads.scheduler("planning-timer", 1);
  }

  /** Begins; the chores are done at once. */
  public void start(List<Chore> all) {
    chores = List.copyOf(all);
    wake();
  }

  /** Looks through all chores soon. Never blocks. */
  public void wake() {
    if (asked.compareAndSet(false, true)) {
      work(this::look);
    }
  }

  /** Looks through all chores in some time at the latest. Never blocks. */
  public void soon(Duration in) {
    try {
      timer.schedule(this::wake, in.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException closed) {
      LOG.trace("the room has been closed", closed);
    }
  }

  /** Tries what failed again, later. */
  public void again() {
    soon(AGAIN);
  }

  /** Does a task on the room's own thread, in order. Never blocks. */
  public void work(Runnable task) {
    try {
      worker.execute(task);
    } catch (RejectedExecutionException closed) {
      LOG.trace("the room has been closed", closed);
    }
  }

  /** What went wrong the last time, by chore. */
  public Map<String, String> troubles() {
    return Map.copyOf(troubles);
  }

  private void look() {
    asked.set(false);
    Instant now = clock.instant();
    Instant next = now.plus(LONGEST);
    for (Chore chore : chores) {
      Instant due = attempt(chore, now).orElse(next);
      next = due.isBefore(next) ? due : next;
    }
    arm(Duration.between(now, next));
  }

  /** The boundary: a chore that fails keeps no other from being done. */
  private Optional<Instant> attempt(Chore chore, Instant now) {
    try {
      Optional<Instant> due = chore.run(now);
      if (troubles.remove(chore.name()) != null) {
        LOG.info("Planning: {} work again", chore.name());
      }
      return due;
    } catch (StoreException closed) {
      if (troubles.put(chore.name(), String.valueOf(closed.getMessage())) == null) {
        LOG.warn("Planning: {} wait for the store: {}", chore.name(), closed.getMessage());
      }
    } catch (RuntimeException bug) {
      if (troubles.put(chore.name(), String.valueOf(bug.getMessage())) == null) {
        LOG.error("Planning: {} failed, tried again every {}", chore.name(), AGAIN, bug);
      }
    }
    return Optional.of(now.plus(AGAIN));
  }

  private void arm(Duration in) {
    if (armed != null) {
      armed.cancel(false);
    }
    long wait = Math.max(in.toMillis() + 1, SHORTEST.toMillis());
    try {
      armed = timer.schedule(this::wake, wait, TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException closed) {
      LOG.trace("the room has been closed", closed);
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
    worker.shutdown();
  }
}
