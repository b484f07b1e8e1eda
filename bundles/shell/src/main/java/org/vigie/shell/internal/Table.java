package org.vigie.shell.internal;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table that is read at 80 columns: columns no wider than said, one blank between them, no rules.
 * (Karaf's own puts three characters between two columns as soon as a terminal is not UTF-8.)
 */
final class Table {
  private static final int UNLIMITED = Integer.MAX_VALUE;

  private final List<String> headers = new ArrayList<>();
  private final List<Integer> limits = new ArrayList<>();
  private final List<List<String>> rows = new ArrayList<>();

  Table column(String header, int width) {
    headers.add(header);
    limits.add(width);
    return this;
  }

  /** The last column is as long as its text. */
  Table last(String header) {
    return column(header, UNLIMITED);
  }

  void row(Object... cells) {
    rows.add(Arrays.stream(cells).map(String::valueOf).toList());
  }

  void print(PrintStream out, String whenEmpty) {
    if (rows.isEmpty()) {
      out.println(whenEmpty);
      return;
    }
    out.println(line(headers));
    rows.forEach(row -> out.println(line(row)));
  }

  private String line(List<String> cells) {
    List<String> fitted = new ArrayList<>();
    for (int column = 0; column < cells.size(); column++) {
      fitted.add(fit(cells.get(column), width(column)));
    }
    return fitted.stream().collect(Collectors.joining(" ")).stripTrailing();
  }

  private int width(int column) {
    int longest = rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    return Math.min(limits.get(column), Math.max(longest, headers.get(column).length()));
  }

  private static String fit(String cell, int width) {
    return cell.length() > width
        ? cell.substring(0, width - 1) + "…"
        : cell + " ".repeat(width - cell.length());
  }
}
