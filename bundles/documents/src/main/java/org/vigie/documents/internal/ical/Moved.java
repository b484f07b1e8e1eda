package org.vigie.documents.internal.ical;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/**
 * Times of repeated events that stand in the calendar by themselves, changed or cancelled
 * (RECURRENCE-ID, RFC 5545 section 3.8.4.4).
 */
final class Moved {
  private static final Exceptions NONE = new Exceptions();

  private final Map<String, Exceptions> byUid = new HashMap<>();

  static Moved in(ICalendar calendar, ZoneId zone) {
    Moved moved = new Moved();
    for (VEvent event : calendar.getEvents()) {
      if (isOne(event) && event.getUid() != null && event.getUid().getValue() != null) {
        moved
            .byUid
            .computeIfAbsent(event.getUid().getValue(), uid -> new Exceptions())
            .add(
                event.getRecurrenceId().getValue(),
                WallClock.of(event.getRecurrenceId(), calendar.getTimezoneInfo(), zone));
      }
    }
    return moved;
  }

  /** Those of an event that repeats. */
  Exceptions of(VEvent event) {
    if (isOne(event) || event.getUid() == null || event.getUid().getValue() == null) {
      return NONE;
    }
    return byUid.getOrDefault(event.getUid().getValue(), NONE);
  }

  private static boolean isOne(VEvent event) {
    return event.getRecurrenceId() != null && event.getRecurrenceId().getValue() != null;
  }
}
