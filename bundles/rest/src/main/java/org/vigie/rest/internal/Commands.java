package org.vigie.rest.internal;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.runtime.TextDoor;
import org.vigie.api.text.TextCommand;
import org.vigie.api.text.TextOutcome;

/** Gives commands to the door, and makes answers of what becomes of them. */
final class Commands {
  private static final Logger LOG = LoggerFactory.getLogger(Commands.class);

  private final Backends backends;

  Commands(Backends backends) {
    this.backends = backends;
  }

  /**
   * @param done makes the answer; may ask the store
   * @param refused makes the problem
   */
  CompletionStage<Supplier<Answer>> submit(
      TextCommand command,
      Function<TextOutcome, Answer> done,
      Function<TextOutcome.Refused, Problem> refused) {
    TextDoor door = backends.textDoor().orElseThrow(() -> Problem.away("the text engine"));
    return submit(door, command)
        .handle(
            (outcome, fault) -> {
              if (fault != null) {
                throw away(fault);
              }
              if (outcome instanceof TextOutcome.Refused no) {
                throw refused.apply(no);
              }
              return () -> done.apply(outcome);
            });
  }

  private static CompletionStage<TextOutcome> submit(TextDoor door, TextCommand command) {
    try {
      return door.submit(command);
    } catch (RejectedExecutionException full) {
      return CompletableFuture.failedStage(full);
    }
  }

  /** Nothing was done, since nothing could be written down: the client may try again. */
  private static Problem away(Throwable fault) {
    Throwable cause =
        fault instanceof CompletionException && fault.getCause() != null ? fault.getCause() : fault;
    if (cause instanceof RejectedExecutionException) {
      return Problem.away("the queue of messages is full; sending");
    }
    LOG.warn("a command was not written down: {}", cause.toString());
    return Problem.away("the store");
  }
}
