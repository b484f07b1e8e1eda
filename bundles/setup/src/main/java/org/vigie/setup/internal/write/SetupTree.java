package org.vigie.setup.internal.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.function.Function;
import org.vigie.api.setup.Setup;

/**
 * Writes a setup as the canonical document: every value that is in force, defaults too, and no
 * empty lists. Reading it gives the same setup.
 */
public final class SetupTree {
  private SetupTree() {}

  /**
   * The document.
   *
   * @param secrets whether PINs are in it
   */
  public static ObjectNode of(Setup setup, boolean secrets) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.put("version", 1);
    tree.put("timezone", setup.timezone().getId());
    tree.put("holidays", setup.holidays());
    tree.put("language", setup.language().code());
    list(tree, "persons", setup.persons(), person -> PersonTree.of(person, secrets));
    list(tree, "teams", setup.teams(), TeamTree::of);
    list(tree, "policies", setup.policies(), PolicyTree::of);
    list(tree, "lines", setup.lines(), LineTree::of);
    return tree;
  }

  /** Adds a list that is not empty. */
  static <T> void list(
      ObjectNode tree, String key, Collection<T> items, Function<T, JsonNode> writing) {
    if (!items.isEmpty()) {
      var list = tree.putArray(key);
      items.forEach(item -> list.add(writing.apply(item)));
    }
  }

  /** Adds a list of texts that is not empty. */
  static void texts(ObjectNode tree, String key, Collection<String> items) {
    list(tree, key, items, JsonNodeFactory.instance::textNode);
  }

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
