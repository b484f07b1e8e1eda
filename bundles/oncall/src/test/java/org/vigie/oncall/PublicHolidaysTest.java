package org.vigie.oncall;

import static org.assertj.core.api.Assertions.assertThat;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.oncall.api.PublicHolidays;

class PublicHolidaysTest {
  private static Set<LocalDate> of(String code, int year) {
    PublicHolidays holidays = PublicHolidays.of(code).orElseThrow();
    LocalDate first = LocalDate.of(year, 1, 1);
    return first
        .datesUntil(first.plusYears(1))
        .filter(holidays::contains)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void hasTheElevenOfTheLaw() {
    assertThat(of("FR", 2026).stream().map(LocalDate::toString))
        .containsExactly(
            "2026-01-01",
            "2026-04-06",
            "2026-05-01",
            "2026-05-08",
            "2026-05-14",
            "2026-05-25",
            "2026-07-14",
            "2026-08-15",
            "2026-11-01",
            "2026-11-11",
            "2026-12-25");
  }

  @ParameterizedTest
  @CsvSource({
    "FR-57, 2026-04-03 2026-12-26",
    "FR-67, 2026-04-03 2026-12-26",
    "FR-68, 2026-04-03 2026-12-26",
    "FR-6AE, 2026-04-03 2026-12-26",
    "FR-971, 2026-05-27",
    "FR-972, 2026-05-22",
    "FR-973, 2026-06-10",
    "FR-974, 2026-12-20",
    "FR-976, 2026-04-27",
    "FR-975, ''",
    "FR-69, ''",
  })
  void addsWhatTheRegionHas(String code, String days) {
    Set<String> more = of(code, 2026).stream().map(LocalDate::toString).collect(Collectors.toSet());
    of("FR", 2026).forEach(day -> more.remove(day.toString()));
    List<String> expected = days.isEmpty() ? List.of() : List.of(days.split(" "));
    assertThat(more).containsExactlyInAnyOrderElementsOf(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "fr", "DE", "FR-99", "FR-20", "FR-977", "FR-"})
  void knowsNoOtherPlaces(String code) {
    assertThat(PublicHolidays.of(code)).isEmpty();
  }

  /** Easter and all that moves with it, by a library of others, which has Easter Sunday too. */
  @Test
  void agreesWithAnotherCalculationYearByYear() {
    HolidayManager library = HolidayManager.getInstance(ManagerParameters.create("fr"));
    IntStream.range(2010, 2150)
        .forEach(
            year -> assertThat(of("FR", year)).as("%d", year).isEqualTo(theirs(library, year)));
  }

  private static Set<LocalDate> theirs(HolidayManager library, int year) {
    return library.getHolidays(Year.of(year)).stream()
        .filter(holiday -> !"EASTER".equals(holiday.getPropertiesKey().replace("christian.", "")))
        .map(Holiday::getDate)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
