package org.vigie.planning.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import org.vigie.api.runtime.Threads;
import org.vigie.runtime.SystemThreads;
import org.vigie.testkit.LeapClock;

/**
 * Timers of the leap clock, and one thread whose tasks the test does itself; pools are real ones.
 */
final class TestThreads implements Threads {
  private final Threads real = new SystemThreads();
  private final LeapClock clock;
  private final Queue<Runnable> tasks = new ArrayDeque<>();
  private final List<LeapTimer> timers = new ArrayList<>();

  TestThreads(LeapClock clock) {
    this.clock = clock;
  }

  @Override
  public ExecutorService single(String name) {
    return new LeapExecutor(this);
  }

  @Override
  public ExecutorService pool(String name, int size) {
    return real.pool(name, size);
  }

  @Override
  public ScheduledExecutorService scheduler(String name, int size) {
    return new LeapExecutor(this);
  }

  @Override
  public Thread loop(String name, Runnable body) {
    return real.loop(name, body);
  }

  synchronized void later(Runnable task) {
    tasks.add(task);
  }

  synchronized LeapTimer at(Duration delay, Runnable task) {
    LeapTimer timer = new LeapTimer(clock.instant().plus(delay), task, this);
    timers.add(timer);
    return timer;
  }

  synchronized void forget(LeapTimer timer) {
    timers.remove(timer);
  }

  private synchronized Optional<Runnable> task() {
    return Optional.ofNullable(tasks.poll());
  }

  /** Does what waits. */
  void settle() {
    for (Optional<Runnable> task = task(); task.isPresent(); task = task()) {
      task.get().run();
    }
  }

  private synchronized Optional<LeapTimer> next(Instant until) {
    return timers.stream()
        .filter(timer -> !timer.due().isAfter(until))
        .min(Comparator.comparing(LeapTimer::due));
  }

  /** Lets time pass from timer to timer. */
  void pass(Duration time) {
    settle();
    Instant end = clock.instant().plus(time);
    for (Optional<LeapTimer> next = next(end); next.isPresent(); next = next(end)) {
      LeapTimer timer = next.get();
      leapTo(timer.due());
      forget(timer);
      timer.run();
      settle();
    }
    leapTo(end);
  }

  private void leapTo(Instant at) {
    if (at.isAfter(clock.instant())) {
      clock.leap(Duration.between(clock.instant(), at));
    }
  }

  /** The process has gone: nothing that waited will be done. */
  synchronized void die() {
    tasks.clear();
    timers.clear();
  }

  /** How many timers stand. */
  synchronized int standing() {
    return timers.size();
  }
}
