package org.vigie.api.setup;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/**
 * One end of a period as a person wrote it: a date, a local date-time, or a date-time with its
 * offset.
 *
 * @param time empty: the whole day, inclusive at both ends of a period
 * @param offset empty: wall time in the setup's zone; only with a time
 */
public record Boundary(LocalDate date, Optional<LocalTime> time, Optional<ZoneOffset> offset) {
  private static final DateTimeFormatter DATE_TIME =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .optionalStart()
          .appendOffsetId()
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT)
          .withChronology(IsoChronology.INSTANCE);

  /**
   * Reads {@code 2026-12-24}, {@code 2026-12-24T18:00} or {@code 2026-12-24T18:00+01:00}; empty
   * where it is none of these, or not of the years 1970 to 2199.
   */
  public static Optional<Boundary> parse(String text) {
    try {
      return Optional.of(read(text))
          .filter(read -> read.date.getYear() >= 1970 && read.date.getYear() < 2200);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Boundary read(String text) {
    if (text.indexOf('T') < 0) {
      return new Boundary(LocalDate.parse(text), Optional.empty(), Optional.empty());
    }
    TemporalAccessor read = DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
    if (read instanceof OffsetDateTime zoned) {
      return new Boundary(
          zoned.toLocalDate(), Optional.of(zoned.toLocalTime()), Optional.of(zoned.getOffset()));
    }
    LocalDateTime local = (LocalDateTime) read;
    return new Boundary(local.toLocalDate(), Optional.of(local.toLocalTime()), Optional.empty());
  }

  /** As it is written in documents; {@link #parse} reads it. */
  public String text() {
    return date
        + time.map(LocalTime::toString).map("T"::concat).orElse("")
        + offset.map(ZoneOffset::getId).orElse("");
  }
}
