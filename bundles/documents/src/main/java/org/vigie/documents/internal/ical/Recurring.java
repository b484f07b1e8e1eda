package org.vigie.documents.internal.ical;

import biweekly.component.VEvent;
import biweekly.property.ExceptionDates;
import biweekly.property.ExceptionRule;
import biweekly.property.ICalProperty;
import biweekly.property.RecurrenceDates;
import biweekly.property.RecurrenceRule;
import biweekly.util.ICalDate;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.function.Consumer;

/** An event at each of its times (RFC 5545 section 3.8.5). */
final class Recurring {
  private final Leave leave;
  private final Walk walk;
  private final ZoneId zone;
  private final Exceptions moved;
  private final Exceptions exceptions = new Exceptions();

  Recurring(Leave leave, Walk walk, ZoneId zone, Exceptions moved) {
    this.leave = leave;
    this.walk = walk;
    this.zone = zone;
    this.moved = moved;
  }

  /** Those that meet a span, in no order. */
  void between(Instant from, Instant until, Consumer<Occurrence> found) {
    readExceptions(until);
    Consumer<LocalDateTime> check = start -> offer(start, from, until, found);
    VEvent event = leave.event();
    boolean ruled = false;
    for (RecurrenceRule rule : event.getProperties(RecurrenceRule.class)) {
      new Repetition(rule.getValue(), leave, walk).starts(until, check);
      ruled = true;
    }
    if (!ruled) {
      check.accept(leave.start());
    }
    for (RecurrenceDates dates : event.getProperties(RecurrenceDates.class)) {
      WallClock clock = clock(dates);
      for (ICalDate date : dates.getDates()) {
        walk.step();
        check.accept(leave.clock().local(clock.instant(date)));
      }
      dates
          .getPeriods()
          .forEach(p -> check.accept(leave.clock().local(clock.instant(p.getStartDate()))));
    }
  }

  private void readExceptions(Instant until) {
    for (ExceptionDates dates : leave.event().getProperties(ExceptionDates.class)) {
      WallClock clock = clock(dates);
      dates.getValues().forEach(date -> exceptions.add(date, clock));
    }
    for (ExceptionRule rule : leave.event().getProperties(ExceptionRule.class)) {
      new Repetition(rule.getValue(), leave, walk)
          .starts(until, start -> exceptions.add(leave.clock().instant(start)));
    }
  }

  private WallClock clock(ICalProperty property) {
    return WallClock.of(property, leave.zones(), zone);
  }

  private void offer(LocalDateTime start, Instant from, Instant until, Consumer<Occurrence> found) {
    Instant begin = leave.clock().instant(start);
    Instant end =
        leave.clock().instant(start.plus(leave.length().days())).plus(leave.length().rest());
    boolean meets = begin.isBefore(until) && end.isAfter(from) && begin.isBefore(end);
    if (meets && !exceptions.has(start, begin) && !moved.has(start, begin)) {
      found.accept(new Occurrence(begin, end, leave.allDay(), leave.reason()));
    }
  }
}
