package org.vigie.documents.internal.ical;

import biweekly.io.TimezoneAssignment;
import biweekly.io.TimezoneInfo;
import biweekly.property.ICalProperty;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;

/**
 * The clock by which an event's times are written. A zone that Java knows goes by Java's rules, any
 * other by the rules that the file brings (VTIMEZONE).
 */
final class WallClock {
  private static final Set<String> KNOWN = ZoneId.getAvailableZoneIds();

  private final Optional<ZoneId> known;
  private final TimeZone brought;

  private WallClock(Optional<ZoneId> known, TimeZone brought) {
    this.known = known;
    this.brought = brought;
  }

  static WallClock of(ZoneId zone) {
    return new WallClock(Optional.of(zone), TimeZone.getTimeZone(zone));
  }

  /**
   * That of a property.
   *
   * @param zone of times that float, or name a zone that nobody knows
   */
  static WallClock of(ICalProperty property, TimezoneInfo zones, ZoneId zone) {
    TimezoneAssignment assigned = zones.getTimezone(property);
    if (assigned == null) {
      return of(zone);
    }
    TimeZone brought = assigned.getTimeZone();
    String id = brought.getID();
    return id != null && KNOWN.contains(id)
        ? of(ZoneId.of(id))
        : new WallClock(Optional.empty(), brought);
  }

  /** That of a single time, which may be written in UTC. */
  static WallClock of(ICalProperty property, ICalDate value, TimezoneInfo zones, ZoneId zone) {
    return isUtc(value) ? of(ZoneOffset.UTC) : of(property, zones, zone);
  }

  /** What it shows at a time of the file. */
  LocalDateTime local(ICalDate value) {
    if (isUtc(value)) {
      return local(value.toInstant());
    }
    DateTimeComponents written = value.getRawComponents();
    try {
      LocalDate day = day(value);
      return value.hasTime()
          // A leap second is read as the last of its minute.
          ? day.atTime(written.getHour(), written.getMinute(), Math.min(written.getSecond(), 59))
          : day.atStartOfDay();
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("There is no time " + written + ".", e);
    }
  }

  LocalDateTime local(Instant at) {
    ZoneOffset offset =
        known
            .map(zone -> zone.getRules().getOffset(at))
            .orElseGet(
                () -> ZoneOffset.ofTotalSeconds(brought.getOffset(at.toEpochMilli()) / 1000));
    return LocalDateTime.ofInstant(at, offset);
  }

  /** When it shows a time: the next valid one, or the first. */
  Instant instant(LocalDateTime local) {
    return known
        .map(zone -> local.atZone(zone).toInstant())
        .orElseGet(
            () ->
                new DateTimeComponents(
                        local.getYear(),
                        local.getMonthValue(),
                        local.getDayOfMonth(),
                        local.getHour(),
                        local.getMinute(),
                        local.getSecond(),
                        false)
                    .toDate(brought)
                    .toInstant());
  }

  /** When a time of the file is. */
  Instant instant(ICalDate value) {
    return isUtc(value) ? value.toInstant() : instant(local(value));
  }

  private static boolean isUtc(ICalDate value) {
    DateTimeComponents written = value.getRawComponents();
    return written == null || written.isUtc();
  }

  /** The day that is written. */
  static LocalDate day(ICalDate value) {
    DateTimeComponents written = value.getRawComponents();
    try {
      return LocalDate.of(written.getYear(), written.getMonth(), written.getDate());
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("There is no day " + written + ".", e);
    }
  }
}
