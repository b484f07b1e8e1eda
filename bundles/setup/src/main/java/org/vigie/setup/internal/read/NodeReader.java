package org.vigie.setup.internal.read;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.vigie.api.setup.Node;
import org.vigie.api.setup.Step;
import org.vigie.api.setup.Who;

/** Reads the nodes of an entry flow. */
final class NodeReader {
  private static final List<String> LATER = List.of("caller", "queue", "callback");

  private static final Duration SHORTEST_MESSAGE = Duration.ofSeconds(2);
  private static final Duration LONGEST_MESSAGE = Duration.ofMinutes(3);

  private final Ids teams;
  private final StepReader steps;
  private final Map<String, BiFunction<Fields, List<Edge>, Node>> types = new LinkedHashMap<>();

  NodeReader(Ids teams, StepReader steps) {
    this.teams = teams;
    this.steps = steps;
    types.put("announce", NodeReader::announce);
    types.put(
        "team", (fields, edges) -> new Node.ToTeam(this.teams.refer(fields.required("team"))));
    types.put("message", NodeReader::message);
    types.put("hours", NodeReader::hours);
    types.put("menu", QuestionReader::menu);
    types.put("collect", QuestionReader::collect);
    types.put("ring", this::ring);
    types.put("voicemail", NodeReader::voicemail);
    types.put("hangup", (fields, edges) -> new Node.HangUp());
  }

  /** The node, or empty where it is of no type that there is, which is noted. */
  Optional<Node> read(Place place, List<Edge> edges) {
    Fields fields = new Fields(place);
    Place type = fields.required("type");
    if (LATER.contains(type.node().asText())) {
      type.fault("%s nodes are not available yet".formatted(type.node().asText()));
      return Optional.empty();
    }
    Optional<Node> node = Values.choice(type, types).map(reader -> reader.apply(fields, edges));
    if (node.isPresent()) {
      fields.later("goto").end();
    }
    return node;
  }

  private static Node announce(Fields fields, List<Edge> edges) {
    return new Node.Announce(say(fields), target(fields.required("next"), edges).orElse(""));
  }

  private static Node message(Fields fields, List<Edge> edges) {
    return new Node.Message(
        say(fields), fields.optional("next").flatMap(next -> target(next, edges)));
  }

  private static Node voicemail(Fields fields, List<Edge> edges) {
    return new Node.Voicemail(
        say(fields),
        fields
            .optional("maxLength")
            .map(p -> Values.duration(p, SHORTEST_MESSAGE))
            .orElse(LONGEST_MESSAGE),
        fields.optional("next").flatMap(next -> target(next, edges)));
  }

  private static Node hours(Fields fields, List<Edge> edges) {
    return new Node.ByHours(
        HoursReader.read(fields),
        target(fields.required("whenOpen"), edges).orElse(""),
        target(fields.required("whenClosed"), edges).orElse(""));
  }

  private Node ring(Fields fields, List<Edge> edges) {
    Step step = steps.read(fields);
    if (!(step.who() instanceof Who.Persons || step.who() instanceof Who.Number)) {
      fields
          .required("who")
          .fault("must name persons or a number: a node of type team asks a planning");
    }
    return new Node.Ring(step, target(fields.required("otherwise"), edges).orElse(""));
  }

  /** A sound in place of the text comes later; where it stands, the text is not missed as well. */
  static String say(Fields fields) {
    fields.later("play");
    if (fields.has("play") && !fields.has("say")) {
      return "";
    }
    return Values.text(fields.required("say")).orElse("");
  }

  static Optional<String> target(Place place, List<Edge> edges) {
    Optional<String> node = Values.text(place);
    node.ifPresent(name -> edges.add(new Edge(name, place)));
    return node;
  }
}
