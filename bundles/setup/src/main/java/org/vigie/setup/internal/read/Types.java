package org.vigie.setup.internal.read;

import com.fasterxml.jackson.databind.JsonNode;

/** What stands at a place, in words. */
final class Types {
  private static final int SHOWN = 40;

  private Types() {}

  static String of(JsonNode node) {
    return switch (node.getNodeType()) {
      case ARRAY -> "a list";
      case OBJECT -> "a map";
      case NULL -> "null";
      case BOOLEAN, NUMBER -> node.asText();
      default -> "the text « " + shortened(node.asText()) + " »";
    };
  }

  static String shortened(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}
