package org.vigie.oncall.internal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import org.vigie.api.setup.PredefinedPeriod;
import org.vigie.oncall.api.Span;
import org.vigie.oncall.api.WallClock;

/** One occurrence of a predefined period, on the wall. */
public record PeriodTimes(LocalDateTime from, LocalDateTime to) {
  /** The first that starts on a day or after it. */
  public static PeriodTimes of(PredefinedPeriod period, LocalDate on) {
    LocalDate day = period.startDay().map(d -> on.with(TemporalAdjusters.nextOrSame(d))).orElse(on);
    LocalDateTime from = day.atTime(period.startTime());
    LocalDateTime to = day.atTime(period.endTime());
    while (!to.isAfter(from) || !endsOn(period, to)) {
      to = to.plusDays(1);
    }
    return new PeriodTimes(from, to);
  }

  private static boolean endsOn(PredefinedPeriod period, LocalDateTime to) {
    return period.endDay().isEmpty() || period.endDay().get() == to.getDayOfWeek();
  }

  public Span span(WallClock clock) {
    return new Span(clock.start(from), clock.end(to));
  }
}
