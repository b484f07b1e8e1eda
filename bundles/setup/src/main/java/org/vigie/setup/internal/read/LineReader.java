package org.vigie.setup.internal.read;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.setup.Line;
import org.vigie.api.setup.Node;
import org.vigie.api.setup.Notify;
import org.vigie.api.setup.Ringback;
import org.vigie.api.setup.SmsReply;

/** Reads lines. */
final class LineReader {
  private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);

  private final Ids lines;
  private final Numbers numbers;
  private final NodeReader nodes;
  private final WaitingReader waiting;
  private final RecordingReader recordings;
  private final Map<PhoneNumber, Place> taken = new HashMap<>();

  LineReader(Ids lines, Ids teams, StepReader steps, Numbers numbers, WordsReader words) {
    this.lines = lines;
    this.numbers = numbers;
    nodes = new NodeReader(teams, steps, numbers, words);
    waiting = new WaitingReader(teams, numbers, words);
    recordings = new RecordingReader(words);
  }

  Flow read(Place place) {
    Fields fields = new Fields(place);
    List<Edge> ways = new ArrayList<>();
    Ways doors = Ways.into(fields, ways);
    Map<String, List<Edge>> edges = new LinkedHashMap<>();
    Line line =
        new Line(
            lines.define(fields.required("id")),
            Values.text(fields.required("name")).orElse(""),
            numbers(fields.required("numbers")),
            fields.optional("language").flatMap(PersonReader::language),
            doors.to("entry"),
            fields.optional("maxWait").map(p -> Values.duration(p, SHORTEST_WAIT)),
            waiting.overflow(fields, doors),
            fields
                .optional("ringback")
                .flatMap(p -> Values.choice(p, Values.lowerCase(Ringback.class)))
                .orElse(Ringback.HOLD),
            nodes(fields.required("nodes"), edges),
            fields.optional("notify").map(LineTexts::notices).orElse(Notify.NOBODY),
            fields.optional("smsReply").map(LineTexts::reply).orElse(SmsReply.NONE),
            fields.optional("repeatCallers").map(p -> Values.duration(p, SHORTEST_WAIT)),
            waiting.hold(fields, doors),
            fields.optional("recording").flatMap(recordings::read));
    fields.end();
    return new Flow(line, place, ways, edges);
  }

  private List<PhoneNumber> numbers(Place place) {
    List<PhoneNumber> read = Numbers.each(place.items(), this::number);
    if (read.isEmpty() && place.node().isArray() && place.node().isEmpty()) {
      place.fault("must have at least one number: a line is found by the number dialled");
    }
    return read;
  }

  private Optional<PhoneNumber> number(Place place) {
    Optional<PhoneNumber> number = numbers.own(place);
    number.ifPresent(
        n -> {
          Optional<Place> first = Optional.ofNullable(taken.putIfAbsent(n, place));
          first
              .map(Place::path)
              .filter(path -> !sameLine(path, place.path()))
              .ifPresent(
                  path ->
                      place.fault(
                          n + " leads to the line at " + path + " already: leave it there only"));
        });
    return number;
  }

  /** Twice in one line is noted elsewhere. */
  private static boolean sameLine(String one, String other) {
    return one.substring(0, one.lastIndexOf('/'))
        .equals(other.substring(0, other.lastIndexOf('/')));
  }

  private Map<String, Node> nodes(Place place, Map<String, List<Edge>> edges) {
    Map<String, Node> read = new LinkedHashMap<>();
    place
        .entries()
        .forEach(
            (name, node) -> {
              Values.isId(node, name);
              List<Edge> targets = new ArrayList<>();
              nodes.read(node, targets).ifPresent(n -> read.put(name, n));
              edges.put(name, targets);
            });
    return read;
  }
}
