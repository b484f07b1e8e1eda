package org.vigie.api.planning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vigie.api.setup.Author;

/** Programmes, sent and kept. OSGi service; thread-safe. */
public interface Programmes {
  /**
   * Tells a person their shifts of a period by SMS, and keeps what was told.
   *
   * @throws IllegalArgumentException where it cannot be: says why
   */
  Programme send(String person, Instant from, Instant until, Author author);

  /** Newest first; at most 500. */
  List<Programme> list(Optional<String> person, Optional<Instant> from, Optional<Instant> until);

  Optional<Programme> find(String id);
}
