package org.vigie.oncall.api;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import org.vigie.api.planning.DutyHours;

/** How long somebody was on call, by night, on Sundays and holidays: by what the wall showed. */
public final class DutyTime {
  /** Code du travail, L3122-2. */
  private static final LocalTime NIGHT = LocalTime.of(21, 0);

  private static final LocalTime MORNING = LocalTime.of(6, 0);

  private final PublicHolidays holidays;
  private Duration total = Duration.ZERO;
  private Duration nights = Duration.ZERO;
  private Duration sundays = Duration.ZERO;
  private Duration feasts = Duration.ZERO;

  private DutyTime(PublicHolidays holidays) {
    this.holidays = holidays;
  }

  /**
   * Adds up. An hour that spans have in common is one hour: nobody is on call twice at once.
   *
   * @param holidays exceptional days among them, where they shall count
   */
  public static DutyHours hours(List<Span> spans, ZoneId zone, PublicHolidays holidays) {
    DutyTime sum = new DutyTime(holidays);
    SpanSet.of(spans).spans().forEach(span -> sum.add(span, zone.getRules()));
    return new DutyHours(sum.total, sum.nights, sum.sundays, sum.feasts);
  }

  /** Between two changes of clocks, the wall goes as fast as time does. */
  private void add(Span span, ZoneRules rules) {
    Instant from = span.from();
    while (from.isBefore(span.to())) {
      ZoneOffsetTransition next = rules.nextTransition(from);
      Instant to =
          next != null && next.getInstant().isBefore(span.to()) ? next.getInstant() : span.to();
      ZoneOffset offset = rules.getOffset(from);
      add(LocalDateTime.ofInstant(from, offset), LocalDateTime.ofInstant(to, offset));
      from = to;
    }
  }

  private void add(LocalDateTime from, LocalDateTime to) {
    total = total.plus(Duration.between(from, to));
    for (LocalDate day = from.toLocalDate(); day.atStartOfDay().isBefore(to); ) {
      LocalDate next = day.plusDays(1);
      nights =
          nights
              .plus(common(from, to, day.atStartOfDay(), day.atTime(MORNING)))
              .plus(common(from, to, day.atTime(NIGHT), next.atStartOfDay()));
      Duration whole = common(from, to, day.atStartOfDay(), next.atStartOfDay());
      sundays = day.getDayOfWeek() == DayOfWeek.SUNDAY ? sundays.plus(whole) : sundays;
      feasts = holidays.contains(day) ? feasts.plus(whole) : feasts;
      day = next;
    }
  }

  private static Duration common(
      LocalDateTime from, LocalDateTime to, LocalDateTime begin, LocalDateTime end) {
    LocalDateTime first = from.isAfter(begin) ? from : begin;
    LocalDateTime last = to.isBefore(end) ? to : end;
    return first.isBefore(last) ? Duration.between(first, last) : Duration.ZERO;
  }
}
