package org.vigie.setup.internal.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vigie.api.setup.Node;
import org.vigie.setup.internal.read.Edge;
import org.vigie.setup.internal.read.Flow;

/**
 * The nodes of a line and the ways between them; out of a team node lead the exits of its policy.
 *
 * @param exits by team
 */
record LineGraph(Flow flow, Map<String, List<Edge>> exits) {
  String line() {
    return flow.line().id();
  }

  List<Edge> doors() {
    return flow.doors();
  }

  Set<String> nodes() {
    return flow.edges().keySet();
  }

  boolean has(String node) {
    return flow.edges().containsKey(node);
  }

  /** The references that stand in the node itself. */
  List<Edge> written(String node) {
    return flow.edges().getOrDefault(node, List.of());
  }

  /** All ways out of a node. */
  List<Edge> from(String node) {
    return node(node)
        .filter(Node.ToTeam.class::isInstance)
        .map(team -> exits.getOrDefault(((Node.ToTeam) team).team(), List.of()))
        .orElseGet(() -> written(node));
  }

  Optional<Node> node(String name) {
    return Optional.ofNullable(flow.line().nodes().get(name));
  }
}
