package org.vigie.setup.internal.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.vigie.setup.internal.read.Edge;
import org.vigie.setup.internal.read.Nearest;

/**
 * Follows the entry flow of one line from its doors, through the policies of the teams that it
 * meets: every node named must be there, and no way may come back to where it was unless the caller
 * chose it by a key.
 */
final class FlowCheck {
  private record Step(String node, Iterator<Edge> ways) {}

  private final LineGraph graph;
  private final Set<String> seen = new HashSet<>();
  private final Set<String> noted = new HashSet<>();

  /** Doors, and where callers go by their own choice: ways from there are begun anew. */
  private final Deque<String> starts = new ArrayDeque<>();

  FlowCheck(LineGraph graph) {
    this.graph = graph;
  }

  void check() {
    graph.doors().forEach(this::mustExist);
    graph.nodes().forEach(node -> graph.written(node).forEach(this::mustExist));
    graph.doors().forEach(door -> starts.add(door.node()));
    while (!starts.isEmpty()) {
      String start = starts.remove();
      if (graph.has(start) && seen.add(start)) {
        follow(start);
      }
    }
  }

  /** Nodes that no way leads to. */
  List<String> unreached() {
    return graph.nodes().stream().filter(node -> !seen.contains(node)).toList();
  }

  /** Depth first, with a stack of its own: a flow may be longer than the thread's. */
  private void follow(String start) {
    Deque<Step> stack = new ArrayDeque<>();
    Set<String> path = new LinkedHashSet<>();
    enter(start, stack, path);
    while (!stack.isEmpty()) {
      Step step = stack.peek();
      if (step.ways().hasNext()) {
        take(step.ways().next(), stack, path);
      } else {
        path.remove(stack.pop().node());
      }
    }
  }

  private void enter(String node, Deque<Step> stack, Set<String> path) {
    seen.add(node);
    path.add(node);
    stack.push(new Step(node, graph.from(node).iterator()));
  }

  private void take(Edge edge, Deque<Step> stack, Set<String> path) {
    mustExist(edge);
    if (edge.chosen()) {
      starts.add(edge.node());
    } else if (path.contains(edge.node())) {
      loop(edge, path);
    } else if (graph.has(edge.node()) && !seen.contains(edge.node())) {
      enter(edge.node(), stack, path);
    }
  }

  private void mustExist(Edge edge) {
    if (!graph.has(edge.node()) && noted.add(edge.place().path())) {
      edge.place()
          .fault(
              "the line « %s » has no node « %s »%s"
                  .formatted(graph.line(), edge.node(), Nearest.hint(edge.node(), graph.nodes())));
    }
  }

  private void loop(Edge edge, Set<String> path) {
    if (!noted.add(edge.place().path())) {
      return;
    }
    List<String> circle = new ArrayList<>(path);
    List<String> round = circle.subList(circle.indexOf(edge.node()), circle.size());
    edge.place()
        .fault(
            "leads back to « %s » of the line « %s » without anything that the caller does: %s → %s"
                .formatted(edge.node(), graph.line(), String.join(" → ", round), edge.node()));
  }
}
