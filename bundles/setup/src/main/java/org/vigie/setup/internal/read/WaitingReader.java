package org.vigie.setup.internal.read;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vigie.api.setup.Hold;
import org.vigie.api.setup.Overflow;

/** Reads what a caller hears and may do while waiting, and where it ends. */
final class WaitingReader {
  private final Ids teams;
  private final Numbers numbers;
  private final WordsReader words;

  WaitingReader(Ids teams, Numbers numbers, WordsReader words) {
    this.teams = teams;
    this.numbers = numbers;
    this.words = words;
  }

  Hold hold(Fields fields, Ways doors) {
    Map<Character, String> keys = new LinkedHashMap<>();
    fields
        .optional("whileWaiting")
        .map(p -> QuestionReader.ways(p, QuestionReader::isKey, QuestionReader.KEYS, doors))
        .orElse(Map.of())
        .forEach((key, node) -> keys.put(key.charAt(0), node));
    return new Hold(
        fields.optional("holdMusic").flatMap(words::sound),
        fields.optional("progress").flatMap(words::sound),
        keys);
  }

  Optional<Overflow> overflow(Fields fields, Ways doors) {
    Optional<Place> place = fields.optional("overflow");
    boolean maxWait = fields.optional("maxWait").isPresent();
    if (place.isEmpty() && maxWait) {
      fields
          .place()
          .at("overflow")
          .fault("is missing: maxWait needs somewhere to go: {node: …}, {team: …}, {number: …}");
    }
    if (place.isPresent() && !maxWait) {
      place.get().warning("is never used: maxWait says after how long, and is missing");
    }
    return place.flatMap(p -> overflow(new Fields(p), p, doors));
  }

  private Optional<Overflow> overflow(Fields target, Place place, Ways doors) {
    Optional<Place> node = target.optional("node");
    Optional<Place> team = target.optional("team");
    Optional<Place> number = target.optional("number");
    target.end();
    if (Stream.of(node, team, number).filter(Optional::isPresent).count() != 1) {
      target.fault("must have exactly one of node, team, number");
      return Optional.empty();
    }
    return node.flatMap(doors::follow)
        .<Overflow>map(Overflow.ToNode::new)
        .or(() -> team.map(teams::refer).map(Overflow.ToTeam::new))
        .or(() -> number.flatMap(numbers::target).map(Overflow.ToNumber::new));
  }
}
