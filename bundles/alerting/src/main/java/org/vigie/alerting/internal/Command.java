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
 * @param words what else stands behind: {@code E7}, a time as {@code 14:30}, whom to swap with
 */
record Command(Verb verb, Optional<AlertId> alert, boolean all, String words) {
  /** The commands. */
  enum Verb {
    TAKE,
    /** As {@link #TAKE}, or an answer to a sender. */
    YES,
    PASS,
    CLOSE,
    WHO,
    SCHEDULE,
    TAKE_OVER,
    SWAP,
    BEGIN,
    HELP
  }

  private static final Map<String, Verb> VERBS = verbs();
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** The first word of a text as it was written, with what parts it from the next. */
  private static final Pattern FIRST_WORD =
      Pattern.compile("^[^\\p{L}\\p{N}]*[\\p{L}\\p{M}]+[^\\p{L}\\p{N}]*");

  private static final String ANY = "(" + String.join("|", VERBS.keySet()) + ")";

  /** {@code OK}, {@code OK 42}, {@code OK42}, {@code OK no 42}, and {@code FIN TOUT}. */
  private static final Pattern FORM =
      Pattern.compile(ANY + "(?: ?(?:(?:N|NO|NR|NUM) ?)?0*([0-9]{1,15})| (TOUT|TOUTES|ALL))?");

  /** {@code OK E7}. */
  private static final Pattern REFERENCE = Pattern.compile(ANY + " ?E ?0*([0-9]{1,9})");

  /** {@code DEBUT 14:30}, {@code FIN 14h30}, {@code DEBUT 14h}. */
  private static final Pattern TIME =
      Pattern.compile(ANY + " (?:A )?([0-9]{1,2})(?: ?(?:H ?([0-9]{2})?|([0-9]{2})))?");

  /** More words than whom and when are an answer to somebody. */
  private static final Pattern SWAP = Pattern.compile(ANY + "((?: [\\p{L}\\p{N}]+){1,6})");

  private static final int LONGEST = 100;

  /** Reads a text: case, accents, spaces and punctuation are forgiven, more words are not. */
  static Optional<Command> of(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    String plain = plain(text);
    return numbered(plain)
        .or(() -> reference(plain))
        .or(() -> timed(plain))
        .or(() -> swap(plain, text));
  }

  /** The same, with another verb. */
  Command as(Verb other) {
    return new Command(other, alert, all, words);
  }

  private static Optional<Command> numbered(String plain) {
    Matcher form = FORM.matcher(plain);
    if (!form.matches()) {
      return Optional.empty();
    }
    Verb verb = verb(form);
    Optional<AlertId> alert =
        Optional.ofNullable(form.group(2)).map(Long::parseLong).map(AlertId::new);
    boolean all = form.group(3) != null;
    return takes(verb, alert.isPresent(), all)
        ? Optional.of(new Command(verb, alert, all, ""))
        : Optional.empty();
  }

  private static Optional<Command> reference(String plain) {
    Matcher form = REFERENCE.matcher(plain);
    return form.matches() && takes(verb(form), true, false) && verb(form) != Verb.CLOSE
        ? Optional.of(with(verb(form), "E" + form.group(2)))
        : Optional.empty();
  }

  private static Optional<Command> timed(String plain) {
    Matcher form = TIME.matcher(plain);
    if (!form.matches() || verb(form) != Verb.BEGIN && verb(form) != Verb.CLOSE) {
      return Optional.empty();
    }
    String minute =
        Optional.ofNullable(form.group(3))
            .or(() -> Optional.ofNullable(form.group(4)))
            .orElse("00");
    return Optional.of(with(verb(form), form.group(2) + ":" + minute));
  }

  private static Optional<Command> swap(String plain, String text) {
    Matcher form = SWAP.matcher(plain);
    return form.matches() && verb(form) == Verb.SWAP
        ? Optional.of(with(Verb.SWAP, FIRST_WORD.matcher(text).replaceFirst("").trim()))
        : Optional.empty();
  }

  private static Command with(Verb verb, String words) {
    return new Command(verb, Optional.empty(), false, words);
  }

  private static Verb verb(Matcher form) {
    return VERBS.getOrDefault(form.group(1), Verb.HELP);
  }

  private static boolean takes(Verb verb, boolean number, boolean all) {
    return switch (verb) {
      case TAKE, YES, PASS -> !all;
      case CLOSE -> true;
      case WHO, SCHEDULE, TAKE_OVER, SWAP, BEGIN, HELP -> !number && !all;
    };
  }

  private static String plain(String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFKD).toUpperCase(Locale.ROOT);
    return NO_WORD.matcher(MARKS.matcher(apart).replaceAll("")).replaceAll(" ").trim();
  }

  private static Map<String, Verb> verbs() {
    Map<String, Verb> words = new HashMap<>();
    words.put("OK", Verb.TAKE);
    words.put("OUI", Verb.YES);
    words.put("YES", Verb.YES);
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
    words.put("ECHANGE", Verb.SWAP);
    words.put("SWAP", Verb.SWAP);
    words.put("DEBUT", Verb.BEGIN);
    words.put("START", Verb.BEGIN);
    words.put("AIDE", Verb.HELP);
    words.put("HELP", Verb.HELP);
    return Map.copyOf(words);
  }
}
