package org.vigie.engine.internal;

import java.util.Set;
import org.vigie.api.number.PhoneNumber;

/**
 * Whom and what one call occupies.
 *
 * @param persons ids
 * @param numbers that ring, or are connected
 */
record Occupancy(Set<String> persons, Set<PhoneNumber> numbers) {
  static final Occupancy NONE = new Occupancy(Set.of(), Set.of());

  static Occupancy of(LiveCall call) {
    return call.over() ? NONE : new Occupancy(call.state().persons(), call.facts().numbers());
  }
}
