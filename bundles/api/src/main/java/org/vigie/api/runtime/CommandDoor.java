package org.vigie.api.runtime;

import org.vigie.api.call.CallCommand;

/**
 * The door by which adapters report. It stands while the bundles behind it are swapped: commands
 * queue (bounded) until there is a {@link CommandHandler} again. Thread-safe; keeps the order of
 * one thread; never blocks.
 */
public interface CommandDoor {
  /**
   * @throws java.util.concurrent.RejectedExecutionException where the queue is full
   */
  void submit(CallCommand command);
}
