package org.vigie.alerting.internal;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vigie.api.alert.AlertId;

/**
 * What a person asks for by a whole text.
 *
 * @param alert the number, where one was written
 * @param all of all that the person has
 */
record Command(Verb verb, Optional<AlertId> alert, boolean all) {
  /** The commands. */
  enum Verb {
    TAKE,
    PASS,
    CLOSE,
    WHO,
    SCHEDULE,
    TAKE_OVER,
    HELP
  }

  private static final Map<String, Verb> WORDS = words();
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** {@code OK}, {@code OK 42}, {@code OK42}, {@code OK no 42}, and {@code FIN TOUT}. */
  private static final Pattern FORM =
      Pattern.compile(
          "("
              + String.join("|", WORDS.keySet())
              + ")(?: ?(?:(?:N|NO|NR|NUM) ?)?0*([0-9]{1,15})| (TOUT|TOUTES|ALL))?");

  /** Reads a text: case, accents, spaces and punctuation are forgiven, more words are not. */
  static Optional<Command> of(String text) {
    if (text.length() > 100) {
      return Optional.empty();
    }
    Matcher form = FORM.matcher(plain(text));
    Verb verb = form.matches() ? WORDS.get(form.group(1)) : null;
    if (verb == null) {
      return Optional.empty();
    }
    Optional<AlertId> alert =
        Optional.ofNullable(form.group(2)).map(Long::parseLong).map(AlertId::new);
    boolean all = form.group(3) != null;
    return takes(verb, alert.isPresent(), all)
        ? Optional.of(new Command(verb, alert, all))
        : Optional.empty();
  }

  private static boolean takes(Verb verb, boolean number, boolean all) {
    return switch (verb) {
      case TAKE, PASS -> !all;
      case CLOSE -> true;
      case WHO, SCHEDULE, TAKE_OVER, HELP -> !number && !all;
    };
  }

  private static String plain(String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFKD).toUpperCase(Locale.ROOT);
    return NO_WORD.matcher(MARKS.matcher(apart).replaceAll("")).replaceAll(" ").trim();
  }

  private static Map<String, Verb> words() {
    Map<String, Verb> words = new HashMap<>();
    words.put("OK", Verb.TAKE);
    words.put("NON", Verb.PASS);
    words.put("NO", Verb.PASS);
    words.put("FIN", Verb.CLOSE);
    words.put("DONE", Verb.CLOSE);
    words.put("CLOSE", Verb.CLOSE);
    words.put("QUI", Verb.WHO);
    words.put("WHO", Verb.WHO);
    words.put("PLANNING", Verb.SCHEDULE);
    words.put("SCHEDULE", Verb.SCHEDULE);
    words.put("PRENDRE", Verb.TAKE_OVER);
    words.put("TAKE", Verb.TAKE_OVER);
    words.put("AIDE", Verb.HELP);
    words.put("HELP", Verb.HELP);
    return Map.copyOf(words);
  }
}
