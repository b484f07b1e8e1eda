package org.vigie.alerting.api;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.vigie.api.setup.Line;
import org.vigie.api.setup.Node;
import org.vigie.api.setup.Setup;
import org.vigie.oncall.api.OpenHours;

/**
 * Which team an SMS to a line alerts: the one that a caller reaches who presses no key and is
 * answered by nobody before; where such a caller reaches none, the first that any choice leads to.
 */
public final class EntryTeams {
  private final Setup setup;
  private final Instant at;

  private EntryTeams(Setup setup, Instant at) {
    this.setup = setup;
    this.at = at;
  }

  /**
   * The first team that a line's entry flow reaches.
   *
   * @param at decides between open and closed
   * @return empty where the flow leads to no team
   */
  public static Optional<String> first(Line line, Setup setup, Instant at) {
    return new EntryTeams(setup, at).of(line);
  }

  private Optional<String> of(Line line) {
    Deque<String> ahead = new ArrayDeque<>(List.of(line.entry()));
    Set<String> seen = new HashSet<>();
    while (!ahead.isEmpty()) {
      String id = ahead.pop();
      Optional<Node> node = seen.add(id) ? node(line, id) : Optional.empty();
      if (node.isPresent() && node.get() instanceof Node.ToTeam found) {
        return Optional.of(found.team());
      }
      List<String> next = new ArrayList<>(node.map(this::next).orElse(List.of()));
      Collections.reverse(next);
      next.forEach(ahead::push);
    }
    return Optional.empty();
  }

  private static Optional<Node> node(Line line, String id) {
    return Optional.ofNullable(line.nodes().get(id));
  }

  /** Where a node leads, the regular way first. */
  private List<String> next(Node node) {
    if (node instanceof Node.Announce announce) {
      return List.of(announce.next());
    } else if (node instanceof Node.Message message) {
      return message.next().stream().toList();
    } else if (node instanceof Node.Voicemail voicemail) {
      return voicemail.next().stream().toList();
    } else if (node instanceof Node.ByHours by) {
      return new OpenHours(by.hours(), setup).contain(at)
          ? List.of(by.whenOpen(), by.whenClosed())
          : List.of(by.whenClosed(), by.whenOpen());
    } else if (node instanceof Node.Ring ring) {
      return List.of(ring.otherwise());
    }
    return node instanceof Node.Question question ? answers(question) : List.of();
  }

  private static List<String> answers(Node.Question question) {
    Stream<String> chosen = Stream.empty();
    if (question instanceof Node.Menu menu) {
      chosen = inOrder(menu.choices());
    } else if (question instanceof Node.Collect collect
        && collect.table() instanceof Node.Table.Prefixes prefixes) {
      chosen = inOrder(prefixes.nodes());
    }
    return Stream.concat(Stream.of(question.otherwise()), chosen).toList();
  }

  private static <K extends Comparable<K>> Stream<String> inOrder(Map<K, String> nodes) {
    return new TreeMap<>(nodes).values().stream();
  }
}
