package org.vigie.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigie.api.call.Candidate;
import org.vigie.api.setup.Policy;

/** Each input in each place: the README's table and diagram are what a search really does. */
class EveryPlaceAndInputTest {
  @ParameterizedTest
  @EnumSource(Place.class)
  void aDrillLeadsToEachPlace(Place place) {
    assertThat(Place.of(place.drill(Place.LONG))).isEqualTo(place);
  }

  @Test
  void theTableInTheReadmeIsTrue() throws IOException {
    assertThat(readme()).contains(table());
  }

  @Test
  void theDiagramInTheReadmeIsTrue() throws IOException {
    assertThat(readme()).contains(diagram());
  }

  private static String readme() throws IOException {
    return Files.readString(Path.of("README.md"));
  }

  private static String table() {
    StringBuilder text = new StringBuilder("| |");
    Stream.of(Input.values()).forEach(i -> text.append(' ').append(i.word()).append(" |"));
    text.append("\n| --- |").append(" --- |".repeat(Input.values().length)).append('\n');
    for (Place from : Place.values()) {
      text.append("| **").append(from.word()).append("** |");
      Stream.of(Input.values())
          .forEach(i -> text.append((' ' + cell(from, i)).stripTrailing()).append(" |"));
      text.append('\n');
    }
    return text.toString();
  }

  /** Where it leads, and who is rung then; empty: nothing happens. */
  private static String cell(Place from, Input input) {
    Drill drill = from.drill(Place.LONG);
    int before = drill.rung.size();
    int events = drill.events.size();
    input.give(drill, Place.LONG);
    List<String> words = new ArrayList<>();
    if (Place.of(drill) != from || drill.events.size() > events) {
      words.add(Place.of(drill).word());
    }
    drill.rung.stream().skip(before).map(EveryPlaceAndInputTest::rung).forEach(words::add);
    return String.join(", ", words);
  }

  private static String rung(Candidate candidate) {
    return "rings " + candidate.person().orElseThrow();
  }

  private static String diagram() {
    StringBuilder text = new StringBuilder("stateDiagram-v2\n  [*] --> NotBegun\n");
    for (Place from : Place.values()) {
      edges(from).forEach((to, inputs) -> text.append(edge(from, to, inputs)));
    }
    return text.append("  GivenUp --> [*]\n").toString();
  }

  private static String edge(Place from, Place to, Set<Input> inputs) {
    String words = inputs.stream().map(Input::word).collect(Collectors.joining("; "));
    return String.format(Locale.ROOT, "  %s --> %s: %s%n", from.id(), to.id(), words);
  }

  private static Map<Place, Set<Input>> edges(Place from) {
    Map<Place, Set<Input>> edges = new EnumMap<>(Place.class);
    for (Policy policy : Place.ALL) {
      for (Input input : Input.values()) {
        Drill drill = from.drill(policy);
        int events = drill.events.size();
        if (Place.of(drill) != from) {
          continue;
        }
        input.give(drill, policy);
        if (Place.of(drill) != from || drill.events.size() > events + 1) {
          edges.computeIfAbsent(Place.of(drill), p -> EnumSet.noneOf(Input.class)).add(input);
        }
      }
    }
    return edges;
  }
}
