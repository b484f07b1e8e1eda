package org.vigie.notices.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.vigie.api.setup.Language;

/** Times as people read them: local wall time, with the weekday. */
public final class Calendar {
  private final ZoneId zone;
  private final DateTimeFormatter moment;
  private final DateTimeFormatter day;
  private final DateTimeFormatter date;
  private final DateTimeFormatter time;

  public Calendar(Language language, ZoneId zone) {
    this.zone = zone;
    boolean french = language == Language.FR;
    Locale locale = french ? Locale.FRENCH : Locale.ENGLISH;
    moment = DateTimeFormatter.ofPattern(french ? "EEE dd/MM HH:mm" : "EEE d MMM HH:mm", locale);
    day = DateTimeFormatter.ofPattern(french ? "EEE dd/MM" : "EEE d MMM", locale);
    date = DateTimeFormatter.ofPattern(french ? "dd/MM/yyyy" : "d MMM yyyy", locale);
    time = DateTimeFormatter.ofPattern("HH:mm", locale);
  }

  /** « ven. 27/11 18:00 ». */
  public String moment(Instant at) {
    return moment.format(at.atZone(zone));
  }

  /** « ven. 27/11 18:00 - lun. 30/11 08:00 », « ven. 27/11 18:00 - 22:00 ». */
  public String span(Instant from, Instant until) {
    ZonedDateTime begins = from.atZone(zone);
    ZonedDateTime ends = until.atZone(zone);
    // On the day on which the clocks go back an end may read earlier than its start.
    boolean short1 =
        begins.toLocalDate().equals(ends.toLocalDate())
            && begins.getOffset().equals(ends.getOffset());
    return moment.format(begins) + " - " + (short1 ? time : moment).format(ends);
  }

  /** « jeu. 24/12 ». */
  public String day(LocalDate at) {
    return day.format(at);
  }

  /** « 24/12/2026 ». */
  public String date(Instant at) {
    return date.format(at.atZone(zone));
  }

  /** The last day of a span that ends at an instant. */
  public String lastDate(Instant until) {
    return date(until.minus(Duration.ofNanos(1)));
  }
}
