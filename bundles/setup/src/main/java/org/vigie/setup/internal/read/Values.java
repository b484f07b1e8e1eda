package org.vigie.setup.internal.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Single values. What does not fit is noted, and something harmless is given in its place so that
 * reading goes on: a document with faults is never put in force.
 */
final class Values {
  private static final int LONGEST_TEXT = 2000;
  private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}");

  private Values() {}

  /** Text that is there, trimmed at neither end. */
  static Optional<String> text(Place place) {
    JsonNode node = place.node();
    if (node.isNumber() || node.isBoolean()) {
      place.fault("must be text: put quotes around " + node.asText());
      return Optional.empty();
    }
    if (!place.is(node.isTextual(), "text")) {
      return Optional.empty();
    }
    String text = node.textValue();
    if (text.isBlank()) {
      place.fault("must not be empty");
      return Optional.empty();
    }
    if (text.length() > LONGEST_TEXT) {
      place.fault("is longer than " + LONGEST_TEXT + " characters: shorten it");
      return Optional.empty();
    }
    return Optional.of(text);
  }

  /** An id of a person, a team, a node …. */
  static String id(Place place) {
    return text(place).filter(id -> isId(place, id)).orElse("");
  }

  static boolean isId(Place place, String id) {
    boolean fits = ID.matcher(id).matches();
    if (!fits) {
      place.fault(
          "« %s » is no id: use letters, digits, dots, hyphens and underscores, 64 at most"
              .formatted(Types.shortened(id)));
    }
    return fits;
  }

  /** A whole number in a range, both ends in it. */
  static int integer(Place place, int least, int most) {
    JsonNode node = place.node();
    String range = "a whole number from " + least + " to " + most;
    if (!place.is(node.isInt(), range)) {
      return least;
    }
    int value = node.intValue();
    if (value < least || value > most) {
      place.fault("must be " + range + ", not " + value);
      return least;
    }
    return value;
  }

  static boolean truth(Place place) {
    return place.is(place.node().isBoolean(), "true or false") && place.node().booleanValue();
  }

  /** A constant by its name; upper case in enums, written the way the document wants it. */
  static <E> Optional<E> choice(Place place, Map<String, E> names) {
    Optional<String> text = text(place);
    if (text.isPresent() && !names.containsKey(text.get())) {
      place.fault(
          "must be one of %s, not « %s »"
              .formatted(String.join(", ", names.keySet()), Types.shortened(text.get())));
    }
    return text.map(names::get);
  }

  /** The constants of an enum by name in lower case. */
  static <E extends Enum<E>> Map<String, E> lowerCase(Class<E> type) {
    Map<String, E> names = new LinkedHashMap<>();
    for (E constant : type.getEnumConstants()) {
      names.put(constant.name().toLowerCase(Locale.ROOT), constant);
    }
    return names;
  }

  /** A duration of at most a day. */
  static Duration duration(Place place, Duration least) {
    return duration(place, least, Duration.ofDays(1));
  }

  /** A duration in a range, both ends in it. */
  static Duration duration(Place place, Duration least, Duration most) {
    Optional<Duration> read = text(place).flatMap(text -> duration(place, text));
    if (read.isPresent() && (read.get().compareTo(least) < 0 || read.get().compareTo(most) > 0)) {
      place.fault("must be from " + least + " to " + most + ", not " + read.get());
      return least;
    }
    return read.orElse(least);
  }

  private static Optional<Duration> duration(Place place, String text) {
    try {
      return Optional.of(Duration.parse(text));
    } catch (DateTimeParseException malformed) {
      place.fault(
          "« %s » is no duration: write PT25S, PT4M or PT1H (ISO 8601)"
              .formatted(Types.shortened(text)));
      return Optional.empty();
    }
  }
}
