package org.vigie.engine.internal;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.vigie.api.health.HealthPart;
import org.vigie.api.health.HealthState;

/** How the engine is. Thread-safe. */
final class EngineHealth {
  private final InstantSource clock;
  private final Ledger ledger;
  private final JournalLoop journal;
  private final CallBook book;
  private final Overload overload;
  private Optional<String> waitsFor = Optional.of("its start");
  private HealthState state = HealthState.DOWN;
  private Instant since;

  EngineHealth(
      InstantSource clock, Ledger ledger, JournalLoop journal, CallBook book, Overload overload) {
    this.clock = clock;
    this.ledger = ledger;
    this.journal = journal;
    this.book = book;
    this.overload = overload;
    this.since = clock.instant();
  }

  synchronized void waitsFor(String what) {
    waitsFor = Optional.of(what);
  }

  synchronized void ready() {
    waitsFor = Optional.empty();
  }

  synchronized HealthPart part() {
    HealthState now = now();
    if (now != state) {
      state = now;
      since = clock.instant();
    }
    return new HealthPart("engine", state, since, text());
  }

  private HealthState now() {
    if (waitsFor.isPresent() || overload.present()) {
      return HealthState.DOWN;
    }
    return ledger.stalled() ? HealthState.DEGRADED : HealthState.UP;
  }

  private String text() {
    if (waitsFor.isPresent()) {
      return "waits for " + waitsFor.get();
    }
    if (ledger.stalled()) {
      return "calls go on from memory, %d entries wait for the journal: %s"
          .formatted(ledger.backlog(), journal.trouble().orElse("the disk is slow"));
    }
    return book.all().size() + " calls in progress";
  }
}
