package org.vigie.setup.internal.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.vigie.api.setup.Customer;
import org.vigie.api.setup.Line;
import org.vigie.api.setup.Person;
import org.vigie.api.setup.Policy;
import org.vigie.api.setup.Setup;
import org.vigie.api.setup.SetupIndex;
import org.vigie.api.setup.Team;

/**
 * What differs between two documents, one line for each difference. Things with an id are told
 * apart by it, wherever they stand in their list.
 */
public final class Differences {
  /** Of more things that come or go at once, as with a first document, only the ids are told. */
  private static final int FEW = 20;

  /** Entries without an id, in no order: what is new came, and what is missing went. */
  private static final Set<String> LOOSE =
      Set.of("fixed", "absences", "closed", "exceptionalDays", "lineTests");

  /** What a list holds, in the singular. */
  private static final Map<String, String> ONE =
      Map.ofEntries(
          Map.entry("persons", "person"),
          Map.entry("teams", "team"),
          Map.entry("policies", "policy"),
          Map.entry("lines", "line"),
          Map.entry("rotations", "rotation"),
          Map.entry("windows", "window"),
          Map.entry("coverage", "coverage"),
          Map.entry("overrides", "override"),
          Map.entry("fixed", "fixed plan"),
          Map.entry("shifts", "shift"),
          Map.entry("absences", "absence"),
          Map.entry("closed", "closed period"),
          Map.entry("steps", "step"),
          Map.entry("nodes", "node"),
          Map.entry("periods", "period"),
          Map.entry("exceptionalDays", "exceptional day"),
          Map.entry("lineTests", "line test"));

  private final List<String> lines = new ArrayList<>();

  private Differences() {}

  /** What differs between two setups; of what is the same in both no document is made. */
  public static List<String> between(Setup before, Setup after) {
    Differences differences = new Differences();
    differences.objects("", head(before), head(after));
    differences.items(
        "person", before.persons(), after.persons(), Person::id, p -> PersonTree.of(p, true));
    differences.items("team", before.teams(), after.teams(), Team::id, TeamTree::of);
    differences.items("policy", before.policies(), after.policies(), Policy::id, PolicyTree::of);
    differences.items("line", before.lines(), after.lines(), Line::id, LineTree::of);
    differences.items(
        "customer", before.customers(), after.customers(), Customer::contract, CustomerTree::of);
    return List.copyOf(differences.lines);
  }

  private static JsonNode head(Setup setup) {
    return SetupTree.head(setup).set("settings", SettingsTree.of(setup.settings()));
  }

  /** The team that differs, where exactly one does. */
  public static Optional<String> onlyTeam(SetupIndex before, Setup after) {
    Set<String> differ = new HashSet<>();
    before.setup().teams().forEach(team -> differ.add(team.id()));
    for (Team team : after.teams()) {
      if (before.team(team.id()).filter(team::equals).isPresent()) {
        differ.remove(team.id());
      } else {
        differ.add(team.id());
      }
    }
    return differ.size() == 1 ? differ.stream().findFirst() : Optional.empty();
  }

  private <T> void items(
      String kind,
      List<T> before,
      List<T> after,
      Function<T, String> id,
      Function<T, ObjectNode> writing) {
    if (before.equals(after)) {
      return;
    }
    Map<String, T> old = byId(before, id);
    Map<String, T> young = byId(after, id);
    Set<String> told = new HashSet<>(old.keySet());
    told.removeIf(key -> !young.containsKey(key) || Objects.equals(young.get(key), old.get(key)));
    Set<String> cameOrWent = new HashSet<>(old.keySet());
    cameOrWent.addAll(young.keySet());
    cameOrWent.removeIf(key -> old.containsKey(key) && young.containsKey(key));
    if (!old.isEmpty() && cameOrWent.size() <= FEW) {
      told.addAll(cameOrWent);
    }
    things("", kind, trees(old, told, writing), trees(young, told, writing));
  }

