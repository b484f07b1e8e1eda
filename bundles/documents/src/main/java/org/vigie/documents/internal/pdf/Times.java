package org.vigie.documents.internal.pdf;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.vigie.api.setup.Language;
import org.vigie.documents.api.Edition;

/** Times and lengths of time as the reader writes them. */
final class Times {
  private final ZoneId zone;
  private final Locale locale;
  private final DateTimeFormatter time;
  private final DateTimeFormatter day;
  private final String hours;

  Times(Edition edition) {
    zone = edition.zone();
    boolean french = edition.language() == Language.FR;
    locale = french ? Locale.FRANCE : Locale.UK;
    hours = french ? "%d h %02d" : "%d:%02d";
    time =
        DateTimeFormatter.ofPattern(
            french ? "EEE dd/MM/yyyy HH:mm" : "EEE d MMM yyyy HH:mm", locale);
    day = DateTimeFormatter.ofPattern(french ? "dd/MM/yyyy" : "d MMM yyyy", locale);
  }

  /** In the hour that a clock change repeats, the offset says which of the two is meant. */
  String time(Instant at) {
    ZonedDateTime local = at.atZone(zone);
    boolean twice = zone.getRules().getValidOffsets(local.toLocalDateTime()).size() > 1;
    return twice ? time.format(local) + " (UTC" + local.getOffset() + ")" : time.format(local);
  }

  String day(Instant at) {
    return day.format(at.atZone(zone));
  }

  String month(YearMonth month) {
    return month.format(DateTimeFormatter.ofPattern("MMMM yyyy", locale));
  }

  /** To the minute. */
  String length(Duration length) {
    long minutes = length.plusSeconds(30).toMinutes();
    return String.format(locale, hours, minutes / 60, minutes % 60);
  }
}
