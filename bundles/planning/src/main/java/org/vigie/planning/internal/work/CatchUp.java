package org.vigie.planning.internal.work;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.vigie.api.alert.AlertId;
import org.vigie.api.alert.AlertRecord;
import org.vigie.api.call.CallRecord;
import org.vigie.api.planning.Intervention;
import org.vigie.api.query.AlertQuery;
import org.vigie.api.query.CallQuery;
import org.vigie.api.query.Calls;
import org.vigie.api.query.Page;
import org.vigie.api.query.Texts;
import org.vigie.planning.internal.run.Chore;
import org.vigie.planning.internal.world.Worlds;

/**
 * After a start, and after the store has failed: the calls and alerts that were not seen while the
 * room was away.
 */
public final class CatchUp implements Chore {
  /** A call or alert may have begun so long before the newest that is known, and ended after it. */
  private static final Duration OVERLAP = Duration.ofDays(1);

  /** Where nothing is known yet: this month and the one before, for their statements. */
  private static final Duration FIRST = Duration.ofDays(62);

  private static final int PAGE = 500;

  private final InterventionBook book;
  private final Harvest harvest;
  private final Calls calls;
  private final Texts texts;
  private final Worlds worlds;
  private volatile boolean done;

  public CatchUp(InterventionBook book, Harvest harvest, Calls calls, Texts texts, Worlds worlds) {
    this.book = book;
    this.harvest = harvest;
    this.calls = calls;
    this.texts = texts;
    this.worlds = worlds;
  }

  @Override
  public String name() {
    return "interventions";
  }

  @Override
  public Optional<Instant> run(Instant now) {
    if (!done && worlds.present().isPresent()) {
      book.load();
      Instant since = book.newest().map(at -> at.minus(OVERLAP)).orElse(now.minus(FIRST));
      calls(since);
      alerts(since, now);
      open(now);
      done = true;
    }
    return Optional.empty();
  }

  /** Something was not kept: looks through all of them once more. */
  public void redo() {
    done = false;
  }

  private void calls(Instant since) {
    Optional<String> cursor = Optional.empty();
    do {
      Page<CallRecord> page = calls.find(ended(since, cursor));
      page.items().forEach(harvest::call);
      cursor = page.next();
    } while (cursor.isPresent());
  }

  private static CallQuery ended(Instant since, Optional<String> cursor) {
    return new CallQuery(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(since),
        Optional.empty(),
        false,
        PAGE,
        cursor);
  }

  private void alerts(Instant since, Instant now) {
    Optional<String> cursor = Optional.empty();
    do {
      Page<AlertRecord> page = texts.alerts(created(since, cursor));
      page.items().stream().filter(Harvest::ofInterest).forEach(alert -> harvest.alert(alert, now));
      cursor = page.next();
    } while (cursor.isPresent());
  }

  private static AlertQuery created(Instant since, Optional<String> cursor) {
    return new AlertQuery(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(since),
        Optional.empty(),
        PAGE,
        cursor);
  }

  /** Those that went on when the room was left, however old their alert is. */
  private void open(Instant now) {
    for (Intervention work : book.running()) {
      if (work.source().equals(Whence.ALERT)) {
        texts
            .alert(new AlertId(Long.parseLong(work.reference())))
            .ifPresent(alert -> harvest.alert(alert, now));
      }
    }
  }
}
