package org.vigie.oncall.internal.fair;

import java.util.Map;
import org.vigie.oncall.api.SpanSet;

/**
 * A period that one person has in one go.
 *
 * @param held the time of it in which somebody shall be on call; not empty
 * @param against what speaks against a person, in hours; nothing: not in it
 */
record Slot(SpanSet held, Load load, Map<String, Double> against) {
  double against(String person) {
    return against.getOrDefault(person, 0.0);
  }
}
