package org.vigie.setup.internal.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.vigie.api.setup.Node;
import org.vigie.api.setup.Policy;
import org.vigie.setup.internal.read.Draft;
import org.vigie.setup.internal.read.Edge;
import org.vigie.setup.internal.read.Flow;

/**
 * Where searches lead that nobody accepts.
 *
 * @param byTeam the exits of its policy
 * @param policies of each team
 * @param lastWords policies that say themselves where callers go
 */
record Exits(Map<String, List<Edge>> byTeam, Map<String, String> policies, Set<String> lastWords) {
  static Exits of(Draft draft) {
    Map<String, List<Edge>> exits = new HashMap<>();
    Map<String, String> policies = new HashMap<>();
    draft
        .setup()
        .teams()
        .forEach(
            team -> {
              exits.put(team.id(), draft.exits().getOrDefault(team.policy(), List.of()));
              policies.put(team.id(), team.policy());
            });
    return new Exits(
        exits,
        policies,
        draft.setup().policies().stream()
            .filter(policy -> policy.otherwise().isPresent())
            .map(Policy::id)
            .collect(Collectors.toSet()));
  }

  List<Edge> of(String team) {
    return byTeam.getOrDefault(team, List.of());
  }

  /** Whether the team's policy says itself where callers go whom nobody takes. */
  boolean lastWord(String team) {
    return lastWords.contains(policies.getOrDefault(team, ""));
  }

  /** Warns of ways out of team nodes that nobody takes. */
  void unused(Flow flow) {
    flow.line()
        .nodes()
        .forEach(
            (name, node) -> {
              if (node instanceof Node.ToTeam to
                  && to.otherwise().isPresent()
                  && lastWord(to.team())) {
                flow.place()
                    .at("nodes")
                    .at(name)
                    .warning(
                        "its way out is never taken: the policy « %s » names its own"
                            .formatted(policies.get(to.team())));
              }
            });
  }
}
