package org.vigie.rest.internal;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The parameters of a request; whatever cannot be read is 400 and says which. */
final class Query {
  private static final int BAD_REQUEST = 400;
  private static final int MAX_LENGTH = 4096;

  private final Map<String, String> values = new LinkedHashMap<>();

  Query(@Nullable String raw) {
    if (raw == null || raw.isEmpty()) {
      return;
    }
    if (raw.length() > MAX_LENGTH) {
      throw new Problem(414, "the query is longer than " + MAX_LENGTH + " characters");
    }
    for (String pair : raw.split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      values.putIfAbsent(decode(name), equals < 0 ? "" : decode(pair.substring(equals + 1)));
    }
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new Problem(BAD_REQUEST, "the query is not properly percent-encoded");
    }
  }

  /** A parameter that was given and is not empty. */
  Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name)).map(String::strip).filter(v -> !v.isEmpty());
  }

  /** RFC 3339, with {@code Z} or an offset; a plus that became a space is understood. */
  Optional<Instant> instant(String name) {
    return text(name).map(value -> instant(name, value));
  }

  private static Instant instant(String name, String value) {
    try {
      return OffsetDateTime.parse(value.replace(' ', '+')).toInstant();
    } catch (DateTimeException e) {
      throw unreadable(name, value, "an instant such as 2026-11-21T18:00:00Z");
    }
  }

  boolean flag(String name) {
    Optional<String> given = text(name);
    if (given.isEmpty()) {
      return values.containsKey(name);
    }
    return switch (given.get()) {
      case "true" -> true;
      case "false" -> false;
      default -> throw unreadable(name, given.get(), "true or false");
    };
  }

  /** A page's length: those asked for, {@code max} at most. */
  int limit(int otherwise, int max) {
    return text("limit").map(value -> Math.min(max, positive(value))).orElse(otherwise);
  }

  private static int positive(String value) {
    try {
      int number = Integer.parseInt(value);
      if (number >= 1) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw unreadable("limit", value, "a number from 1 to 500");
    }
    throw unreadable("limit", value, "a number from 1 to 500");
  }

  static Problem unreadable(String name, String value, String expected) {
    String shown = value.length() > 80 ? value.substring(0, 80) + "…" : value;
    return new Problem(BAD_REQUEST, name + " is not " + expected + ": " + shown);
  }
}
