package org.vigie.api.runtime;

import java.util.concurrent.CompletionStage;
import org.vigie.api.text.TextCommand;
import org.vigie.api.text.TextOutcome;

/**
 * The door by which everything about messages and alerts comes in. It stands while the bundles
 * behind it are swapped: commands queue (bounded) until there is a {@link TextHandler} again.
 * Thread-safe; keeps the order of one thread; never blocks.
 */
public interface TextDoor {
  /**
   * The stage completes once what was decided is on disk; exceptionally, within 15 s, where it
   * cannot be written down: then nothing was done, and a peer must not be told that we have it.
   * What depends on the stage must not block.
   */
  CompletionStage<TextOutcome> submit(TextCommand command);
}
