package org.vigie.callflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigie.callflow.scenario.Station;
import org.vigie.callflow.scenario.Story;
import org.vigie.callflow.scenario.Trigger;

/** Each command in each state: the README's table and diagram are what the machine really does. */
class EveryStateAndCommandTest {
  @ParameterizedTest
  @EnumSource(Station.class)
  void aStoryLeadsToEachState(Station station) {
    assertThat(Station.of(station.story().state())).isEqualTo(station);
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
    Arrays.stream(Trigger.values()).forEach(t -> text.append(' ').append(t.word()).append(" |"));
    text.append("\n| --- |").append(" --- |".repeat(Trigger.values().length)).append('\n');
    for (Station from : Station.values()) {
      text.append("| **").append(from.word()).append("** |");
      Arrays.stream(Trigger.values())
          .forEach(t -> text.append(' ').append(cell(from, t)).append(" |"));
      text.append('\n');
    }
    return text.toString();
  }

  /** Empty: means nothing; « noted »: an event, in the same state. */
  private static String cell(Station from, Trigger trigger) {
    Story story = from.story();
    int before = story.events().size();
    trigger.pull(story);
    Station to = Station.of(story.state());
    if (to != from) {
      return to.word();
    }
    return story.events().size() == before ? "" : "noted";
  }

  private static String diagram() {
    StringBuilder text = new StringBuilder("stateDiagram-v2\n  [*] --> New\n");
    for (Station from : Station.values()) {
      edges(from)
          .forEach(
              (to, triggers) ->
                  text.append(String.format(Locale.ROOT, "  %s --> %s: ", id(from), id(to)))
                      .append(
                          triggers.stream().map(Trigger::word).collect(Collectors.joining(", ")))
                      .append('\n'));
    }
    return text.append("  Over --> [*]\n").toString();
  }

  private static Map<Station, Set<Trigger>> edges(Station from) {
    Map<Station, Set<Trigger>> edges = new EnumMap<>(Station.class);
    for (Trigger trigger : EnumSet.complementOf(EnumSet.of(Trigger.RESTARTED))) {
      for (Story story : from.stories()) {
        Station start = Station.of(story.state());
        trigger.pull(story);
        Station to = Station.of(story.state());
        if (start == from && to != from) {
          edges.computeIfAbsent(to, s -> EnumSet.noneOf(Trigger.class)).add(trigger);
        }
      }
    }
    return edges;
  }

  private static String id(Station station) {
    return station.word().replace(" away", "Away");
  }
}
