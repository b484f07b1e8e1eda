package org.vigie.oncall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.api.planning.DutyHours;
import org.vigie.api.setup.ExceptionalDay;
import org.vigie.oncall.api.DutyTime;
import org.vigie.oncall.api.PublicHolidays;
import org.vigie.oncall.api.Span;

/** Hours on call, and how many of them by night, on Sundays and holidays. */
class DutyTimeTest {
  private static final List<String> NIGHTS_OF_CHANGE =
      List.of(
          "Europe/Paris 2026-03-29",
          "Europe/Paris 2026-10-25",
          "Australia/Lord_Howe 2026-04-05",
          "America/Havana 2026-11-01",
          "America/St_Johns 2010-11-07",
          "Pacific/Apia 2011-12-30",
          "UTC 2026-05-01");

  @ParameterizedTest
  @CsvSource({
    "2026-11-18T18:00, 2026-11-19T08:00, PT14H, PT9H, PT0S, PT0S",
    "2026-03-28T21:00, 2026-03-29T06:00, PT8H, PT8H, PT5H, PT0S",
    "2026-10-24T21:00, 2026-10-25T06:00, PT10H, PT10H, PT7H, PT0S",
    "2026-10-25T00:00, 2026-10-26T00:00, PT25H, PT10H, PT25H, PT0S",
    "2026-05-13T18:00, 2026-05-15T08:00, PT38H, PT18H, PT0S, PT24H",
    "2027-05-01T00:00, 2027-05-03T00:00, PT48H, PT18H, PT24H, PT24H",
  })
  void areAddedUpByNightSundayAndHoliday(
      String from, String to, Duration total, Duration nights, Duration sundays, Duration feasts) {
    assertThat(paris(from, to)).isEqualTo(new DutyHours(total, nights, sundays, feasts));
  }

  private static DutyHours paris(String from, String to) {
    return DutyTime.hours(
        List.of(new Span(at(from), at(to))), Plannings.PARIS, PublicHolidays.ofFrance());
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(Plannings.PARIS).toInstant();
  }

  @Test
  void countWhatOverlapsOnce() {
    Span one = new Span(at("2026-11-18T08:00"), at("2026-11-18T12:00"));
    Span other = new Span(at("2026-11-18T10:00"), at("2026-11-18T14:00"));

    assertThat(
            DutyTime.hours(List.of(one, other, one), Plannings.PARIS, PublicHolidays.ofFrance())
                .total())
        .isEqualTo(Duration.ofHours(6));
  }

  @Test
  void countAnExceptionalDayAsAHoliday() {
    PublicHolidays holidays =
        PublicHolidays.ofFrance()
            .and(List.of(new ExceptionalDay(LocalDate.of(2026, 5, 15), Optional.of("Pont"))));

    DutyHours hours =
        DutyTime.hours(
            List.of(new Span(at("2026-05-14T12:00"), at("2026-05-16T12:00"))),
            Plannings.PARIS,
            holidays);

    assertThat(hours.holidays()).isEqualTo(Duration.ofHours(36));
  }

  /** Counted minute by minute, by what the wall shows, in nights in which clocks change. */
  @Property(tries = 100)
  void agreeWithTheWallMinuteByMinute(@ForAll long seed) {
    Random random = new Random(seed);
    String[] change = NIGHTS_OF_CHANGE.get(random.nextInt(NIGHTS_OF_CHANGE.size())).split(" ");
    ZoneId zone = ZoneId.of(change[0]);
    LocalDate day = LocalDate.parse(change[1]);
    LocalDate feast = day.plusDays(random.nextInt(5) - 2);
    PublicHolidays holidays =
        PublicHolidays.ofFrance().and(List.of(new ExceptionalDay(feast, Optional.empty())));
    Instant first = day.minusDays(3).atStartOfDay(zone).toInstant();
    List<Span> spans = new ArrayList<>();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      Instant from = first.plus(Duration.ofMinutes(random.nextInt(5 * 1440)));
      spans.add(new Span(from, from.plus(Duration.ofMinutes(random.nextInt(4000)))));
    }

    assertThat(DutyTime.hours(spans, zone, holidays))
        .as("%s in %s", spans, zone)
        .isEqualTo(counted(spans, zone, holidays, first));
  }

  private static DutyHours counted(
      List<Span> spans, ZoneId zone, PublicHolidays holidays, Instant first) {
    long[] minutes = new long[4];
    for (int i = 0; i < 9 * 1440; i++) {
      Instant at = first.plus(Duration.ofMinutes(i));
      if (spans.stream().anyMatch(span -> span.contains(at))) {
        LocalDateTime shown = at.atZone(zone).toLocalDateTime();
        minutes[0]++;
        minutes[1] += shown.getHour() >= 21 || shown.getHour() < 6 ? 1 : 0;
        minutes[2] += shown.getDayOfWeek() == DayOfWeek.SUNDAY ? 1 : 0;
        minutes[3] += holidays.contains(shown.toLocalDate()) ? 1 : 0;
      }
    }
    return new DutyHours(
        Duration.ofMinutes(minutes[0]),
        Duration.ofMinutes(minutes[1]),
        Duration.ofMinutes(minutes[2]),
        Duration.ofMinutes(minutes[3]));
  }
}
