package org.vigie.planning.internal;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Hands everything to the test. */
final class LeapExecutor extends AbstractExecutorService implements ScheduledExecutorService {
  private final TestThreads threads;
  private volatile boolean closed;

  LeapExecutor(TestThreads threads) {
    this.threads = threads;
  }

  @Override
  public void execute(Runnable task) {
    check();
    threads.later(task);
  }

  @Override
  public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
    check();
    return threads.at(Duration.ofNanos(unit.toNanos(delay)), task);
  }

  private void check() {
    if (closed) {
      throw new RejectedExecutionException("closed");
    }
  }

  @Override
  public <V> ScheduledFuture<V> schedule(Callable<V> task, long delay, TimeUnit unit) {
    throw new UnsupportedOperationException("the room does not");
  }

  @Override
  public ScheduledFuture<?> scheduleAtFixedRate(
      Runnable task, long first, long every, TimeUnit unit) {
    throw new UnsupportedOperationException("that would be polling");
  }

  @Override
  public ScheduledFuture<?> scheduleWithFixedDelay(
      Runnable task, long first, long every, TimeUnit unit) {
    throw new UnsupportedOperationException("that would be polling");
  }

  @Override
  public void shutdown() {
    closed = true;
  }

  @Override
  public List<Runnable> shutdownNow() {
    closed = true;
    return List.of();
  }

  @Override
  public boolean isShutdown() {
    return closed;
  }

  @Override
  public boolean isTerminated() {
    return closed;
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) {
    return closed;
  }
}
