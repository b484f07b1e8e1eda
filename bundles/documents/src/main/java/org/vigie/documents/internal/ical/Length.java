package org.vigie.documents.internal.ical;

import biweekly.component.VEvent;
import biweekly.io.TimezoneInfo;
import biweekly.property.DateEnd;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * How long an event is: days of the calendar, and exact time beyond them (RFC 5545 section 3.3.6).
 */
record Length(Period days, Duration rest) {
  /** Of an event of whole days: without an end it is one (section 3.6.1). */
  static Length ofDays(VEvent event, LocalDateTime start) {
    DateEnd end = event.getDateEnd();
    long days = 1;
    if (end != null && end.getValue() != null) {
      days = Duration.between(start, WallClock.day(end.getValue()).atStartOfDay()).toDays();
    } else if (hasDuration(event)) {
      Length written = written(event);
      days = written.days.getDays() + written.rest.toDays();
    }
    requirePositive(event, days);
    // Some programs write a single day with its end on the same day.
    return new Length(Period.ofDays((int) Math.max(days, 1)), Duration.ZERO);
  }

  /** Of an event with times: without an end it takes no time (section 3.6.1). */
  static Length ofTime(VEvent event, Instant start, TimezoneInfo zones, ZoneId zone) {
    DateEnd end = event.getDateEnd();
    if (end != null && end.getValue() != null) {
      Instant until = WallClock.of(end, zones, zone).instant(end.getValue());
      Duration length = Duration.between(start, until);
      requirePositive(event, length.getSeconds());
      return new Length(Period.ZERO, length);
    }
    return hasDuration(event) ? written(event) : new Length(Period.ZERO, Duration.ZERO);
  }

  private static boolean hasDuration(VEvent event) {
    return event.getDuration() != null && event.getDuration().getValue() != null;
  }

  private static Length written(VEvent event) {
    biweekly.util.Duration value = event.getDuration().getValue();
    requirePositive(event, value.isPrior() ? -1 : 1);
    try {
      int days =
          Math.addExact(Math.multiplyExact(number(value.getWeeks()), 7), number(value.getDays()));
      return new Length(
          Period.ofDays(days),
          Duration.ofHours(number(value.getHours()))
              .plusMinutes(number(value.getMinutes()))
              .plusSeconds(number(value.getSeconds())));
    } catch (ArithmeticException e) {
      throw Leave.refused(event, "its DURATION is too long");
    }
  }

  private static void requirePositive(VEvent event, long length) {
    if (length < 0) {
      throw Leave.refused(event, "it ends before it starts");
    }
  }

  private static int number(@Nullable Integer value) {
    return value == null ? 0 : value;
  }
}
