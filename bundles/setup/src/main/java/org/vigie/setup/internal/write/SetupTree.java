package org.vigie.setup.internal.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.vigie.api.setup.Customer;
import org.vigie.api.setup.Line;
import org.vigie.api.setup.Person;
import org.vigie.api.setup.Policy;
import org.vigie.api.setup.Settings;
import org.vigie.api.setup.Setup;
import org.vigie.api.setup.SetupItem;
import org.vigie.api.setup.Team;
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

  /** The same as one tree, with all in it. */
  public static ObjectNode whole(Setup setup) {
    Sections sections = of(setup, true);
    ObjectNode tree = sections.head();
    sections
        .lists()
        .forEach(
            list -> {
              var items = tree.putArray(list.getKey());
              list.getValue().forEach(items::add);
            });
    return tree;
  }

  /** One thing of it; empty where there is none. */
  public static Optional<ObjectNode> item(Setup setup, SetupItem item, boolean secrets) {
    return switch (item.section()) {
      case "persons" ->
          one(setup.persons(), Person::id, item, person -> PersonTree.of(person, secrets));
      case "teams" -> one(setup.teams(), Team::id, item, TeamTree::of);
      case "policies" -> one(setup.policies(), Policy::id, item, PolicyTree::of);
      case "lines" -> one(setup.lines(), Line::id, item, LineTree::of);
      case "customers" -> one(setup.customers(), Customer::contract, item, CustomerTree::of);
      case "settings" ->
          Optional.of(SettingsTree.of(setup.settings())).filter(tree -> item.id().isEmpty());
      default -> Optional.empty();
    };
  }

  private static <T> Optional<ObjectNode> one(
      List<T> things, Function<T, String> id, SetupItem item, Function<T, ObjectNode> writing) {
    return things.stream()
        .filter(thing -> id.apply(thing).equals(item.id()))
        .findFirst()
        .map(writing);
  }

  static ObjectNode head(Setup setup) {
    ObjectNode head =
        object()
            .put("version", 1)
            .put("timezone", setup.timezone().getId())
            .put("holidays", setup.holidays())
            .put("language", setup.language().code());
    if (!setup.settings().equals(Settings.DEFAULT)) {
      head.set("settings", SettingsTree.of(setup.settings()));
    }
    return head;
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
