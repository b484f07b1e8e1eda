package org.vigie.documents.internal.pdf;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vigie.api.oncall.Shift;
import org.vigie.api.planning.Programme;
import org.vigie.api.text.MessageRecord;
import org.vigie.api.text.MessageTry;
import org.vigie.documents.api.Edition;

/** A programme, and the proof of when it was told (Code du travail, R3121-3). */
public final class ProgrammePages {
  private static final int[] SHIFTS = {10, 10, 5, 10, 3};
  private static final int[] TRIES = {5, 4, 4, 6};

  private final Edition edition;
  private final Instant madeAt;
  private final Times times;
  private final ProgrammeWords words;

  public ProgrammePages(Edition edition, Instant madeAt) {
    this.edition = edition;
    this.madeAt = madeAt;
    this.times = new Times(edition);
    this.words = ProgrammeWords.in(edition.language());
  }

  public byte[] write(Programme programme, Optional<MessageRecord> message) {
    String person = edition.names().person(programme.person());
    Sheet sheet = new Sheet(words.title() + " – " + person, edition, madeAt, words.page());
    sheet.below("Vigie – " + programme.id() + " – " + words.made() + " " + times.time(madeAt));
    sheet.title(words.title());
    sheet.line(words.person() + " " + person);
    sheet.line(words.period(times.day(programme.from()), lastDay(programme)));
    sheet.line(words.zone() + " " + edition.zone().getId());
    programme.changes().ifPresent(earlier -> sheet.line(words.replaces() + " " + earlier));
    addShifts(sheet, programme.shifts());
    addProof(sheet, programme, message);
    sheet.small(words.law());
    return sheet.finish();
  }

  /** {@code until} is exclusive: a period that ends at midnight ends the day before. */
  private String lastDay(Programme programme) {
    return times.day(programme.until().minusNanos(1));
  }

  private void addShifts(Sheet sheet, List<Shift> shifts) {
    sheet.heading(words.shifts());
    if (shifts.isEmpty()) {
      sheet.line(words.none());
      return;
    }
    sheet.table(SHIFTS, words.head(), shifts.stream().map(this::row).toList());
    Duration total =
        shifts.stream()
            .map(shift -> Duration.between(shift.from(), shift.until()))
            .reduce(Duration.ZERO, Duration::plus);
    sheet.line(words.total() + " " + times.length(total));
  }

  private List<String> row(Shift shift) {
    return List.of(
        times.time(shift.from()),
        times.time(shift.until()),
        times.length(Duration.between(shift.from(), shift.until())),
        edition.names().team(shift.team()),
        Integer.toString(shift.rank()));
  }

  private void addProof(Sheet sheet, Programme programme, Optional<MessageRecord> message) {
    sheet.heading(words.proof());
    sheet.line(words.number() + " " + programme.id());
    sheet.line(
        words.sent(
            times.time(programme.sentAt()), programme.sentBy().who(), programme.sentBy().origin()));
    notice(programme).ifPresent(sheet::line);
    if (message.isPresent()) {
      addDelivery(sheet, message.get());
    } else {
      sheet.line(programme.message().isPresent() ? words.gone() : words.noMessage());
    }
    sheet.line(words.text());
    sheet.line(programme.text());
    sheet.small("SHA-256 : " + programme.digest());
  }

  /** How long before the first shift it was told (Code du travail, L3121-12). */
  private Optional<String> notice(Programme programme) {
    return programme.shifts().stream()
        .map(Shift::from)
        .min(Instant::compareTo)
        .map(first -> words.notice(Duration.between(programme.sentAt(), first)));
  }

  private void addDelivery(Sheet sheet, MessageRecord message) {
    String state = message.state().code();
    sheet.line(
        words.message(
            message.id().value(),
            message.to().toString(),
            words.states().getOrDefault(state, state)));
    if (!message.tries().isEmpty()) {
      sheet.table(TRIES, words.tries(), message.tries().stream().map(this::row).toList());
    }
  }

  private List<String> row(MessageTry one) {
    String result = one.result().code();
    return List.of(
        times.time(one.at()),
        one.route(),
        words.states().getOrDefault(result, result),
        one.cause());
  }
}
