package org.vigie.setup.internal.read;

import java.time.LocalDate;
import java.util.Optional;
import org.vigie.api.setup.Boundary;
import org.vigie.api.setup.Period;
import org.vigie.oncall.api.Span;
import org.vigie.oncall.api.WallClock;

/** Reads periods: two keys {@code from} and {@code to} beside others. */
final class Periods {
  private static final Boundary NEVER =
      new Boundary(LocalDate.EPOCH, Optional.empty(), Optional.empty());

  /** Stands in where a period cannot be read. */
  static final Period NONE = new Period(NEVER, NEVER);

  private final WallClock clock;

  Periods(WallClock clock) {
    this.clock = clock;
  }

  /** The period, or empty where it cannot be read or has no time in it, which is noted. */
  Optional<Period> read(Fields fields) {
    Optional<Boundary> from = Times.boundary(fields.required("from"));
    Place end = fields.required("to");
    Optional<Boundary> to = Times.boundary(end);
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    Period period = new Period(from.get(), to.get());
    if (clock.span(period).isEmpty()) {
      end.fault("must be after « from » (where clocks go forward, an hour is left out)");
      return Optional.empty();
    }
    return Optional.of(period);
  }

  Span span(Period period) {
    return clock.span(period);
  }

  boolean overlap(Period one, Period other) {
    return clock.overlap(one, other);
  }
}
