package org.vigie.rest.internal;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigie.api.query.Page;

/** The parameters of a request; whatever cannot be read is 400 and says which. */
final class Query {
  private static final int BAD_REQUEST = 400;

  /** The longest page. */
  static final int MAX_LIMIT = 500;

  private static final int LIMIT = 50;
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

  /** One of some words. */
  <T> Optional<T> choice(String name, T[] all, Function<T, String> word) {
    return text(name)
        .map(
            given ->
                Arrays.stream(all)
                    .filter(one -> word.apply(one).equals(given))
                    .findFirst()
                    .orElseThrow(() -> unreadable(name, given, words(all, word))));
  }

  private static <T> String words(T[] all, Function<T, String> word) {
    return Arrays.stream(all).map(word).collect(Collectors.joining(", ", "one of ", ""));
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

  /** A page's length: those asked for, {@link #MAX_LIMIT} at most. */
  int limit() {
    return text("limit").map(value -> Math.min(MAX_LIMIT, positive(value))).orElse(LIMIT);
  }

  /** Asks for a page, whose cursor may turn out to be none of ours. */
  <T> Page<T> page(Supplier<Page<T>> query) {
    try {
      return query.get();
    } catch (IllegalArgumentException e) {
      throw unreadable("cursor", text("cursor").orElse(""), "one that a page gave as next");
    }
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
