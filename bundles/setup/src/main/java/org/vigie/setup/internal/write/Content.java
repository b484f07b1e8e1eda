package org.vigie.setup.internal.write;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What stands in a document, in words for a person. */
final class Content {
  private static final int LONGEST = 500;

  /** Told to nobody: a PIN, and the address of a calendar, as whoever has it can read it. */
  private static final Set<String> SECRET = Set.of("pin", "calendar");

  /** Is in the thing's name. */
  private static final Set<String> NAMES = Set.of("id", "contract");

  private Content() {}

  static boolean isSecret(String key) {
    return SECRET.contains(key);
  }

  /** A value; text as it is. */
  static String value(JsonNode node) {
    return cut(
        node.isMissingNode() ? "nothing" : node.isTextual() ? node.asText() : node.toString());
  }

  /** What a thing has beside its id. */
  static String thing(JsonNode node) {
    if (!node.isObject()) {
      return value(node);
    }
    List<String> parts = new ArrayList<>();
    node.properties().stream()
        .filter(field -> !isSecret(field.getKey()) && !NAMES.contains(field.getKey()))
        .forEach(field -> parts.add(field.getKey() + " " + value(field.getValue())));
    return cut(String.join(", ", parts));
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
