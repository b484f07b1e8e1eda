package org.vigie.api.planning;

import java.time.Duration;

/**
 * How long somebody was on call. The parts overlap: a Sunday's night counts in both.
 *
 * @param total of all
 * @param nights between 21:00 and 06:00 local time (Code du travail, L3122-2)
 * @param sundays local days
 * @param holidays public holidays and exceptional days
 */
public record DutyHours(Duration total, Duration nights, Duration sundays, Duration holidays) {
  public static final DutyHours NONE =
      new DutyHours(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);

  /** Both together. */
  public DutyHours plus(DutyHours other) {
    return new DutyHours(
        total.plus(other.total),
        nights.plus(other.nights),
        sundays.plus(other.sundays),
        holidays.plus(other.holidays));
  }
}
