package org.vigie.escalation.api;

import java.time.Instant;

/** How far a search has come. */
public sealed interface Progress {
  /** No level has begun. */
  record NotBegun() implements Progress {}

  /** A round of a level is under way. */
  record InLevel(Level level) implements Progress {}

  /** Between two rounds of a level. */
  record Pausing(Level level, Instant until) implements Progress {}
}
