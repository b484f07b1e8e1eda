package org.vigie.runtime;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeoutException;

/** Stages that somebody waits for: those that stay open for too long are failed. Thread-safe. */
final class OpenStages {
  private record Open(CompletableFuture<?> stage, long since) {}

  private final Queue<Open> open = new ConcurrentLinkedQueue<>();
  private final Duration longest;
  private final String reason;

  /**
   * @param longest a stage may stay open until the first look after this
   * @param reason what those who wait for a stage are told then
   */
  OpenStages(Duration longest, String reason) {
    this.longest = longest;
    this.reason = reason;
  }

  void add(CompletableFuture<?> stage) {
    open.add(new Open(stage, System.nanoTime()));
  }

  /** Looks at all of them; what depends on one that fails runs on this thread. */
  void look() {
    long now = System.nanoTime();
    open.removeIf(each -> each.stage.isDone() || failed(each, now));
  }

  private boolean failed(Open each, long now) {
    return now - each.since >= longest.toNanos()
        && each.stage.completeExceptionally(new TimeoutException(reason));
  }
}
