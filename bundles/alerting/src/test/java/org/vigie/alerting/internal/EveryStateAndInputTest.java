package org.vigie.alerting.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigie.alerting.api.DeskDecision;

/** Each input in each state: the README's table and diagram are what an alert really does. */
class EveryStateAndInputTest {
  @ParameterizedTest
  @EnumSource(Station.class)
  void aStoryLeadsToEachState(Station station) {
    assertThat(station.stories()).extracting(Station::of).containsOnly(station);
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

  /** Empty: means nothing; « noted »: an event, in the same state; « told »: only an answer. */
  private static String cell(Station from, Trigger trigger) {
    Duty duty = from.stories().get(0);
    int before = duty.journal().size();
    DeskDecision last = duty.decision();
    trigger.pull(duty);
    Station to = Station.of(duty);
    if (to != from) {
      return to.word();
    }
    if (duty.journal().size() > before) {
      boolean other = duty.journal().get(before).alert().number() > 1;
      return other ? "a new one" : "noted";
    }
    boolean told = duty.decision() != last && !duty.decision().texts().isEmpty();
    return told ? "told" : "";
  }

  private static String diagram() {
    StringBuilder text = new StringBuilder("stateDiagram-v2\n");
    text.append("  [*] --> Asking: raised\n  [*] --> Waiting: raised\n");
    for (Station from : Station.values()) {
      edges(from)
          .forEach(
              (to, triggers) ->
                  text.append("  " + from.word() + " --> " + to.word() + ": ")
                      .append(
                          triggers.stream().map(Trigger::word).collect(Collectors.joining(", ")))
                      .append('\n'));
    }
    return text.append("  Closed --> [*]\n").toString();
  }

  private static Map<Station, Set<Trigger>> edges(Station from) {
    Map<Station, Set<Trigger>> edges = new EnumMap<>(Station.class);
    for (Trigger trigger : Trigger.values()) {
      for (Duty duty : from.stories()) {
        trigger.pull(duty);
        Station to = Station.of(duty);
        if (to != from) {
          edges.computeIfAbsent(to, s -> EnumSet.noneOf(Trigger.class)).add(trigger);
        }
      }
    }
    return edges;
  }
}
