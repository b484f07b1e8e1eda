package org.vigie.setup.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.vigie.api.setup.Author;
import org.vigie.api.setup.DocumentFormat;
import org.vigie.api.setup.Fault;
import org.vigie.api.setup.Setup;
import org.vigie.api.setup.SetupChange;
import org.vigie.api.setup.SetupIndex;
import org.vigie.api.setup.SetupItem;
import org.vigie.api.setup.SetupOutcome;
import org.vigie.setup.internal.text.DocumentText;
import org.vigie.setup.internal.text.UnreadableDocument;
import org.vigie.setup.internal.write.SetupTree;

/** Single things of the document: found, put and removed by its tree, and by its checks. */
final class Items {
  private static final String SETTINGS = "settings";

  /** What a section holds, in the singular. */
  private static final Map<String, String> KINDS =
      Map.of(
          "persons", "person",
          "teams", "team",
          "policies", "policy",
          "lines", "line",
          "customers", "customer");

  private Items() {}

  static Optional<byte[]> find(Setup setup, SetupItem item, boolean secrets) {
    return SetupTree.item(setup, item, secrets)
        .map(tree -> tree.toPrettyString().getBytes(StandardCharsets.UTF_8));
  }

  private static String name(SetupItem item) {
    return item.section().equals(SETTINGS)
        ? SETTINGS
        : KINDS.getOrDefault(item.section(), item.section()) + " " + item.id();
  }

  private static boolean isSettings(SetupItem item) {
    return item.section().equals(SETTINGS) && item.id().isEmpty();
  }

  private static SetupChange.Refusal refusal(String path, String reason) {
    return new SetupChange.Refusal(new SetupOutcome.Refused(List.of(new Fault(path, reason))));
  }

  private static void mustBeSection(SetupItem item) throws SetupChange.Refusal {
    if (!KINDS.containsKey(item.section()) && !isSettings(item)) {
      throw refusal(
          "",
          "there is no section « %s »: persons, teams, policies, lines, customers, settings"
              .formatted(item.section()));
    }
  }

  private static String idKey(SetupItem item) {
    return item.section().equals("customers") ? "contract" : "id";
  }

  /** The index of a thing in its section, or its length. */
  private static int index(ArrayNode section, SetupItem item) {
    for (int i = 0; i < section.size(); i++) {
      if (section.get(i).path(idKey(item)).asText().equals(item.id())) {
        return i;
      }
    }
    return section.size();
  }

  /** One thing added or replaced. */
  static final class Put implements Setups.Offer {
    private final SetupItem item;
    private final byte[] json;
    private final Reader reader;
    private String place = "";

    Put(SetupItem item, byte[] json, Reader reader) {
      this.item = item;
      this.json = json;
      this.reader = reader;
    }

    Terms terms(SetupIndex before, OptionalLong ifRevision, Author author) {
      boolean known = SetupTree.item(before.setup(), item, false).isPresent();
      return new Terms(name(item) + (known ? " changed" : " added"), ifRevision, author);
    }

    @Override
    public Reading read(SetupIndex before) throws UnreadableDocument, SetupChange.Refusal {
      mustBeSection(item);
      JsonNode thing = DocumentText.read(json, DocumentFormat.JSON);
      ObjectNode document = SetupTree.whole(before.setup());
      if (isSettings(item)) {
        document.set(SETTINGS, thing);
        place = "/" + SETTINGS;
      } else {
        ArrayNode section = document.withArray("/" + item.section());
        int index = index(section, item);
        place = "/" + item.section() + "/" + index;
        set(section, index, named(thing));
      }
      return reader.tree(document, before);
    }

    private JsonNode named(JsonNode thing) throws SetupChange.Refusal {
      if (!(thing instanceof ObjectNode map)) {
        throw refusal(place, "must be a map");
      }
      String key = idKey(item);
      if (map.has(key) && !map.path(key).asText().equals(item.id())) {
        throw refusal(place + "/" + key, "must be « %s », or be left out".formatted(item.id()));
      }
      ObjectNode named = map.objectNode().put(key, item.id());
      map.properties().forEach(field -> named.set(field.getKey(), field.getValue()));
      return named.put(key, item.id());
    }

    private static void set(ArrayNode section, int index, JsonNode thing) {
      if (index < section.size()) {
        section.set(index, thing);
      } else {
        section.add(thing);
      }
    }

    /** With places inside the thing; what is wrong elsewhere says where. */
    SetupOutcome seenFromInside(SetupOutcome outcome) {
      if (outcome instanceof SetupOutcome.Refused refused) {
        return new SetupOutcome.Refused(
            refused.faults().stream()
                .map(
                    fault ->
                        inside(fault).orElse(new Fault("", fault.path() + " " + fault.reason())))
                .toList());
      }
      if (outcome instanceof SetupOutcome.Accepted accepted) {
        return new SetupOutcome.Accepted(
            accepted.warnings().stream().flatMap(fault -> inside(fault).stream()).toList(),
            accepted.changes(),
            accepted.revision());
      }
      return outcome;
    }

    private Optional<Fault> inside(Fault fault) {
      return Stream.of(fault)
          .filter(f -> f.path().equals(place) || f.path().startsWith(place + "/"))
          .map(f -> new Fault(f.path().substring(place.length()), f.reason()))
          .findFirst();
    }
  }

  /** One thing removed. */
  static final class Removal implements Setups.Offer {
    private final SetupItem item;
    private final Reader reader;

    Removal(SetupItem item, Reader reader) {
      this.item = item;
      this.reader = reader;
    }

    Terms terms(OptionalLong ifRevision, Author author) {
      return new Terms(name(item) + " removed", ifRevision, author);
    }

    @Override
    public Reading read(SetupIndex before) throws SetupChange.Refusal {
      mustBeSection(item);
      ObjectNode document = SetupTree.whole(before.setup());
      if (isSettings(item)) {
        document.remove(SETTINGS);
        return reader.tree(document, before);
      }
      ArrayNode section = document.withArray("/" + item.section());
      int index = index(section, item);
      if (index == section.size()) {
        throw refusal("", "there is no " + name(item));
      }
      section.remove(index);
      return reader.tree(document, before);
    }

    /** What is wrong is what still names it. */
    SetupOutcome explained(SetupOutcome outcome) {
      return outcome instanceof SetupOutcome.Refused refused
          ? new SetupOutcome.Refused(refused.faults().stream().map(this::explained).toList())
          : outcome;
    }

    private Fault explained(Fault fault) {
      return fault.path().isEmpty()
          ? fault
          : new Fault(fault.path(), name(item) + " is still needed here: " + fault.reason());
    }
  }
}
