package org.vigie.api.voice;

import java.util.Set;

/** Makes speech of text, when a setup is saved and never during a call. Thread-safe. */
public interface Speech {
  /** Says whether a text-to-speech program is installed. */
  boolean available();

  /** Makes what is missing, in the background; texts in no prompt any more are forgotten. */
  void prepare(Set<Prompt.Say> texts);
}
