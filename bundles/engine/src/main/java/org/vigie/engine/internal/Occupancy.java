package org.vigie.engine.internal;

import java.util.Optional;
import java.util.Set;
import org.vigie.api.number.PhoneNumber;

/**
 * Whom and what one call occupies.
 *
 * @param persons ids
 * @param numbers that ring, or are connected
 * @param queued where it waits
 */
record Occupancy(Set<String> persons, Set<PhoneNumber> numbers, Optional<Queued> queued) {
  static final Occupancy NONE = new Occupancy(Set.of(), Set.of(), Optional.empty());

  static Occupancy of(LiveCall call) {
    return call.over()
        ? NONE
        : new Occupancy(call.state().persons(), call.facts().numbers(), call.facts().queued());
  }
}
