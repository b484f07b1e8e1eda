package org.vigie.setup.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vigie.api.setup.Node;
import org.vigie.api.setup.Overflow;
import org.vigie.setup.internal.read.Edge;
import org.vigie.setup.internal.read.Flow;

/**
 * The nodes of a line and the ways between them; where a team is searched, the exits of its policy
 * lead on.
 */
record LineGraph(Flow flow, Exits exits) {
  String line() {
    return flow.line().id();
  }

  List<Edge> doors() {
    List<Edge> doors = new ArrayList<>(flow.doors());
    flow.line()
        .overflow()
        .filter(Overflow.ToTeam.class::isInstance)
        .ifPresent(to -> doors.addAll(exits.of(((Overflow.ToTeam) to).team())));
    return doors;
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
    Optional<Node> found = node(node);
    if (found.isEmpty()) {
      return written(node);
    }
    List<Edge> ways = new ArrayList<>();
    if (found.get() instanceof Node.ToTeam to) {
      ways.addAll(exits.of(to.team()));
    }
    if (!(found.get() instanceof Node.ToTeam to) || !exits.lastWord(to.team())) {
      ways.addAll(written(node));
    }
    return ways;
  }

  Optional<Node> node(String name) {
    return Optional.ofNullable(flow.line().nodes().get(name));
  }
}
