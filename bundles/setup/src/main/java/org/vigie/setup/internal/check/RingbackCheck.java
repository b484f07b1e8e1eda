package org.vigie.setup.internal.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vigie.api.setup.Node;
import org.vigie.api.setup.Ringback;
import org.vigie.setup.internal.read.Edge;
import org.vigie.setup.internal.read.Flow;

/**
 * Before the call is answered no keys can be pressed, and a caller who hears the carrier's tone
 * only (180) cannot hear an announcement.
 */
final class RingbackCheck {
  private final Flow flow;

  private RingbackCheck(Flow flow) {
    this.flow = flow;
  }

  static void check(Flow flow) {
    if (flow.line().ringback() != Ringback.HOLD) {
      new RingbackCheck(flow).check();
    }
  }

  private void check() {
    if (!flow.line().hold().keys().isEmpty()) {
      fault("%s cannot carry the keys of %s: use hold", "whileWaiting");
    }
    if (flow.line().recording().isPresent()) {
      fault("%s cannot carry the key to object to %s: use hold", "recording");
    }
    for (String name : beforeSearch(flow.line().entry())) {
      Optional<Node> node = node(name);
      if (node.filter(RingbackCheck::isAnswered).isPresent()) {
        fault("%s cannot carry the keys that « %s » asks for: use hold", name);
        return;
      }
      if (flow.line().ringback() == Ringback.TONE && isHeard(node) && leadsToSearch(name)) {
        fault(
            "%s cannot carry the announcement « %s » that comes before a person is rung: use hold or early",
            name);
        return;
      }
    }
  }

  private void fault(String reason, String node) {
    String ringback = flow.line().ringback() == Ringback.TONE ? "tone" : "early";
    flow.place().at("ringback").fault(reason.formatted(ringback, node));
  }

  /** Those that ask for keys, and the queue: its callers wait longer than carriers let ring. */
  private static boolean isAnswered(Node node) {
    return node instanceof Node.Question
        || node instanceof Node.Queue
        || node instanceof Node.CallBack
        || node instanceof Node.HearMessages
        || node instanceof Node.BookCallBack;
  }

  private static boolean isHeard(Optional<Node> node) {
    return node.filter(n -> n instanceof Node.Announce || n instanceof Node.Message).isPresent();
  }

  private static boolean searches(Node node) {
    return node instanceof Node.ToTeam || node instanceof Node.Ring;
  }

  private boolean leadsToSearch(String name) {
    return beforeSearch(name).stream()
        .flatMap(node -> flow.edges().getOrDefault(node, List.of()).stream())
        .anyMatch(edge -> node(edge.node()).filter(RingbackCheck::searches).isPresent());
  }

  /** The nodes that a caller may meet from one on, until somebody is searched. */
  private Set<String> beforeSearch(String start) {
    Set<String> met = new LinkedHashSet<>();
    Deque<String> next = new ArrayDeque<>(List.of(start));
    while (!next.isEmpty()) {
      String name = next.remove();
      if (node(name).filter(node -> !searches(node)).isPresent() && met.add(name)) {
        flow.edges().getOrDefault(name, List.of()).stream().map(Edge::node).forEach(next::add);
      }
    }
    return met;
  }

  private Optional<Node> node(String name) {
    return Optional.ofNullable(flow.line().nodes().get(name));
  }
}
