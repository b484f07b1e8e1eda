package org.vigie.rest.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vigie.api.query.Page;

/**
 * A list as a table (RFC 4180): with semicolons and a byte order mark, as a French Excel wants it,
 * or with commas. Written page by page.
 */
final class Csv {
  static final String TYPE = "text/csv; charset=utf-8; header=present";
  private static final String MARK = "\uFEFF";

  /** What a spreadsheet would calculate, but for numbers: those of telephones begin with a plus. */
  private static final Pattern FORMULA = Pattern.compile("(?s)(?![+-][0-9]+\\z)[=+\\-@\t\r].*");

  /** How a row is made of an item. */
  interface Row<T> extends Function<T, List<String>> {}

  /** Gives the page after a cursor. */
  interface Pages<T> extends Function<Optional<String>, Page<T>> {}

  private enum Separator {
    SEMICOLON(";", MARK),
    COMMA(",", "");

    private final String sign;
    private final String start;

    Separator(String sign, String start) {
      this.sign = sign;
      this.start = start;
    }

    private String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Separator separator;

  /** As asked for by {@code ?separator=}. */
  Csv(Query query) {
    separator =
        query.choice("separator", Separator.values(), Separator::word).orElse(Separator.SEMICOLON);
  }

  /** The whole list; the first page is asked for at once, so that a fault of it is answered. */
  <T> Answer answer(String name, List<String> head, Pages<T> pages, Row<T> row) {
    Page<T> first = pages.apply(Optional.empty());
    return new Answer(
        200,
        TYPE,
        new Answer.Streamed(
            out -> {
              write(out, separator.start + line(head));
              write(out, lines(first, row));
              Optional<String> next = first.next();
              while (next.isPresent()) {
                Page<T> page = pages.apply(next);
                write(out, lines(page, row));
                next = page.next();
              }
            }),
        Map.of("Content-Disposition", "attachment; filename=\"" + name + ".csv\""));
  }

  private <T> String lines(Page<T> page, Row<T> row) {
    return page.items().stream().map(row).map(this::line).collect(Collectors.joining());
  }

  private String line(List<String> cells) {
    return cells.stream().map(this::cell).collect(Collectors.joining(separator.sign, "", "\r\n"));
  }

  private String cell(String text) {
    String safe = FORMULA.matcher(text).matches() ? "'" + text : text;
    boolean quoted =
        safe.contains(separator.sign)
            || safe.chars().anyMatch(c -> c == '"' || c == '\n' || c == '\r');
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
