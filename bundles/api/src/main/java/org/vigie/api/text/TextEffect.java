package org.vigie.api.text;

import java.util.Set;

/** What must leave. Owed: it is asked for again after a crash. */
public sealed interface TextEffect {
  /**
   * Gives a message to the first route, by priority, that works and may carry it. Every try is
   * reported; then that none is left, or that one has taken it.
   *
   * @param avoid routes that are not to be tried
   */
  record Send(Submission submission, Set<String> avoid) implements TextEffect {
    public Send {
      avoid = Set.copyOf(avoid);
    }
  }
}
