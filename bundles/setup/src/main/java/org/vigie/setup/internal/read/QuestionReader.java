package org.vigie.setup.internal.read;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.vigie.api.setup.Node;
import org.vigie.api.setup.Node.Table;

/** Reads the nodes that ask the caller for keys. */
final class QuestionReader {
  static final String KEYS = "one key: 0 to 9, * or #";

  private static final Duration TIMEOUT = Duration.ofSeconds(6);
  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final int RETRIES = 2;
  private static final int MOST_RETRIES = 20;
  private static final int MOST_DIGITS = 32;

  private final WordsReader words;

  QuestionReader(WordsReader words) {
    this.words = words;
  }

  Node menu(Fields fields, Ways ways) {
    Map<Character, String> choices = new LinkedHashMap<>();
    Place listed = fields.required("choices");
    ways(listed, QuestionReader::isKey, KEYS, ways)
        .forEach((key, node) -> choices.put(key.charAt(0), node));
    if (choices.isEmpty() && listed.node().isObject() && listed.node().isEmpty()) {
      listed.fault("must offer at least one key");
    }
    return new Node.Menu(
        words.required(fields), choices, timeout(fields), retries(fields), ways.to("otherwise"));
  }

  Node collect(Fields fields, Ways ways) {
    Fields digits = new Fields(fields.required("digits"));
    Optional<Place> max = Optional.of(digits.required("max"));
    int most = max.map(p -> Values.integer(p, 1, MOST_DIGITS)).orElse(1);
    Optional<Character> terminator = digits.optional("terminator").flatMap(QuestionReader::key);
    digits.end();
    return new Node.Collect(
        words.required(fields),
        most,
        terminator,
        timeout(fields),
        retries(fields),
        table(fields, ways),
        ways.to("otherwise"));
  }

  private static Table table(Fields fields, Ways ways) {
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
            p -> new Table.Prefixes(ways(p, QuestionReader::isDigits, "digits, 1 to 32", ways)))
        .orElseGet(Table.Contracts::new);
  }

  /** Where the caller goes by what was pressed. */
  static Map<String, String> ways(Place place, Predicate<String> fits, String wanted, Ways ways) {
    Map<String, String> nodes = new LinkedHashMap<>();
    place
        .entries()
        .forEach(
            (keys, to) -> {
              if (!fits.test(keys)) {
                to.fault("« %s » must be %s".formatted(Types.shortened(keys), wanted));
              }
              if (fits.test(keys)) {
                ways.chosen(to).ifPresent(node -> nodes.put(keys, node));
              }
            });
    return nodes;
  }

  static Optional<Character> key(Place place) {
    Optional<String> text = Values.text(place);
    text.filter(t -> !isKey(t)).ifPresent(t -> place.fault("must be " + KEYS));
    return text.filter(QuestionReader::isKey).map(t -> t.charAt(0));
  }

  static boolean isKey(String text) {
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
