package org.vigie.setup.internal.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigInteger;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;

/**
 * Scalars by the core schema of YAML 1.2.2, section 10.3: {@code on} is text, {@code 0o17} is 15.
 */
final class Scalars {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final ScalarResolver RESOLVER = new CoreScalarResolver(false);

  private Scalars() {}

  static JsonNode of(ScalarEvent event) {
    String text = event.getValue();
    Tag tag = tag(event);
    if (tag.equals(Tag.NULL)) {
      return NODES.nullNode();
    }
    if (tag.equals(Tag.BOOL)) {
      return NODES.booleanNode(text.equalsIgnoreCase("true"));
    }
    if (tag.equals(Tag.INT)) {
      return integer(text);
    }
    return tag.equals(Tag.FLOAT) ? NODES.numberNode(real(text)) : NODES.textNode(text);
  }

  private static Tag tag(ScalarEvent event) {
    Optional<String> named = event.getTag().filter(tag -> !tag.equals("!"));
    if (named.isPresent()) {
      return new Tag(named.get());
    }
    boolean plain = event.getScalarStyle() == ScalarStyle.PLAIN && event.getTag().isEmpty();
    return plain ? RESOLVER.resolve(event.getValue(), true) : Tag.STR;
  }

  private static JsonNode integer(String text) {
    try {
      BigInteger value = value(text);
      return value.bitLength() < Integer.SIZE
          ? NODES.numberNode(value.intValue())
          : NODES.numberNode(value);
    } catch (NumberFormatException forced) {
      return NODES.textNode(text);
    }
  }

  private static BigInteger value(String text) {
    if (text.startsWith("0x")) {
      return new BigInteger(text.substring(2), 16);
    }
    return text.startsWith("0o")
        ? new BigInteger(text.substring(2), 8)
        : new BigInteger(text.length() > 40 ? "x" : text);
  }

  private static double real(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException special) {
      return Double.NaN;
    }
  }
}
