package org.vigie.documents.internal.csv;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vigie.api.oncall.Shift;
import org.vigie.api.planning.DutyHours;
import org.vigie.api.planning.Intervention;
import org.vigie.api.planning.Statement;
import org.vigie.documents.api.Edition;
import org.vigie.documents.api.StatementCsv.Separator;
import org.vigie.documents.internal.Why;

/** Statements as one table: totals carry the hours by kind, details their times. */
public final class StatementTable {
  /** Understood as a time by spreadsheets in every language. */
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final Edition edition;
  private final Cells cells;
  private final CsvWords words;

  public StatementTable(Edition edition, Separator separator) {
    this.edition = edition;
    this.cells = separator == Separator.SEMICOLON ? Cells.FRENCH : Cells.PLAIN;
    this.words = CsvWords.in(edition.language());
  }

  public byte[] write(List<Statement> statements) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(words.head(edition.zone().getId()));
    for (Statement statement : statements) {
      add(rows, statement);
    }
    String text = rows.stream().map(cells::line).collect(Collectors.joining("", cells.start(), ""));
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private void add(List<List<String>> rows, Statement statement) {
    rows.add(total(statement, words.allDuty(), statement.onCall()));
    rows.add(total(statement, words.allWork(), statement.worked()));
    for (Shift shift : statement.shifts()) {
      rows.add(shift(statement, shift));
    }
    for (Intervention intervention : statement.interventions()) {
      rows.add(intervention(statement, intervention));
    }
  }

  private List<String> total(Statement statement, String kind, DutyHours hours) {
    List<String> row = new ArrayList<>(start(statement, kind));
    row.addAll(List.of("", "", "", ""));
    row.add(cells.hours(hours.total()));
    row.add(cells.hours(hours.nights()));
    row.add(cells.hours(hours.sundays()));
    row.add(cells.hours(hours.holidays()));
    row.addAll(List.of("", "", ""));
    return row;
  }

  private List<String> shift(Statement statement, Shift shift) {
    List<String> row = new ArrayList<>(start(statement, words.duty()));
    row.add(edition.names().team(shift.team()));
    row.add(Integer.toString(shift.rank()));
    addTimes(row, shift.from(), Optional.of(shift.until()));
    row.addAll(List.of(Why.in(edition.language(), shift.why()), "", ""));
    return row;
  }

  private List<String> intervention(Statement statement, Intervention work) {
    List<String> row = new ArrayList<>(start(statement, words.work()));
    row.add(work.team().map(edition.names()::team).orElse(""));
    row.add("");
    addTimes(row, work.start(), work.end());
    row.addAll(List.of(words.source(work.source()), work.reference(), work.note()));
    return row;
  }

  private List<String> start(Statement statement, String kind) {
    String person = statement.person();
    return List.of(statement.month().toString(), person, edition.names().person(person), kind);
  }

  /** Start, end and hours; how they divide stands in the totals alone. */
  private void addTimes(List<String> row, Instant from, Optional<Instant> until) {
    row.add(TIME.format(from.atZone(edition.zone())));
    row.add(until.map(at -> TIME.format(at.atZone(edition.zone()))).orElse(""));
    row.add(until.map(at -> cells.hours(Duration.between(from, at))).orElse(""));
    row.addAll(List.of("", "", ""));
  }
}
