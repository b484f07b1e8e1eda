package org.vigie.alerting.internal;

import java.time.Instant;
import java.util.Optional;
import org.vigie.alerting.api.DeskWorld;
import org.vigie.api.alert.AlertRecord.Notice;

/**
 * What a person was asked last: which of it a bare {@code OK}, {@code OUI} or {@code NON} means.
 */
final class Asks {
  private final Book book;
  private final String person;
  private final Optional<Instant> ofPlannings;

  Asks(Book book, DeskWorld world, String person) {
    this.book = book;
    this.person = person;
    ofPlannings = world.asked().lastAsked(person);
  }

  /**
   * Whether the latest is about plannings. An alert that the person has taken or passed on has its
   * answer already; one that somebody else took has not: the two may have crossed.
   */
  boolean planningsLast() {
    return ofPlannings.isPresent() && ofAlerts().filter(ofPlannings.get()::isBefore).isEmpty();
  }

  /**
   * Whether {@code OUI} answers one of ours. In a conversation with a sender it may well be for
   * them: it is where nothing was asked since the last that the person read of it.
   */
  boolean since() {
    Optional<Instant> asked = planningsLast() ? ofPlannings : ofAlerts();
    Optional<Instant> read = book.lastTakenBy(person).flatMap(book::find).map(this::read);
    return asked.isPresent() && read.filter(at -> !at.isBefore(asked.get())).isEmpty();
  }

  /** When the person was last asked to take an alert, if they have not answered. */
  private Optional<Instant> ofAlerts() {
    boolean waits =
        book.lastAsked(person).stream().flatMap(id -> book.find(id).stream()).anyMatch(this::waits);
    return waits ? book.lastAskedAt(person) : Optional.empty();
  }

  private boolean waits(Alert alert) {
    boolean passed = alert.level().filter(l -> l.passed().contains(person)).isPresent();
    return !passed && alert.holder().filter(person::equals).isEmpty();
  }

  private Instant read(Alert taken) {
    return taken.notices().all().stream()
        .filter(n -> n.person().equals(person) && n.message().isPresent())
        .map(Notice::at)
        .max(Instant::compareTo)
        .orElse(taken.raised().at());
  }
}
