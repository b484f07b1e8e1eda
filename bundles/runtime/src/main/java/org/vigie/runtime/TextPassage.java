package org.vigie.runtime;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.runtime.TextHandler;
import org.vigie.api.text.TextCommand;
import org.vigie.api.text.TextCommand.MessageCommand;
import org.vigie.api.text.TextCommand.ReceiptArrived;
import org.vigie.api.text.TextCommand.RouteUp;
import org.vigie.api.text.TextOutcome;

/**
 * A {@link Door} for commands that somebody waits for. What asks for something is given up with its
 * stage, as its peer asks again; what reports on messages of ours is not, as nobody says it twice:
 * it has the larger part of the queue, and passes even when its stage has failed.
 */
final class TextPassage {
  /** Longer than the engine's own patience, within the 15 s that adapters count on. */
  static final Duration PATIENCE = Duration.ofMillis(14_500);

  private static final Logger LOG = LoggerFactory.getLogger(TextPassage.class);
  private static final int BOUND = 20_000;
  private static final int REQUESTS = 5_000;

  private final Door<TextHandler> door = new Door<>("commands of messages", BOUND);
  private final AtomicInteger requestsWaiting = new AtomicInteger();
  private final OpenStages stages;

  /**
   * @param patience after which a stage fails
   */
  TextPassage(Duration patience) {
    stages = new OpenStages(patience, "not written down in time: try again later");
  }

  CompletionStage<TextOutcome> submit(TextCommand command) {
    CompletableFuture<TextOutcome> stage = new CompletableFuture<>();
    try {
      if (report(command)) {
        door.pass(handler -> hand(handler, command, stage));
      } else {
        request(command, stage);
      }
      if (!stage.isDone()) {
        stages.add(stage);
      }
    } catch (RejectedExecutionException e) {
      stage.completeExceptionally(e);
    }
    return stage;
  }

  private static boolean report(TextCommand command) {
    return command instanceof MessageCommand
        || command instanceof ReceiptArrived
        || command instanceof RouteUp;
  }

  private void request(TextCommand command, CompletableFuture<TextOutcome> stage) {
    // Counted while it waits; with the routes there that is no time at all.
    if (requestsWaiting.incrementAndGet() > REQUESTS) {
      requestsWaiting.decrementAndGet();
      throw new RejectedExecutionException("too many texts wait for the routes");
    }
    try {
      door.pass(
          handler -> {
            requestsWaiting.decrementAndGet();
            if (!stage.isDone()) {
              hand(handler, command, stage);
            }
          });
    } catch (RejectedExecutionException e) {
      requestsWaiting.decrementAndGet();
      throw e;
    }
  }

  private static void hand(
      TextHandler handler, TextCommand command, CompletableFuture<TextOutcome> stage) {
    try {
      handler
          .handle(command)
          .whenComplete(
              (outcome, failure) -> {
                if (failure == null) {
                  stage.complete(outcome);
                } else {
                  stage.completeExceptionally(failure);
                }
              });
    } catch (RejectedExecutionException e) {
      stage.completeExceptionally(e);
    } catch (RuntimeException e) {
      LOG.error("Bug: the routes could not take {}", command.getClass().getSimpleName(), e);
      stage.completeExceptionally(e);
    }
  }

  void open(TextHandler handler) {
    door.open(handler);
  }

  void close(TextHandler handler) {
    door.close(handler);
  }

  /** Fails the stages that have been open for too long. */
  void look() {
    stages.look();
  }
}
