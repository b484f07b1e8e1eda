package org.vigie.setup.internal.read;

import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The keys of a map that has a fixed set of them: what is not asked for is unknown. */
final class Fields {
  private final Place place;
  private final boolean readable;
  private final Set<String> known = new LinkedHashSet<>();

  Fields(Place place) {
    this.place = place;
    readable = place.is(place.node().isObject(), "a map");
  }

  Place place() {
    return place;
  }

  /** A key that must be there; notes where it is not. */
  Place required(String key) {
    Optional<Place> there = optional(key);
    if (there.isEmpty() && readable) {
      place.at(key).fault("is missing");
    }
    return there.orElseGet(() -> absent(key));
  }

  /** A key that may be left out; null is the same as left out. */
  Optional<Place> optional(String key) {
    known.add(key);
    return has(key) && !place.node().path(key).isNull()
        ? Optional.of(place.at(key))
        : Optional.empty();
  }

  /** The items of a list that may be left out. */
  List<Place> items(String key) {
    return optional(key).map(Place::items).orElse(List.of());
  }

  /** Notes what is wrong with the map as a whole, where it is one. */
  void fault(String reason) {
    if (readable) {
      place.fault(reason);
    }
  }

  boolean has(String key) {
    return readable && place.node().has(key);
  }

  /** Keys that the format has and this version does not carry out: refused, never ignored. */
  Fields later(String... keys) {
    for (String key : keys) {
      optional(key).filter(Fields::saysSomething).ifPresent(Fields::notYet);
    }
    return this;
  }

  static void notYet(Place place) {
    place.fault("not available yet: leave it out");
  }

  private static boolean saysSomething(Place place) {
    return !(place.node().isContainerNode() && place.node().isEmpty());
  }

  /** To be called when every known key was asked for: notes the others. */
  void end() {
    if (!readable) {
      return;
    }
    place
        .node()
        .fieldNames()
        .forEachRemaining(
            key -> {
              if (!known.contains(key)) {
                place.at(key).fault("is not a key known here" + Nearest.hint(key, known));
              }
            });
  }

  private Place absent(String key) {
    return new Place(MissingNode.getInstance(), place.at(key).path(), place.faults());
  }
}
