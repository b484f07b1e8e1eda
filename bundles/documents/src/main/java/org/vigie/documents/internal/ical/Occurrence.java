package org.vigie.documents.internal.ical;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.vigie.api.setup.Absence;
import org.vigie.api.setup.Boundary;
import org.vigie.api.setup.Period;

/**
 * One time that somebody is away, half-open.
 *
 * @param allDay whole days in the zone of the planning
 */
record Occurrence(Instant from, Instant until, boolean allDay, Optional<String> reason) {
  /**
   * DTEND is the first day or instant after it (RFC 5545 section 3.6.1); a period's dates are
   * inclusive.
   */
  Absence absence(String person, ZoneId zone) {
    Period period =
        allDay
            ? new Period(day(date(from, zone)), day(date(until, zone).minusDays(1)))
            : new Period(instant(from, zone), instant(until, zone));
    return new Absence(person, period, reason);
  }

  private static LocalDate date(Instant at, ZoneId zone) {
    return at.atZone(zone).toLocalDate();
  }

  private static Boundary day(LocalDate date) {
    return new Boundary(date, Optional.empty(), Optional.empty());
  }

  private static Boundary instant(Instant at, ZoneId zone) {
    OffsetDateTime local = at.atZone(zone).toOffsetDateTime();
    LocalTime time = local.toLocalTime();
    return new Boundary(local.toLocalDate(), Optional.of(time), Optional.of(local.getOffset()));
  }
}
