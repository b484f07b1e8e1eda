package org.vigie.planning.internal;

import java.time.Instant;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** A task at an instant of the leap clock. */
final class LeapTimer extends FutureTask<Boolean> implements ScheduledFuture<Boolean> {
  private final Instant due;
  private final TestThreads threads;

  LeapTimer(Instant due, Runnable task, TestThreads threads) {
    super(task, true);
    this.due = due;
    this.threads = threads;
  }

  Instant due() {
    return due;
  }

  @Override
  public boolean cancel(boolean interrupt) {
    threads.forget(this);
    return super.cancel(interrupt);
  }

  @Override
  public long getDelay(TimeUnit unit) {
    throw new UnsupportedOperationException("nobody asks");
  }

  @Override
  public int compareTo(Delayed other) {
    return due.compareTo(((LeapTimer) other).due);
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
