package org.vigie.setup.internal.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.vigie.api.setup.Setup;
import org.vigie.setup.internal.text.Sections;

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
  public static Sections of(Setup setup, boolean secrets) {
    List<Map.Entry<String, Stream<ObjectNode>>> lists = new ArrayList<>();
    section(lists, "persons", setup.persons(), person -> PersonTree.of(person, secrets));
    section(lists, "teams", setup.teams(), TeamTree::of);
    section(lists, "policies", setup.policies(), PolicyTree::of);
    section(lists, "lines", setup.lines(), LineTree::of);
    section(lists, "customers", setup.customers(), CustomerTree::of);
    return new Sections(head(setup), lists);
  }

  static ObjectNode head(Setup setup) {
    return object()
        .put("version", 1)
        .put("timezone", setup.timezone().getId())
        .put("holidays", setup.holidays())
        .put("language", setup.language().code());
  }

  private static <T> void section(
      List<Map.Entry<String, Stream<ObjectNode>>> lists,
      String key,
      List<T> items,
      Function<T, ObjectNode> writing) {
    if (!items.isEmpty()) {
      lists.add(Map.entry(key, items.stream().map(writing)));
    }
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
