package org.vigie.api.text;

import java.util.Set;

/** What must leave. Owed: it is asked for again after a crash. */
public sealed interface TextEffect {
  /**
   * Gives a message to the first route, by priority, that works and may carry it. Every try is
   * reported. It ends with the first {@code TrySent}, with a {@code TryFailed} that is not
   * permanent (whether that route is tried again, and when the next, is decided behind the door:
   * another {@code Send} says so), or with {@code NoRoute}; after a permanent one the next route is
   * tried at once. Exactly one of these three ends it.
   *
   * @param avoid routes that are not to be tried
   */
  record Send(Submission submission, Set<String> avoid) implements TextEffect {
    public Send {
      avoid = Set.copyOf(avoid);
    }
  }
}
