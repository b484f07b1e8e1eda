package org.vigie.setup.internal.read;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The ids of one kind of thing: each given once, references to them checked. */
final class Ids {
  private final String kind;
  private final boolean checked;
  private final Map<String, Place> given = new LinkedHashMap<>();

  Ids(String kind) {
    this(kind, true);
  }

  private Ids(String kind, boolean checked) {
    this.kind = kind;
    this.checked = checked;
  }

  /** Of which any may be referred to. */
  static Ids whatever(String kind) {
    return new Ids(kind, false);
  }

  /** Reads the id of a thing and keeps it; notes one that is taken. */
  String define(Place place) {
    String id = Values.id(place);
    if (!id.isEmpty()) {
      Optional<Place> taken = Optional.ofNullable(given.putIfAbsent(id, place));
      taken.ifPresent(
          first ->
              place.fault(
                  "the id « %s » is taken by the %s at %s: choose another"
                      .formatted(id, kind, first.path())));
    }
    return id;
  }

  boolean has(String id) {
    return given.containsKey(id);
  }

  /** Reads the id of a thing that stands elsewhere; notes one that nothing has. */
  String refer(Place place) {
    String id = Values.text(place).orElse("");
    if (checked && !id.isEmpty() && !given.containsKey(id)) {
      place.fault(
          "there is no %s « %s »%s"
              .formatted(kind, Types.shortened(id), Nearest.hint(id, given.keySet())));
    }
    return id;
  }
}
