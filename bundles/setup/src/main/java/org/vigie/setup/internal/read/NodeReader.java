package org.vigie.setup.internal.read;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigie.api.setup.Node;
import org.vigie.api.setup.Step;
import org.vigie.api.setup.Who;

/** Reads the nodes of an entry flow. */
final class NodeReader {
  private static final Duration SHORTEST_MESSAGE = Duration.ofSeconds(2);
  private static final Duration LONGEST_MESSAGE = Duration.ofMinutes(3);

  /** Reads the nodes of one type. */
  interface Reading {
    Node read(Fields fields, Ways ways);
  }

  private final Ids teams;
  private final StepReader steps;
  private final WordsReader words;
  private final Map<String, Reading> types = new LinkedHashMap<>();

  NodeReader(Ids teams, StepReader steps, Numbers numbers, WordsReader words) {
    this.teams = teams;
    this.steps = steps;
    this.words = words;
    QuestionReader questions = new QuestionReader(words);
    types.put("announce", this::announce);
    types.put("team", this::team);
    types.put("message", this::message);
    types.put("hours", NodeReader::hours);
    types.put("menu", questions::menu);
    types.put("collect", questions::collect);
    types.put("ring", this::ring);
    types.put("voicemail", this::voicemail);
    types.put("hangup", (fields, ways) -> new Node.HangUp());
    types.put("goto", (fields, ways) -> new Node.GoTo(ways.on()));
    new CallerNodeReader(teams, numbers, words).addTo(types);
  }

  /** The node, or empty where it is of no type that there is, which is noted. */
  Optional<Node> read(Place place, List<Edge> edges) {
    Fields fields = new Fields(place);
    Optional<Reading> reading = Values.choice(fields.required("type"), types);
    Ways ways = new Ways(fields, edges);
    Optional<Node> node = reading.map(reader -> reader.read(fields, ways));
    if (node.isPresent()) {
      ways.end();
      fields.end();
    }
    return node;
  }

  private Node announce(Fields fields, Ways ways) {
    return new Node.Announce(words.required(fields), ways.to("next"));
  }

  private Node team(Fields fields, Ways ways) {
    return new Node.ToTeam(teams.refer(fields.required("team")), ways.perhaps("otherwise"));
  }

  private Node message(Fields fields, Ways ways) {
    return new Node.Message(words.required(fields), ways.perhaps("next"));
  }

  private Node voicemail(Fields fields, Ways ways) {
    return new Node.Voicemail(
        words.required(fields),
        fields
            .optional("maxLength")
            .map(p -> Values.duration(p, SHORTEST_MESSAGE))
            .orElse(LONGEST_MESSAGE),
        ways.perhaps("next"));
  }

  private static Node hours(Fields fields, Ways ways) {
    return new Node.ByHours(HoursReader.read(fields), ways.to("whenOpen"), ways.to("whenClosed"));
  }

  private Node ring(Fields fields, Ways ways) {
    Step step = steps.read(fields);
    if (!(step.who() instanceof Who.Persons || step.who() instanceof Who.Number)) {
      fields
          .required("who")
          .fault("must name persons or a number: a node of type team asks a planning");
    }
    return new Node.Ring(step, ways.to("otherwise"));
  }
}
