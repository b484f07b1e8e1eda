package org.vigie.api.voice;

import java.util.Set;
import java.util.concurrent.CompletionStage;

/** Makes speech of text, when a setup is saved and never during a call. Thread-safe. */
public interface Speech {
  /** Says whether a text-to-speech program is installed. */
  boolean available();

  /** Makes what is missing, in the background; texts in no prompt any more are forgotten. */
  void prepare(Set<Prompt.Say> texts);

  /**
   * Makes one text more, in the background, for a call that is about to be placed; it is forgotten
   * an hour later.
   *
   * @return completes when it can be played, with false where it cannot be made
   */
  CompletionStage<Boolean> prepareOne(Prompt.Say text);
}
