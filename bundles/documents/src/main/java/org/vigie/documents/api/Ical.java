package org.vigie.documents.api;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.vigie.api.oncall.Shift;
import org.vigie.api.setup.Absence;
import org.vigie.documents.internal.ical.LeaveReader;
import org.vigie.documents.internal.ical.ShiftWriter;

/** iCalendar files (RFC 5545). Thread-safe; no I/O. */
public final class Ical {
  /** Of a file with leave: larger ones are refused. */
  public static final int MAX_BYTES = 5 * 1024 * 1024;

  private Ical() {}

  /**
   * A person's shifts. Whoever is on call is not busy: the events are transparent.
   *
   * @param shifts as planned, not cut at the ends of the calendar: an event's UID is made of team,
   *     rank, person and start, so that it is the same in the next file
   * @param stamp DTSTAMP of all events: the same content with the same stamp is the same file
   */
  public static byte[] ofPerson(String person, List<Shift> shifts, Edition edition, Instant stamp) {
    return new ShiftWriter(edition, stamp).ofPerson(person, shifts);
  }

  /** A team's shifts, each with its person's name; else as {@link #ofPerson}. */
  public static byte[] ofTeam(String team, List<Shift> shifts, Edition edition, Instant stamp) {
    return new ShiftWriter(edition, stamp).ofTeam(team, shifts);
  }

  /**
   * A person's leave: events that meet the span, by start; repeated ones each time. What is
   * cancelled or transparent is no leave. Whole days become dates, both inclusive; others
   * date-times with their offset in {@code zone}. The reason is the event's summary, but for
   * private events.
   *
   * @param zone of times that name none, and of the answer
   * @param from inclusive
   * @param until exclusive
   * @throws IllegalArgumentException where it is no calendar, or no sound one: says why, in plain
   *     English; nothing of it counts then
   */
  public static List<Absence> readAbsences(
      byte[] file, String person, ZoneId zone, Instant from, Instant until) {
    return new LeaveReader(person, zone, from, until).read(file);
  }
}
