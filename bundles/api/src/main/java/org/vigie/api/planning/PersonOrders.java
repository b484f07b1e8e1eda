package org.vigie.api.planning;

import java.time.Instant;
import java.util.Optional;

/** Carries out what persons ask for by SMS. OSGi service; thread-safe. */
public interface PersonOrders {
  /**
   * Does it; may take as long as the disk.
   *
   * @return the answer to the person, in their language
   * @throws org.vigie.api.store.StoreException where nothing was done
   */
  String perform(PersonOrder order);

  /**
   * When a person was last asked something that {@code OK} answers and that waits for it still;
   * from memory.
   */
  Optional<Instant> lastAsked(String person);

  /** Says whether an intervention of a person goes on; from memory. */
  boolean atWork(String person);

  /** Says whether a person's shift has begun and was not confirmed in time; from memory. */
  boolean unconfirmed(String team, String person, Instant at);
}
