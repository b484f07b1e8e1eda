package org.vigie.engine.internal.text;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeoutException;
import org.vigie.api.text.TextOutcome;

/** Those who asked and were not answered: none waits for longer than promised. Thread-safe. */
final class OpenAnswers {
  private record Open(CompletableFuture<TextOutcome> stage, long since) {}

  private final Queue<Open> open = new ConcurrentLinkedQueue<>();
  private final long longestNanos;

  /**
   * @param longest after which the next look fails a stage
   */
  OpenAnswers(Duration longest) {
    longestNanos = longest.toNanos();
  }

  CompletableFuture<TextOutcome> next() {
    CompletableFuture<TextOutcome> stage = new CompletableFuture<>();
    open.add(new Open(stage, System.nanoTime()));
    return stage;
  }

  /** Fails what has been open for too long. */
  void look() {
    long now = System.nanoTime();
    open.removeIf(each -> each.stage.isDone() || (now - each.since > longestNanos && fail(each)));
  }

  private static boolean fail(Open each) {
    return each.stage.completeExceptionally(
        new TimeoutException("not written down in time: try again later"));
  }

  /** The end: fails all that are left. */
  void failAll(Throwable why) {
    open.forEach(each -> each.stage.completeExceptionally(why));
    open.clear();
  }
}
