package org.vigie.planning.internal.run;

import java.time.Instant;
import java.util.Optional;

/** Something that the room does by itself. */
public interface Chore {
  /** What it is, for operators. */
  String name();

  /**
   * Does what is due; on the room's own thread. Safe to be called at any time, and again after it
   * has failed.
   *
   * @return when something is due next; empty: nothing that is known now
   */
  Optional<Instant> run(Instant now);
}
