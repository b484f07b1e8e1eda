package org.vigie.setup.internal.read;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigie.api.setup.Accept;
import org.vigie.api.setup.AlertRules;
import org.vigie.api.setup.Exit;
import org.vigie.api.setup.Policy;
import org.vigie.api.setup.Step;
import org.vigie.api.setup.Strategy;
import org.vigie.api.setup.Who;

/** Reads escalation policies, and keeps which nodes they lead to. */
final class PolicyReader {
  private static final Duration SHORTEST_RING = Duration.ofSeconds(1);
  private static final int MOST_ROUNDS = 1000;
  private static final List<String> LATER_STRATEGIES =
      List.of("round-robin", "least-recent", "random", "priority");

  private final Ids policies;
  private final WhoReader who;
  private final Map<String, List<Edge>> exits = new HashMap<>();

  PolicyReader(Ids policies, WhoReader who) {
    this.policies = policies;
    this.who = who;
  }

  /** The ways out of each policy, by its id. */
  Map<String, List<Edge>> exits() {
    return exits;
  }

  Policy read(Place place) {
    Fields fields = new Fields(place);
    String id = policies.define(fields.required("id"));
    List<Edge> edges = new ArrayList<>();
    Place listed = fields.required("steps");
    List<Step> steps = listed.items().stream().map(this::step).toList();
    if (steps.isEmpty() && listed.node().isArray()) {
      listed.fault("must have at least one step");
    }
    Policy policy =
        new Policy(
            id,
            steps,
            fields.optional("otherwise").map(p -> exit(p, edges)),
            fields.optional("nobodyPlanned").map(p -> exit(p, edges)),
            fields.optional("closed").map(p -> exit(p, edges)),
            fields.optional("alert").map(AlertReader::read).orElse(AlertRules.DEFAULT));
    fields.end();
    exits.put(id, edges);
    return policy;
  }

  private Step step(Place place) {
    Fields fields = new Fields(place);
    Step step =
        new Step(
            who.read(fields.required("who")).orElse(new Who.EveryRank()),
            fields.optional("strategy").flatMap(PolicyReader::strategy).orElse(Strategy.SEQUENTIAL),
            ring(fields),
            fields.optional("rounds").map(p -> Values.integer(p, 1, MOST_ROUNDS)).orElse(1),
            fields
                .optional("pause")
                .map(p -> Values.duration(p, Duration.ZERO))
                .orElse(Duration.ZERO),
            accept(fields));
    fields.later("skill", "keyWait").end();
    return step;
  }

  private static Duration ring(Fields fields) {
    return fields
        .optional("ring")
        .map(p -> Values.duration(p, SHORTEST_RING))
        .orElse(Step.DEFAULT_RING);
  }

  private static Accept accept(Fields fields) {
    return fields
        .optional("accept")
        .flatMap(p -> Values.choice(p, Values.lowerCase(Accept.class)))
        .orElse(Accept.KEY);
  }

  private static Optional<Strategy> strategy(Place place) {
    if (LATER_STRATEGIES.contains(place.node().asText())) {
      place.fault("this strategy is not available yet: use sequential or simultaneous");
      return Optional.empty();
    }
    return Values.choice(place, Values.lowerCase(Strategy.class));
  }

  private Exit exit(Place place, List<Edge> edges) {
    Fields fields = new Fields(place);
    if (!fields.has("who")) {
      String node = node(fields, edges);
      fields.end();
      return new Exit.ToNode(node);
    }
    Fields then = new Fields(fields.required("then"));
    Exit exit =
        new Exit.RingFirst(
            who.read(fields.required("who")).orElse(new Who.EveryRank()),
            ring(fields),
            accept(fields),
            node(then, edges));
    then.end();
    fields.end();
    return exit;
  }

  private static String node(Fields fields, List<Edge> edges) {
    Place place = fields.required("node");
    Optional<String> node = Values.text(place);
    node.ifPresent(name -> edges.add(new Edge(name, place)));
    return node.orElse("");
  }
}
