package org.vigie.documents.internal.ical;

import biweekly.util.Frequency;
import biweekly.util.ICalDate;
import biweekly.util.Recurrence;
import biweekly.util.com.google.ical.iter.RecurrenceIterator;
import biweekly.util.com.google.ical.iter.RecurrenceIteratorFactory;
import biweekly.util.com.google.ical.values.DateTimeValue;
import biweekly.util.com.google.ical.values.DateTimeValueImpl;
import biweekly.util.com.google.ical.values.DateValue;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.EnumSet;
import java.util.Set;
import java.util.TimeZone;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A rule of repetition (RFC 5545 section 3.3.10), walked on the wall clock: the library sees local
 * times as if they were UTC, so that neither the machine's zone nor a clock change gets between.
 */
final class Repetition {
  private static final TimeZone WALL = TimeZone.getTimeZone(ZoneOffset.UTC);
  private static final Set<Frequency> TOO_OFTEN =
      EnumSet.of(Frequency.SECONDLY, Frequency.MINUTELY, Frequency.HOURLY);

  private final Recurrence rule;
  private final Leave leave;
  private final Walk walk;

  Repetition(@Nullable Recurrence rule, Leave leave, Walk walk) {
    if (rule == null || rule.getFrequency() == null || !RuleBounds.sound(rule)) {
      throw Leave.refused(leave.event(), "its RRULE cannot be read");
    }
    if (TOO_OFTEN.contains(rule.getFrequency())) {
      throw Leave.refused(leave.event(), "it repeats more often than every day");
    }
    walk.rule();
    this.rule = onTheWall(rule, leave);
    this.leave = leave;
    this.walk = walk;
  }

  /** Its starts up to an instant. */
  void starts(Instant until, Consumer<LocalDateTime> found) {
    LocalDateTime first = leave.start();
    RecurrenceIterator times =
        RecurrenceIteratorFactory.createRecurrenceIterator(
            rule,
            new DateTimeValueImpl(
                first.getYear(),
                first.getMonthValue(),
                first.getDayOfMonth(),
                first.getHour(),
                first.getMinute(),
                first.getSecond()),
            WALL);
    LocalDateTime last = leave.clock().local(until);
    while (times.hasNext()) {
      walk.step();
      LocalDateTime start = local(times.next());
      if (start.isAfter(last)) {
        return;
      }
      found.accept(start);
    }
  }

  /** UNTIL is inclusive, and may be a date, UTC, or local. */
  private static Recurrence onTheWall(Recurrence rule, Leave leave) {
    ICalDate until = rule.getUntil();
    if (until == null) {
      return rule;
    }
    LocalDateTime last =
        until.hasTime()
            ? leave.clock().local(until)
            : WallClock.day(until).atTime(LocalTime.MAX.withNano(0));
    return new Recurrence.Builder(rule)
        .until(new ICalDate(Date.from(last.toInstant(ZoneOffset.UTC)), true))
        .build();
  }

  private static LocalDateTime local(DateValue value) {
    LocalTime time =
        value instanceof DateTimeValue timed
            ? LocalTime.of(timed.hour(), timed.minute(), timed.second())
            : LocalTime.MIDNIGHT;
    return LocalDateTime.of(value.year(), value.month(), value.day(), 0, 0).with(time);
  }
}
