package org.vigie.setup.internal.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A place in a document: what stands there, and its JSON Pointer (RFC 6901). */
public final class Place {
  private final JsonNode node;
  private final String path;
  private final Faults faults;

  public Place(JsonNode node, String path, Faults faults) {
    this.node = node;
    this.path = path;
    this.faults = faults;
  }

  JsonNode node() {
    return node;
  }

  Faults faults() {
    return faults;
  }

  public String path() {
    return path;
  }

  /** Says whether nothing stands here; where it had to, that is noted already. */
  boolean isAbsent() {
    return node.isMissingNode();
  }

  public void fault(String reason) {
    faults.fault(path, reason);
  }

  public void warning(String reason) {
    faults.warning(path, reason);
  }

  /** The place of a key or an index below this one, whether or not anything stands there. */
  public Place at(String key) {
    String step = key.replace("~", "~0").replace("/", "~1");
    return new Place(node.path(key), path + "/" + step, faults);
  }

  /** The items of a list; none where it is no list, which is noted. */
  List<Place> items() {
    if (!is(node.isArray(), "a list")) {
      return List.of();
    }
    List<Place> items = new ArrayList<>();
    for (int i = 0; i < node.size(); i++) {
      items.add(new Place(node.path(i), path + "/" + i, faults));
    }
    return items;
  }

  /** The entries of a map with free keys; none where it is no map, which is noted. */
  Map<String, Place> entries() {
    if (!is(node.isObject(), "a map")) {
      return Map.of();
    }
    Map<String, Place> entries = new LinkedHashMap<>();
    node.fieldNames().forEachRemaining(key -> entries.put(key, at(key)));
    return entries;
  }

  /** Notes a wrong type; says nothing where nothing stands here. */
  boolean is(boolean right, String wanted) {
    if (!right && !isAbsent()) {
      fault("must be " + wanted + ", not " + Types.of(node));
    }
    return right;
  }
}
