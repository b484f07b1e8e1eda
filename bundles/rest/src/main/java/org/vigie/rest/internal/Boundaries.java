package org.vigie.rest.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;
import org.vigie.api.setup.Boundary;

/** Ends of periods, as a setup document writes them. */
final class Boundaries {
  static final String FORM =
      "a date or date-time: write 2026-12-24, 2026-12-24T18:00 or 2026-12-24T18:00+01:00";

  private static final DateTimeFormatter DATE_TIME =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .optionalStart()
          .appendOffsetId()
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT)
          .withChronology(IsoChronology.INSTANCE);

  private Boundaries() {}

  /** Empty where it is none of the years 1970 to 2199. */
  static Optional<Boundary> parse(String text) {
    try {
      return Optional.of(read(text))
          .filter(read -> read.date().getYear() >= 1970 && read.date().getYear() < 2200);
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

  /** As it was written. */
  static String text(Boundary boundary) {
    return boundary.date()
        + boundary.time().map(time -> "T" + time).orElse("")
        + boundary.offset().map(Object::toString).orElse("");
  }
}