  private static <T> Map<String, T> byId(List<T> items, Function<T, String> id) {
    Map<String, T> found = new LinkedHashMap<>();
    items.forEach(item -> found.put(id.apply(item), item));
    return found;
  }

  private static <T> Map<String, JsonNode> trees(
      Map<String, T> items, Set<String> wanted, Function<T, ObjectNode> writing) {
    Map<String, JsonNode> trees = new LinkedHashMap<>();
    items.forEach(
        (id, item) ->
            trees.put(id, wanted.contains(id) ? writing.apply(item) : MissingNode.getInstance()));
    return trees;
  }

  private void compare(String where, String key, JsonNode before, JsonNode after) {
    if (before.equals(after)) {
      return;
    }
    if (LOOSE.contains(key)) {
      entries(join(where, ONE.getOrDefault(key, key)), before, after);
    } else if (holdsThings(key, before) || holdsThings(key, after)) {
      things(where, ONE.getOrDefault(key, key), byId(before), byId(after));
    } else if (before.isObject() && after.isObject()) {
      objects(join(where, key), before, after);
    } else if (Content.isSecret(key)) {
      lines.add(join(where, key) + " changed");
    } else {
      lines.add(
          "%s: %s → %s".formatted(join(where, key), Content.value(before), Content.value(after)));
    }
  }

  private static boolean holdsThings(String key, JsonNode node) {
    return key.equals("nodes") || (node.path(0).isObject() && ONE.containsKey(key));
  }

  private void objects(String where, JsonNode before, JsonNode after) {
    Set<String> keys = new LinkedHashSet<>();
    before.fieldNames().forEachRemaining(keys::add);
    after.fieldNames().forEachRemaining(keys::add);
    keys.forEach(key -> compare(where, key, before.path(key), after.path(key)));
  }

  private void things(
      String where, String kind, Map<String, JsonNode> before, Map<String, JsonNode> after) {
    Set<String> ids = new LinkedHashSet<>(before.keySet());
    ids.addAll(after.keySet());
    int known = lines.size();
    for (String id : ids) {
      String thing = join(where, kind + " " + id);
      if (!after.containsKey(id)) {
        lines.add(thing + " removed" + content(of(before, id)));
      } else if (!before.containsKey(id)) {
        lines.add(thing + " added" + content(of(after, id)));
      } else {
        objects(thing, of(before, id), of(after, id));
      }
    }
    if (lines.size() == known) {
      lines.add(join(where, kind) + " order changed");
    }
  }

  private void entries(String what, JsonNode before, JsonNode after) {
    List<JsonNode> gone = new ArrayList<>();
    before.forEach(gone::add);
    List<JsonNode> come = new ArrayList<>();
    after.forEach(entry -> Optional.of(entry).filter(e -> !gone.remove(e)).ifPresent(come::add));
    gone.forEach(entry -> lines.add(what + " removed" + content(entry)));
    come.forEach(entry -> lines.add(what + " added" + content(entry)));
    if (gone.isEmpty() && come.isEmpty()) {
      lines.add(what + " order changed");
    }
  }

  private static String content(JsonNode thing) {
    return thing.isMissingNode() ? "" : ": " + Content.thing(thing);
  }

  private static JsonNode of(Map<String, JsonNode> things, String id) {
    return things.getOrDefault(id, MissingNode.getInstance());
  }

  private static Map<String, JsonNode> byId(JsonNode container) {
    Map<String, JsonNode> things = new LinkedHashMap<>();
    if (container.isObject()) {
      container.properties().forEach(entry -> things.put(entry.getKey(), entry.getValue()));
    } else {
      container.forEach(thing -> things.put(idOf(thing, things.size() + 1), thing));
    }
    return things;
  }

  /** The place in the list where there is no id. */
  private static String idOf(JsonNode thing, int place) {
    return thing.path("id").asText(String.valueOf(place));
  }

  private static String join(String where, String key) {
    return where.isEmpty() ? key : where + ", " + key;
  }
}
