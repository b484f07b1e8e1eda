package org.vigie.oncall.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Optional;
import org.vigie.api.setup.Boundary;
import org.vigie.api.setup.Period;

/**
 * Local wall time of a zone as instants. A local time that does not exist becomes the next valid
 * instant; of a repeated one, starts take the first and ends the last. Immutable, thread-safe.
 */
public final class WallClock {
  private final ZoneRules rules;

  public WallClock(ZoneId zone) {
    rules = zone.getRules();
  }

  /** The instant at which something starts. */
  public Instant start(LocalDateTime local) {
    return instant(local, rules.getValidOffsets(local), 0);
  }

  /** The instant at which something ends. */
  public Instant end(LocalDateTime local) {
    List<ZoneOffset> offsets = rules.getValidOffsets(local);
    return instant(local, offsets, offsets.size() - 1);
  }

  private Instant instant(LocalDateTime local, List<ZoneOffset> offsets, int which) {
    return offsets.isEmpty()
        ? rules.getTransition(local).getInstant()
        : local.toInstant(offsets.get(which));
  }

  /** What the clock on the wall shows. */
  public LocalDateTime local(Instant at) {
    return LocalDateTime.ofEpochSecond(at.getEpochSecond(), at.getNano(), rules.getOffset(at));
  }

  /** An instant as an end of a period that means just this instant, at either end. */
  public Boundary exactly(Instant at) {
    LocalDateTime local = local(at);
    boolean shownTwice = rules.getValidOffsets(local).size() > 1;
    return new Boundary(
        local.toLocalDate(),
        Optional.of(local.toLocalTime()),
        shownTwice ? Optional.of(rules.getOffset(at)) : Optional.empty());
  }

  /** A period that is just a span, in local wall time. */
  public Period exactly(Span span) {
    return new Period(exactly(span.from()), exactly(span.to()));
  }

  /** A period's span: whole days where its ends are dates. */
  public Span span(Period period) {
    return new Span(start(period.from()), end(period.to()));
  }

  /**
   * Says whether two periods have time in common. Two that only meet at a repeated local time have
   * not, though both hold during the repetition.
   */
  public boolean overlap(Period one, Period other) {
    return startsBeforeEnd(one, other) && startsBeforeEnd(other, one);
  }

  private boolean startsBeforeEnd(Period starting, Period ending) {
    Boundary from = starting.from();
    Boundary to = ending.to();
    if (from.offset().isEmpty() && to.offset().isEmpty()) {
      return localStart(from).isBefore(localEnd(to));
    }
    return start(from).isBefore(end(to));
  }

  private Instant start(Boundary from) {
    LocalDateTime local = localStart(from);
    return from.offset().map((ZoneOffset o) -> local.toInstant(o)).orElseGet(() -> start(local));
  }

  private Instant end(Boundary to) {
    LocalDateTime local = localEnd(to);
    return to.offset().map((ZoneOffset o) -> local.toInstant(o)).orElseGet(() -> end(local));
  }

  private static LocalDateTime localStart(Boundary from) {
    return from.time().map(from.date()::atTime).orElseGet(from.date()::atStartOfDay);
  }

  private static LocalDateTime localEnd(Boundary to) {
    LocalDate date = to.date();
    return to.time().map(date::atTime).orElseGet(() -> date.plusDays(1).atStartOfDay());
  }
}
