package org.vigie.documents.internal.pdf;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.vigie.api.oncall.Shift;
import org.vigie.api.planning.DutyHours;
import org.vigie.api.planning.Intervention;
import org.vigie.api.planning.Statement;
import org.vigie.documents.api.Edition;
import org.vigie.documents.internal.Why;

/** The monthly document that Code du travail R3121-2 asks for, one person after another. */
public final class StatementPages {
  private static final int[] TOTALS = {4, 3, 3, 3, 3};
  private static final int[] SHIFTS = {10, 10, 5, 8, 3, 8};
  private static final int[] WORK = {10, 10, 5, 8, 11};
  private static final float SIGNATURE = 50;

  private final Edition edition;
  private final Instant madeAt;
  private final Times times;
  private final StatementWords words;

  public StatementPages(Edition edition, Instant madeAt) {
    this.edition = edition;
    this.madeAt = madeAt;
    this.times = new Times(edition);
    this.words = StatementWords.in(edition.language());
  }

  public byte[] write(YearMonth month, List<Statement> statements) {
    String title = words.title() + " – " + times.month(month);
    Sheet sheet = new Sheet(title, edition, madeAt, words.page());
    boolean first = true;
    for (Statement statement : statements) {
      if (!first) {
        sheet.newPage();
      }
      first = false;
      sheet.below(below(edition.names().person(statement.person()) + " – " + times.month(month)));
      write(sheet, title, statement);
    }
    if (statements.isEmpty()) {
      sheet.below(below(times.month(month)));
      sheet.title(title);
      sheet.line(words.nobody());
    }
    return sheet.finish();
  }

  private String below(String what) {
    return "Vigie – " + what + " – " + words.made() + " " + times.time(madeAt);
  }

  private void write(Sheet sheet, String title, Statement statement) {
    sheet.title(title);
    sheet.line(words.person() + " " + edition.names().person(statement.person()));
    sheet.line(words.zone() + " " + edition.zone().getId());
    sheet.table(
        TOTALS,
        words.totals(),
        List.of(
            totals(words.duty(), statement.onCall()), totals(words.work(), statement.worked())));
    sheet.small(words.overlap());
    sheet.heading(words.duty());
    if (statement.shifts().isEmpty()) {
      sheet.line(words.none());
    } else {
      sheet.table(SHIFTS, words.shifts(), statement.shifts().stream().map(this::row).toList());
    }
    sheet.heading(words.work());
    if (statement.interventions().isEmpty()) {
      sheet.line(words.none());
    } else {
      sheet.table(
          WORK, words.interventions(), statement.interventions().stream().map(this::row).toList());
    }
    sheet.boxes(words.boxes(), SIGNATURE);
    sheet.small(words.law());
  }

  private List<String> totals(String kind, DutyHours hours) {
    return List.of(
        kind,
        times.length(hours.total()),
        times.length(hours.nights()),
        times.length(hours.sundays()),
        times.length(hours.holidays()));
  }

  private List<String> row(Shift shift) {
    return List.of(
        times.time(shift.from()),
        times.time(shift.until()),
        times.length(Duration.between(shift.from(), shift.until())),
        edition.names().team(shift.team()),
        Integer.toString(shift.rank()),
        Why.in(edition.language(), shift.why()));
  }

  private List<String> row(Intervention work) {
    return List.of(
        times.time(work.start()),
        work.end().map(times::time).orElse(words.goesOn()),
        work.end().map(end -> times.length(Duration.between(work.start(), end))).orElse(""),
        work.team().map(edition.names()::team).orElse(""),
        origin(work));
  }

  private String origin(Intervention work) {
    String source = words.sources().getOrDefault(work.source(), work.source());
    String named = work.reference().isEmpty() ? source : source + " " + work.reference();
    return work.note().isEmpty() ? named : named + " – " + work.note();
  }
}
