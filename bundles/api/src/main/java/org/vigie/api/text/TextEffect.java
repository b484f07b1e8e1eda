package org.vigie.api.text;

import java.util.Set;

/** What must leave. Owed: it is asked for again after a crash. */
public sealed interface TextEffect {
  /**
   * Gives a message to the first route, by priority, that works and may carry it. Exactly one
   * answer follows: {@code TrySent}, {@code TryFailed}, or {@code NoRoute} where there is none.
   * Whether that route is tried again, and when the next, is decided behind the door: another
   * {@code Send} says so.
   *
   * @param avoid routes that are not to be tried
   */
  record Send(Submission submission, Set<String> avoid) implements TextEffect {
    public Send {
      avoid = Set.copyOf(avoid);
    }
  }
}
