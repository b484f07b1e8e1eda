package org.vigie.engine.internal.text;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.vigie.api.health.HealthPart;
import org.vigie.api.health.HealthState;

/** How messages and alerts are. Thread-safe. */
final class TextHealth {
  /** A message that no route takes for so long is worth a look. */
  private static final Duration LONG = Duration.ofMinutes(5);

  private final InstantSource clock;
  private final TextLedger ledger;
  private final TextJournal journal;
  private final Overview overview;
  private final TextLoad load;
  private Optional<String> waitsFor = Optional.of("its start");
  private HealthState state = HealthState.DOWN;
  private Instant since;

  TextHealth(
      InstantSource clock,
      TextLedger ledger,
      TextJournal journal,
      Overview overview,
      TextLoad load) {
    this.clock = clock;
    this.ledger = ledger;
    this.journal = journal;
    this.overview = overview;
    this.load = load;
    since = clock.instant();
  }

  synchronized void waitsFor(String what) {
    waitsFor = Optional.of(what);
  }

  synchronized void ready() {
    waitsFor = Optional.empty();
  }

  synchronized HealthPart part() {
    Optional<String> matter = matter();
    HealthState now = waitsFor.isPresent() ? HealthState.DOWN : HealthState.UP;
    if (now == HealthState.UP && matter.isPresent()) {
      now = HealthState.DEGRADED;
    }
    if (now != state) {
      state = now;
      since = clock.instant();
    }
    String figures = waitsFor.isPresent() ? "" : "; " + figures();
    return new HealthPart("texts", state, since, matter.orElse("works") + figures);
  }

  private Optional<String> matter() {
    if (waitsFor.isPresent()) {
      return waitsFor.map(what -> "waits for " + what);
    }
    if (ledger.stalled()) {
      String why = journal.trouble().orElse("the disk is slow");
      return Optional.of("no text is taken or sent until it can be written: " + why);
    }
    if (load.tooMuch()) {
      return Optional.of("texts are refused, too many wait to leave: look at the SMS routes");
    }
    Instant limit = clock.instant().minus(LONG);
    return overview
        .figures()
        .oldest()
        .filter(limit::isAfter)
        .map(at -> "no route takes what waits: look at the SMS routes");
  }

  private String figures() {
    Overview.Figures now = overview.figures();
    String oldest =
        now.oldest().map(at -> ", since " + at.truncatedTo(ChronoUnit.SECONDS)).orElse("");
    return "messages waiting: %d%s; alerts not closed: %d"
        .formatted(now.waiting(), oldest, now.alerts());
  }
}
