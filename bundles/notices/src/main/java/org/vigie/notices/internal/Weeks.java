package org.vigie.notices.internal;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import org.vigie.oncall.api.WallClock;

/**
 * When a long run begins anew: each seven days by the clock on the wall, so that a week with a
 * change of the clocks is a week; after five weeks on Mondays at 08:00. So nobody needs to know of
 * a run that goes on for years when it began.
 */
final class Weeks {
  private static final int DAYS = 7;
  private static final int COUNTED = 35;
  private static final LocalTime MORNING = LocalTime.of(8, 0);

  private final WallClock clock;

  Weeks(ZoneId zone) {
    clock = new WallClock(zone);
  }

  /** From when on a run begins anew on Mondays. */
  Instant settled(Instant run) {
    return later(run, COUNTED);
  }

  /**
   * When a duty ends at the latest.
   *
   * @param begun when it began
   * @param settled from when on its run begins anew on Mondays
   */
  Instant next(Instant begun, Instant settled) {
    Instant counted = later(begun, DAYS);
    Instant monday = monday(begun);
    return monday.isBefore(settled) || counted.isBefore(monday) ? counted : monday;
  }

  private Instant later(Instant at, int days) {
    return clock.start(clock.local(at).plusDays(days));
  }

  private Instant monday(Instant after) {
    LocalDateTime local = clock.local(after);
    Instant first =
        clock.start(
            local
                .toLocalDate()
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY))
                .atTime(MORNING));
    return first.isAfter(after) ? first : later(first, DAYS);
  }
}
