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
import java.util.stream.Collectors;
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
      Optional<String> found = node.flatMap(EntryTeams::team);
      if (found.isPresent()) {
        return found;
      }
      List<String> next = new ArrayList<>(node.map(this::next).orElse(List.of()));
      Collections.reverse(next);
      next.forEach(ahead::push);
    }
    return Optional.empty();
  }

  private static Optional<String> team(Node node) {
    if (node instanceof Node.ToTeam found) {
      return Optional.of(found.team());
    }
    return node instanceof Node.Queue queue ? Optional.of(queue.team()) : Optional.empty();
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
    return node instanceof Node.Question question ? answers(question) : onward(node);
  }

  /** Where nobody is known and nobody presses a key. */
  private static List<String> onward(Node node) {
    if (node instanceof Node.GoTo to) {
      return List.of(to.node());
    } else if (node instanceof Node.Speak speak) {
      return List.of(speak.next());
    } else if (node instanceof Node.ByCaller by) {
      return callers(by);
    } else if (node instanceof Node.CallBack callBack) {
      return callBack.next().stream().toList();
    }
    return node instanceof Node.HearMessages hear ? hear.next().stream().toList() : List.of();
  }

  private static List<String> callers(Node.ByCaller by) {
    List<String> ways = new ArrayList<>(List.of(by.otherwise()));
    by.customer().ifPresent(ways::add);
    by.vip().ifPresent(ways::add);
    new TreeMap<>(
            by.numbers().entrySet().stream()
                .collect(Collectors.toMap(e -> e.getKey().e164(), Map.Entry::getValue)))
        .values()
        .forEach(ways::add);
    by.onCall().ifPresent(ways::add);
    return ways;
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
