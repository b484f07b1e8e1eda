package org.vigie.documents.internal.csv;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Rows as RFC 4180 has them, in two ways that spreadsheets understand. */
enum Cells {
  FRENCH(";", "\uFEFF", ','),
  PLAIN(",", "", '.');

  /** What a spreadsheet would calculate; plain numbers are none. */
  private static final Pattern FORMULA = Pattern.compile("(?s)(?![+-][0-9]+\\z)[=+\\-@\\t\\r].*");

  private static final BigDecimal HOUR = BigDecimal.valueOf(3600);

  private final String separator;
  private final String start;
  private final char decimal;

  Cells(String separator, String start, char decimal) {
    this.separator = separator;
    this.start = start;
    this.decimal = decimal;
  }

  /** What stands before the first row. */
  String start() {
    return start;
  }

  /** A length of time in hours, to the hundredth. */
  String hours(Duration length) {
    return BigDecimal.valueOf(length.getSeconds())
        .divide(HOUR, 2, RoundingMode.HALF_UP)
        .toPlainString()
        .replace('.', decimal);
  }

  String line(List<String> cells) {
    return cells.stream().map(this::cell).collect(Collectors.joining(separator, "", "\r\n"));
  }

  private String cell(String text) {
    String safe = FORMULA.matcher(text).matches() ? "'" + text : text;
    boolean quoted =
        safe.contains(separator) || safe.chars().anyMatch(c -> c == '"' || c == '\n' || c == '\r');
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
