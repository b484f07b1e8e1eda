package org.vigie.setup.internal.read;

import java.util.List;
import java.util.Optional;

/** The ways out of a node; a {@code goto} stands for those that are left out. */
final class Ways {
  private static final String GOTO = "goto";

  private final Fields fields;
  private final List<Edge> edges;
  private final Optional<Place> elsewhere;
  private boolean needed;

  /**
   * @param edges takes each way
   */
  Ways(Fields fields, List<Edge> edges) {
    this(fields, edges, fields.optional(GOTO));
  }

  private Ways(Fields fields, List<Edge> edges, Optional<Place> elsewhere) {
    this.fields = fields;
    this.edges = edges;
    this.elsewhere = elsewhere;
  }

  /** Of a line: the ways into its nodes. */
  static Ways into(Fields line, List<Edge> doors) {
    return new Ways(line, doors, Optional.empty());
  }

  /** The goto itself. */
  String on() {
    needed = true;
    return follow(elsewhere.orElseGet(() -> fields.required(GOTO))).orElse("");
  }

  /** A way that there must be. */
  String to(String key) {
    return perhaps(key).orElseGet(() -> follow(fields.required(key)).orElse(""));
  }

  /** A way that there may be. */
  Optional<String> perhaps(String key) {
    Optional<Place> named = fields.optional(key);
    needed |= named.isEmpty();
    return named.or(() -> elsewhere).flatMap(this::follow);
  }

  /** A way that a goto does not stand for. */
  Optional<String> named(String key) {
    return fields.optional(key).flatMap(this::follow);
  }

  /** Where a way leads. */
  Optional<String> follow(Place place) {
    return follow(place, false);
  }

  /** A way that the caller chooses by a key. */
  Optional<String> chosen(Place place) {
    return follow(place, true);
  }

  private Optional<String> follow(Place place, boolean chosen) {
    Optional<String> node = Values.text(place);
    node.ifPresent(name -> edges.add(new Edge(name, place, chosen)));
    return node;
  }

  /** To be called when every way was asked for. */
  void end() {
    if (!needed) {
      elsewhere.ifPresent(
          place -> place.fault("has no way to stand for: all are named, or there is none"));
    }
  }
}
