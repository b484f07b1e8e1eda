package org.vigie.oncall.internal.fair;

import java.time.Duration;
import org.vigie.api.planning.DutyHours;

/** Hours on call of each kind, to calculate with. */
public record Load(double total, double nights, double sundays, double holidays) {
  public static final Load NONE = new Load(0, 0, 0, 0);

  public static Load of(DutyHours hours) {
    return new Load(
        hours(hours.total()),
        hours(hours.nights()),
        hours(hours.sundays()),
        hours(hours.holidays()));
  }

  private static double hours(Duration duration) {
    return duration.toSeconds() / 3600.0;
  }

  Load plus(Load other) {
    return new Load(
        total + other.total,
        nights + other.nights,
        sundays + other.sundays,
        holidays + other.holidays);
  }

  Load minus(Load other) {
    return plus(other.times(-1));
  }

  Load times(double factor) {
    return new Load(total * factor, nights * factor, sundays * factor, holidays * factor);
  }

  Load most(Load other) {
    return new Load(
        Math.max(total, other.total),
        Math.max(nights, other.nights),
        Math.max(sundays, other.sundays),
        Math.max(holidays, other.holidays));
  }

  /** The sum of the squares of each kind in units of its own; what has no unit counts nothing. */
  double squared(Load unit) {
    return square(total, unit.total)
        + square(nights, unit.nights)
        + square(sundays, unit.sundays)
        + square(holidays, unit.holidays);
  }

  private static double square(double value, double unit) {
    return unit <= 0 ? 0 : value / unit * (value / unit);
  }
}
