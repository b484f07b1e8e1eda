package org.vigie.api.store;

import java.time.Instant;
import java.util.Optional;

/** Where the setup document is kept, each version of it. Thread-safe. */
public interface SetupStore {
  /** The newest version, as canonical JSON. */
  Optional<String> newest();

  /**
   * Adds a version.
   *
   * @throws StoreException where it was not written
   */
  void add(String json, String who, Instant at);
}
