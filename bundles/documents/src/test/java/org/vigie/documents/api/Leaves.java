package org.vigie.documents.api;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.vigie.api.setup.Absence;
import org.vigie.api.setup.Boundary;

/** Reads calendars that a test writes down, over the year 2026 in Paris. */
final class Leaves {
  static final Instant FROM = Samples.at("2026-01-01T00:00");
  static final Instant UNTIL = Samples.at("2027-01-01T00:00");

  private Leaves() {}

  /** One event of these lines, as {@code from/to reason}. */
  static List<String> ofEvent(String... lines) {
    return of(calendar(event(lines)));
  }

  static List<String> of(String file) {
    return read(file.getBytes(StandardCharsets.UTF_8)).stream().map(Leaves::text).toList();
  }

  static List<Absence> read(byte[] file) {
    return Ical.readAbsences(file, "alice", Samples.PARIS, FROM, UNTIL);
  }

  static String event(String... lines) {
    return "BEGIN:VEVENT\r\nUID:u1\r\nDTSTAMP:20260101T000000Z\r\n"
        + String.join("\r\n", lines)
        + "\r\nEND:VEVENT\r\n";
  }

  static String calendar(String content) {
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//EN\r\n"
        + content
        + "END:VCALENDAR\r\n";
  }

  private static String text(Absence absence) {
    return text(absence.period().from())
        + "/"
        + text(absence.period().to())
        + absence.reason().map(reason -> " " + reason).orElse("");
  }

  private static String text(Boundary boundary) {
    return boundary.date()
        + boundary.time().map(time -> "T" + time).orElse("")
        + boundary.offset().map(Object::toString).orElse("");
  }
}
