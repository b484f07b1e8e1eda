package org.vigie.alerting.api;

import java.time.Instant;
import java.util.Optional;

/** What waits for persons outside the desk: as {@code PersonOrders} answers, from memory. */
public interface Asked {
  /** Nothing waits for anybody. */
  Asked NOBODY =
      new Asked() {
        @Override
        public Optional<Instant> lastAsked(String person) {
          return Optional.empty();
        }

        @Override
        public boolean atWork(String person) {
          return false;
        }
      };

  /** When a person was last asked something that {@code OK} answers and that waits for it still. */
  Optional<Instant> lastAsked(String person);

  /** Says whether an intervention of a person goes on. */
  boolean atWork(String person);
}
