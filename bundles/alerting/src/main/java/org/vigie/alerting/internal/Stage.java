package org.vigie.alerting.internal;

import java.time.Instant;
import java.util.Optional;

/** What is being done about an alert. */
sealed interface Stage {
  /** Nobody has taken it. */
  record Searching(Level level) implements Stage {}

  /**
   * Somebody has it.
   *
   * @param before where the search stood, to go on from if it is given back
   * @param reminded when it was last brought up, or when it was taken
   */
  record Taken(String by, Instant at, Level before, Instant reminded) implements Stage {}

  /**
   * It is done with.
   *
   * @param by who had it, else who closed it
   */
  record Done(String by, Optional<Instant> takenAt, Instant at) implements Stage {}
}
