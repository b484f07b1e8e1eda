package org.vigie.setup.internal.read;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vigie.api.setup.Boundary;

/** Dates and times, noted where they do not fit. */
final class Times {
  static final Map<String, DayOfWeek> WEEKDAYS = weekdays();

  private static final Pattern TIME = Pattern.compile("([0-2][0-9]):([0-5][0-9])");
  private static final DateTimeFormatter DATE_TIME =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .optionalStart()
          .appendOffsetId()
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT)
          .withChronology(IsoChronology.INSTANCE);
  private static final Pattern DAYS = Pattern.compile("P([0-9]{1,4})D");
  private static final int MOST_DAYS = 366;
  private static final int DAY_MINUTES = 24 * 60;

  private Times() {}

  private static Map<String, DayOfWeek> weekdays() {
    Map<String, DayOfWeek> names = new LinkedHashMap<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      names.put(day.name(), day);
    }
    return names;
  }

  static LocalTime time(Place place) {
    return LocalTime.ofSecondOfDay(minute(place, DAY_MINUTES - 1) * 60L);
  }

  /** The minute of the day. */
  static int minute(Place place, int latest) {
    Optional<String> text = Values.text(place);
    if (text.isEmpty()) {
      return 0;
    }
    Matcher matcher = TIME.matcher(text.get());
    int minute =
        matcher.matches()
            ? Integer.parseInt(matcher.group(1)) * 60 + Integer.parseInt(matcher.group(2))
            : DAY_MINUTES + 1;
    if (minute > latest) {
      place.fault(
          "« %s » is no time of day: write it as \"08:00\"%s"
              .formatted(
                  Types.shortened(text.get()), latest == DAY_MINUTES ? ", up to \"24:00\"" : ""));
      return 0;
    }
    return minute;
  }

  /** Whole days, written as a period of ISO 8601. */
  static int days(Place place) {
    Optional<String> text = Values.text(place);
    Matcher days = DAYS.matcher(text.orElse("P0D"));
    if (!days.matches() || Integer.parseInt(days.group(1)) > MOST_DAYS) {
      place.fault(
          "« %s » is no number of days: write P15D, up to P%dD"
              .formatted(Types.shortened(text.orElse("")), MOST_DAYS));
      return 0;
    }
    return Integer.parseInt(days.group(1));
  }

  static LocalDate date(Place place) {
    return Values.text(place).flatMap(text -> date(place, text)).orElse(LocalDate.EPOCH);
  }

  private static Optional<LocalDate> date(Place place, String text) {
    try {
      return Optional.of(LocalDate.parse(text)).filter(date -> near(place, date));
    } catch (DateTimeParseException malformed) {
      place.fault("« %s » is no date: write it as 2026-12-24".formatted(Types.shortened(text)));
      return Optional.empty();
    }
  }

  /** A date, a local date-time, or a date-time with an offset. */
  static Optional<Boundary> boundary(Place place) {
    return Values.text(place)
        .flatMap(text -> boundary(place, text))
        .filter(boundary -> near(place, boundary.date()));
  }

  private static Optional<Boundary> boundary(Place place, String text) {
    try {
      if (text.indexOf('T') < 0) {
        return Optional.of(new Boundary(LocalDate.parse(text), Optional.empty(), Optional.empty()));
      }
      var read = DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
      return Optional.of(
          read instanceof OffsetDateTime zoned ? of(zoned) : of((LocalDateTime) read));
    } catch (DateTimeException malformed) {
      place.fault(
          "« %s » is no date or date-time: write 2026-12-24, 2026-12-24T18:00 or 2026-12-24T18:00+01:00"
              .formatted(Types.shortened(text)));
      return Optional.empty();
    }
  }

  private static Boundary of(OffsetDateTime zoned) {
    return new Boundary(
        zoned.toLocalDate(), Optional.of(zoned.toLocalTime()), Optional.of(zoned.getOffset()));
  }

  private static Boundary of(LocalDateTime local) {
    return new Boundary(local.toLocalDate(), Optional.of(local.toLocalTime()), Optional.empty());
  }

  private static boolean near(Place place, LocalDate date) {
    boolean near = date.getYear() >= 1970 && date.getYear() < 2200;
    if (!near) {
      place.fault("the year %d is out of range: 1970 to 2199".formatted(date.getYear()));
    }
    return near;
  }
}
