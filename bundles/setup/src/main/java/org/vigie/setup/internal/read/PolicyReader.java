package org.vigie.setup.internal.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigie.api.setup.AlertRules;
import org.vigie.api.setup.Exit;
import org.vigie.api.setup.Policy;
import org.vigie.api.setup.Step;

/** Reads escalation policies, and keeps which nodes they lead to. */
final class PolicyReader {
  private final Ids policies;
  private final StepReader steps;
  private final Map<String, List<Edge>> exits = new HashMap<>();

  PolicyReader(Ids policies, StepReader steps) {
    this.policies = policies;
    this.steps = steps;
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
    List<Step> read = listed.items().stream().map(steps::read).toList();
    if (read.isEmpty() && listed.node().isArray()) {
      listed.fault("must have at least one step");
    }
    Policy policy =
        new Policy(
            id,
            read,
            fields.optional("otherwise").map(p -> exit(p, edges)),
            fields.optional("nobodyPlanned").map(p -> exit(p, edges)),
            fields.optional("closed").map(p -> exit(p, edges)),
            fields.optional("alert").map(AlertReader::read).orElse(AlertRules.DEFAULT));
    fields.end();
    exits.put(id, edges);
    return policy;
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
            steps.who(fields),
            StepReader.ring(fields),
            StepReader.accept(fields),
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
