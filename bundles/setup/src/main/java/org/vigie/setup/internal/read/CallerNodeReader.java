package org.vigie.setup.internal.read;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.setup.Language;
import org.vigie.api.setup.Node;

/** Reads the nodes that depend on who calls, or that serve who waits or calls back. */
final class CallerNodeReader {
  private final Ids teams;
  private final Numbers numbers;
  private final WordsReader words;

  CallerNodeReader(Ids teams, Numbers numbers, WordsReader words) {
    this.teams = teams;
    this.numbers = numbers;
    this.words = words;
  }

  void addTo(Map<String, NodeReader.Reading> types) {
    types.put("caller", this::caller);
    types.put("queue", this::queue);
    types.put("callback", (fields, ways) -> new Node.CallBack(ways.perhaps("next")));
    types.put("bookCallBack", (fields, ways) -> new Node.BookCallBack(words.optional(fields)));
    types.put("messages", (fields, ways) -> new Node.HearMessages(ways.perhaps("next")));
    types.put("language", CallerNodeReader::language);
  }

  private Node caller(Fields fields, Ways ways) {
    return new Node.ByCaller(
        ways.named("blocked"),
        fields.optional("numbers").map(p -> byNumber(p, ways)).orElse(Map.of()),
        ways.named("onCall"),
        ways.named("vip"),
        ways.named("customer"),
        ways.to("otherwise"));
  }

  private Map<PhoneNumber, String> byNumber(Place place, Ways ways) {
    Map<PhoneNumber, String> nodes = new LinkedHashMap<>();
    place
        .entries()
        .forEach(
            (text, way) -> {
              Optional<PhoneNumber> number = numbers.caller(text, way);
              Optional<String> node = ways.follow(way);
              number
                  .filter(nodes::containsKey)
                  .ifPresent(twice -> way.fault(twice + " stands here twice"));
              number.ifPresent(n -> node.ifPresent(name -> nodes.putIfAbsent(n, name)));
            });
    return nodes;
  }

  private Node queue(Fields fields, Ways ways) {
    return new Node.Queue(
        teams.refer(fields.required("team")),
        fields.optional("position").map(Values::truth).orElse(true),
        ways.to("otherwise"));
  }

  private static Node language(Fields fields, Ways ways) {
    Optional<Language> language = PersonReader.language(fields.required("language"));
    return new Node.Speak(language.orElse(Language.FR), ways.to("next"));
  }
}
