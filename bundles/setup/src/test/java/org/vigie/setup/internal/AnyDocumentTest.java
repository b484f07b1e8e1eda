package org.vigie.setup.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.vigie.api.setup.DocumentFormat;
import org.vigie.api.setup.Setup;
import org.vigie.api.setup.SetupOutcome;
import org.vigie.api.setup.Team;

/** Whatever is sent: an answer and never an exception, all of it in force or nothing. */
class AnyDocumentTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> RICH =
      List.of(
          "null",
          "true",
          "0",
          "-1",
          "1e99",
          "99999999999999999999",
          "\"\"",
          "\" \"",
          "\"alice\"",
          "\"15\"",
          "\"+33612345601\"",
          "\"2026-03-29T02:30\"",
          "\"2026-10-25T02:30\"",
          "\"PT1S\"",
          "\"24:00\"",
          "\"-999999999-01-01\"",
          "\"\\u0000\"",
          "[]",
          "{}",
          "[[]]",
          "[null]",
          "{\"node\":\"accueil\"}",
          "{\"type\":\"team\",\"team\":\"chauffage\"}",
          "\"chauffage\"");

  @Property(tries = 400)
  void mutationsNeverThrowAndNeverApplyInPart(
      @ForAll("trees") JsonNode tree,
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 6) int cuts) {
    Random random = new Random(seed);
    JsonNode mutant = tree.deepCopy();
    for (int i = 0; i < cuts; i++) {
      mutate(mutant, random);
    }
    Bench bench = new Bench();
    bench.apply(Bench.minimal());
    Setup before = bench.setups.current().setup();
    SetupOutcome outcome = bench.apply(mutant.toString(), DocumentFormat.JSON);
    if (outcome instanceof SetupOutcome.Accepted accepted) {
      assertThat(bench.store.versions).hasSize(accepted.changes().isEmpty() ? 1 : 2);
      assertThat(accepted.changes().isEmpty())
          .isEqualTo(bench.setups.current().setup().equals(before));
      assertComesBack(bench);
    } else {
      assertThat(bench.setups.current().setup()).isSameAs(before);
      assertThat(bench.store.versions).hasSize(1);
    }
  }

  private static void assertComesBack(Bench bench) {
    Setup setup = bench.setups.current().setup();
    for (Team team : setup.teams()) {
      assertThat(bench.setups.history().at(team.id(), Bench.NOW).orElseThrow().planning())
          .contains(team.planning());
    }
    for (DocumentFormat format : DocumentFormat.values()) {
      SetupOutcome again = bench.apply(bench.document(format, false), format);
      assertThat(again).isInstanceOf(SetupOutcome.Accepted.class);
      assertThat(((SetupOutcome.Accepted) again).changes()).isEmpty();
      assertThat(bench.setups.current().setup()).isEqualTo(setup);
    }
  }

  @Property(tries = 500)
  void garbageIsUnreadableOrRefused(@ForAll byte[] bytes, @ForAll DocumentFormat format) {
    Bench bench = new Bench();
    assertThat(bench.check(bytes, format)).isNotInstanceOf(SetupOutcome.Accepted.class);
  }

  @Property(tries = 300)
  void cutAndPastedTextIsAnsweredToo(
      @ForAll @IntRange(max = 1500) int from,
      @ForAll @IntRange(max = 1500) int to,
      @ForAll @IntRange(max = 1500) int at) {
    String text = Bench.minimal();
    String piece = text.substring(Math.min(from, to), Math.max(from, to));
    String mutant = text.substring(0, at) + piece + text.substring(at);
    assertThat(new Bench().check(mutant)).isNotNull();
  }

  @Provide
  Arbitrary<JsonNode> trees() {
    return Arbitraries.of(tree("minimal.yaml"), tree("full.yaml"));
  }

  private static JsonNode tree(String resource) {
    Bench bench = new Bench();
    bench.apply(Bench.resource(resource));
    return json(bench.document(DocumentFormat.JSON, true));
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException malformed) {
      throw new IllegalArgumentException(malformed);
    }
  }

  private static void mutate(JsonNode tree, Random random) {
    List<JsonNode> containers = new ArrayList<>();
    collect(tree, containers);
    JsonNode container = containers.get(random.nextInt(containers.size()));
    JsonNode value =
        random.nextInt(4) == 0
            ? containers.get(random.nextInt(containers.size())).deepCopy()
            : json(RICH.get(random.nextInt(RICH.size())));
    if (container instanceof ArrayNode list) {
      mutate(list, value, random);
    } else if (container instanceof ObjectNode map) {
      mutate(map, value, random);
    }
  }

  private static void mutate(ArrayNode list, JsonNode value, Random random) {
    int index = random.nextInt(list.size() + 1);
    if (index == list.size() || random.nextBoolean()) {
      list.insert(index, value);
    } else {
      list.remove(index);
    }
  }

  private static void mutate(ObjectNode map, JsonNode value, Random random) {
    List<String> keys = new ArrayList<>();
    map.fieldNames().forEachRemaining(keys::add);
    String key = keys.isEmpty() ? "id" : keys.get(random.nextInt(keys.size()));
    switch (random.nextInt(4)) {
      case 0 -> map.remove(key);
      case 1 -> map.set(key + "s", value);
      default -> map.set(key, value);
    }
  }

  private static void collect(JsonNode node, List<JsonNode> containers) {
    if (node.isContainerNode()) {
      containers.add(node);
      node.forEach(child -> collect(child, containers));
    }
  }
}
