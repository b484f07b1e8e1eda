package org.vigie.setup.internal.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.vigie.api.setup.Node;

/** Reads the nodes of an entry flow. */
final class NodeReader {
  private static final List<String> LATER =
      List.of("hours", "menu", "collect", "caller", "ring", "queue", "voicemail", "callback");

  private final Ids teams;
  private final Map<String, BiFunction<Fields, List<Edge>, Node>> types = new LinkedHashMap<>();

  NodeReader(Ids teams) {
    this.teams = teams;
    types.put("announce", NodeReader::announce);
    types.put(
        "team", (fields, edges) -> new Node.ToTeam(this.teams.refer(fields.required("team"))));
    types.put("message", NodeReader::message);
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

  /** A sound in place of the text comes later; where it stands, the text is not missed as well. */
  private static String say(Fields fields) {
    fields.later("play");
    if (fields.has("play") && !fields.has("say")) {
      return "";
    }
    return Values.text(fields.required("say")).orElse("");
  }

  private static Optional<String> target(Place place, List<Edge> edges) {
    Optional<String> node = Values.text(place);
    node.ifPresent(name -> edges.add(new Edge(name, place)));
    return node;
  }
}
