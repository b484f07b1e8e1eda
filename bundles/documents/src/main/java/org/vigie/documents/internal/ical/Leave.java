package org.vigie.documents.internal.ical;

import biweekly.component.VEvent;
import biweekly.io.TimezoneInfo;
import biweekly.property.Classification;
import biweekly.property.DateStart;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * An event as leave: its first time, how long it is, and by which clock.
 *
 * @param start on the wall clock of {@code clock}
 */
record Leave(
    VEvent event,
    WallClock clock,
    LocalDateTime start,
    boolean allDay,
    Length length,
    TimezoneInfo zones) {
  private static final int REASON_LENGTH = 200;
  private static final int TITLE_LENGTH = 60;
  private static final List<String> NEEDED =
      List.of(
          "DTSTART", "DTEND", "DURATION", "RRULE", "EXRULE", "RDATE", "EXDATE", "RECURRENCE-ID");

  /** Whether it keeps anybody away (RFC 5545 sections 3.8.1.11 and 3.8.2.7). */
  static boolean counts(VEvent event) {
    boolean cancelled = event.getStatus() != null && event.getStatus().isCancelled();
    boolean transparent =
        event.getTransparency() != null && event.getTransparency().isTransparent();
    return !cancelled && !transparent;
  }

  /**
   * Reads an event.
   *
   * @param zone of times that name none
   * @throws IllegalArgumentException where it cannot be: leaving it out would lose leave silently
   */
  static Leave of(VEvent event, TimezoneInfo zones, ZoneId zone) {
    for (String property : NEEDED) {
      if (event.getExperimentalProperty(property) != null) {
        throw refused(event, "its " + property + " cannot be read");
      }
    }
    DateStart begin = event.getDateStart();
    if (begin == null || begin.getValue() == null) {
      throw refused(event, "it has no DTSTART");
    }
    boolean allDay = !begin.getValue().hasTime();
    WallClock clock =
        allDay ? WallClock.of(zone) : WallClock.of(begin, begin.getValue(), zones, zone);
    LocalDateTime start = clock.local(begin.getValue());
    Length length =
        allDay
            ? Length.ofDays(event, start)
            : Length.ofTime(event, clock.instant(start), zones, zone);
    return new Leave(event, clock, start, allDay, length, zones);
  }

  /** Its summary, unless it is nobody's business (section 3.8.1.3). */
  Optional<String> reason() {
    Classification access = event.getClassification();
    if (access != null && !access.isPublic()) {
      return Optional.empty();
    }
    return Optional.ofNullable(event.getSummary())
        .map(summary -> summary.getValue())
        .map(text -> line(text, REASON_LENGTH))
        .filter(text -> !text.isEmpty());
  }

  static IllegalArgumentException refused(VEvent event, String why) {
    String title =
        Optional.ofNullable(event.getSummary())
            .map(summary -> summary.getValue())
            .map(text -> "« " + line(text, TITLE_LENGTH) + " »")
            .orElse("without a title");
    return new IllegalArgumentException("The entry " + title + ": " + why + ".");
  }

  private static String line(String text, int length) {
    String line = Wellformed.text(text).replace('\n', ' ').strip();
    return line.codePointCount(0, line.length()) <= length
        ? line
        : line.substring(0, line.offsetByCodePoints(0, length));
  }
}
