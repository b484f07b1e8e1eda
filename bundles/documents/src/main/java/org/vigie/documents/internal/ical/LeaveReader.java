package org.vigie.documents.internal.ical;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.vigie.api.setup.Absence;

/** Leave out of calendars: what is neither cancelled nor transparent, and meets the span. */
public final class LeaveReader {
  private static final int MAX_ABSENCES = 5_000;

  private final String person;
  private final ZoneId zone;
  private final Instant from;
  private final Instant until;

  public LeaveReader(String person, ZoneId zone, Instant from, Instant until) {
    this.person = person;
    this.zone = zone;
    this.from = from;
    this.until = until;
  }

  /**
   * By start.
   *
   * @throws IllegalArgumentException says why the file is refused
   */
  public List<Absence> read(byte[] file) {
    Walk walk = new Walk();
    List<Occurrence> found = new ArrayList<>();
    for (ICalendar calendar : CalendarFile.read(file, zone)) {
      if (calendar.getMethod() == null || !calendar.getMethod().isCancel()) {
        Moved moved = Moved.in(calendar, zone);
        for (VEvent event : calendar.getEvents()) {
          if (Leave.counts(event)) {
            Leave leave = Leave.of(event, calendar.getTimezoneInfo(), zone);
            add(found, new Recurring(leave, walk, zone, moved.of(event)));
          }
        }
      }
    }
    return found.stream()
        .sorted(Comparator.comparing(Occurrence::from).thenComparing(Occurrence::until))
        .map(occurrence -> occurrence.absence(person, zone))
        .distinct()
        .toList();
  }

  private void add(List<Occurrence> found, Recurring event) {
    event.between(
        from,
        until,
        occurrence -> {
          found.add(occurrence);
          if (found.size() > MAX_ABSENCES) {
            throw new IllegalArgumentException(
                "It holds more than " + MAX_ABSENCES + " absences in the time looked at.");
          }
        });
  }
}
