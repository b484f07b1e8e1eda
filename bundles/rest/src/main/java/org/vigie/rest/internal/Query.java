package org.vigie.rest.internal;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigie.api.query.Page;
import org.vigie.oncall.api.Span;

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
      OffsetDateTime read = OffsetDateTime.parse(value.replace(' ', '+'));
      // RFC 3339, 5.6: a year has four digits.
      if (read.getYear() >= 1 && read.getYear() < 10_000) {
        return read.toInstant();
      }
    } catch (DateTimeException e) {
      throw unreadable(name, value, "an instant such as 2026-11-21T18:00:00Z");
    }
    throw unreadable(name, value, "an instant of the years 0001 to 9999");
  }

  /** From {@code from} to {@code until}, exclusive; what was left out is as said. */
  Span span(Instant from, Duration length) {
    Instant start = instant("from").orElse(from);
    Instant end = instant("until").orElse(start.plus(length));
    if (!end.isAfter(start)) {
      throw new Problem(BAD_REQUEST, "until is not after from");
    }
    return new Span(start, end);
  }

  /** A month such as {@code 2026-10}. */
  Optional<YearMonth> month(String name) {
    return text(name).map(value -> month(name, value));
  }

  private static YearMonth month(String name, String value) {
    try {
      YearMonth read = YearMonth.parse(value);
      if (read.getYear() >= 1970 && read.getYear() < 2200) {
        return read;
      }
    } catch (DateTimeException e) {
      throw unreadable(name, value, "a month such as 2026-10");
    }
    throw unreadable(name, value, "a month from 1970 to 2199");
  }

  /** Refuses what is not known: a dry run that is misspelt must not be carried out. */
  void only(String... names) {
    Set<String> known = Set.of(names);
    values.keySet().stream()
        .filter(name -> !known.contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw new Problem(
                  BAD_REQUEST,
                  "there is no parameter " + shortened(name) + " here; nothing was done");
            });
  }

  /** A parameter that there must be. */
  String needed(String name) {
    return text(name).orElseThrow(() -> new Problem(BAD_REQUEST, name + " is missing"));
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
    return new Problem(BAD_REQUEST, name + " is not " + expected + ": " + shortened(value));
  }

  private static String shortened(String value) {
    return value.length() > 80 ? value.substring(0, 80) + "…" : value;
  }
}
