package org.vigie.setup.internal.read;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.vigie.api.setup.Node;
import org.vigie.api.setup.Node.Table;

/** Reads the nodes that ask the caller for keys. */
final class QuestionReader {
  private static final Duration TIMEOUT = Duration.ofSeconds(6);
  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final int RETRIES = 2;
  private static final int MOST_RETRIES = 20;
  private static final int MOST_DIGITS = 32;

  private QuestionReader() {}

  static Node menu(Fields fields, List<Edge> edges) {
    Map<Character, String> choices = new LinkedHashMap<>();
    Place listed = fields.required("choices");
    ways(listed, QuestionReader::isKey, "one key: 0 to 9, * or #", edges)
        .forEach((key, node) -> choices.put(key.charAt(0), node));
    if (choices.isEmpty() && listed.node().isObject() && listed.node().isEmpty()) {
      listed.fault("must offer at least one key");
    }
    return new Node.Menu(
        NodeReader.say(fields),
        choices,
        timeout(fields),
        retries(fields),
        NodeReader.target(fields.required("otherwise"), edges).orElse(""));
  }

  static Node collect(Fields fields, List<Edge> edges) {
    Fields digits = new Fields(fields.required("digits"));
    Optional<Place> max = Optional.of(digits.required("max"));
    int most = max.map(p -> Values.integer(p, 1, MOST_DIGITS)).orElse(1);
    Optional<Character> terminator = digits.optional("terminator").flatMap(QuestionReader::key);
    digits.end();
    return new Node.Collect(
        NodeReader.say(fields),
        most,
        terminator,
        timeout(fields),
        retries(fields),
        table(fields, edges),
        NodeReader.target(fields.required("otherwise"), edges).orElse(""));
  }

  private static Table table(Fields fields, List<Edge> edges) {
    Optional<Place> table = fields.optional("table");
    Optional<Place> prefixes = fields.optional("prefixes");
    if (table.isPresent() == prefixes.isPresent()) {
      fields.fault("must have exactly one of table, prefixes");
    }
    table
        .filter(p -> !Values.text(p).orElse("customers").equals("customers"))
        .ifPresent(p -> p.fault("must be customers"));
    return prefixes
        .<Table>map(
            p -> new Table.Prefixes(ways(p, QuestionReader::isDigits, "digits, 1 to 32", edges)))
        .orElseGet(Table.Contracts::new);
  }

  /** Where the caller goes by what was pressed. */
  private static Map<String, String> ways(
      Place place, Predicate<String> fits, String wanted, List<Edge> edges) {
    Map<String, String> ways = new LinkedHashMap<>();
    place
        .entries()
        .forEach(
            (keys, to) -> {
              if (!fits.test(keys)) {
                to.fault("« %s » must be %s".formatted(Types.shortened(keys), wanted));
              }
              Values.text(to)
                  .filter(node -> fits.test(keys))
                  .ifPresent(
                      node -> {
                        edges.add(new Edge(node, to, true));
                        ways.put(keys, node);
                      });
            });
    return ways;
  }

  private static Optional<Character> key(Place place) {
    Optional<String> text = Values.text(place);
    text.filter(t -> !isKey(t)).ifPresent(t -> place.fault("must be one key: 0 to 9, * or #"));
    return text.filter(QuestionReader::isKey).map(t -> t.charAt(0));
  }

  private static boolean isKey(String text) {
    return text.length() == 1 && "0123456789*#".contains(text);
  }

  static boolean isDigits(String text) {
    return !text.isEmpty()
        && text.length() <= MOST_DIGITS
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static Duration timeout(Fields fields) {
    return fields.optional("timeout").map(p -> Values.duration(p, SHORTEST)).orElse(TIMEOUT);
  }

  private static int retries(Fields fields) {
    return fields.optional("retries").map(p -> Values.integer(p, 0, MOST_RETRIES)).orElse(RETRIES);
  }
}
