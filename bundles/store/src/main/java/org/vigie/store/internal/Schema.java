package org.vigie.store.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;

/**
 * Which version of the JSON is written, and how older ones are read.
 *
 * @param upcasters one for each version below
 */
record Schema(int version, List<Upcaster> upcasters) {
  /** The version that this program writes. */
  static final Schema NOW = new Schema(2, List.of(new DetailsOfOldCalls()));

  Schema {
    upcasters = upcasters.stream().sorted(Comparator.comparingInt(Upcaster::from)).toList();
  }

  /** Lifts an object, or each of a list by its own type, from the version it was written in. */
  void lift(String type, JsonNode tree, int written) {
    if (tree.isArray()) {
      tree.forEach(event -> lift(event.path("type").asText(), event, written));
    } else {
      upcasters.stream()
          .filter(upcaster -> upcaster.from() >= written && upcaster.from() < version)
          .forEach(upcaster -> upcaster.upcast(type, (ObjectNode) tree));
    }
  }
}
