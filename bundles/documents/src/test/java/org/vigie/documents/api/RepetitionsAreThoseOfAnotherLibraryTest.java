package org.vigie.documents.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.fortuna.ical4j.model.Recur;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Rules as calendars have them, read by ours and by ical4j. */
class RepetitionsAreThoseOfAnotherLibraryTest {
  private static final LocalDate YEAR = LocalDate.of(2026, 1, 1);
  private static final LocalDate NEXT = LocalDate.of(2027, 1, 1);

  @Property(tries = 1_000)
  void onTheSameDays(@ForAll("rules") String rule, @ForAll("starts") LocalDate start) {
    List<LocalDate> expected =
        new Recur<LocalDate>(rule)
            .getDates(start, start, NEXT.minusDays(1)).stream()
                .filter(day -> !day.isBefore(YEAR) && day.isBefore(NEXT))
                .sorted()
                .toList();

    List<String> read =
        Leaves.ofEvent("DTSTART;VALUE=DATE:" + start.toString().replace("-", ""), "RRULE:" + rule);

    assertThat(read).isEqualTo(expected.stream().map(day -> day + "/" + day).toList());
  }

  @Provide
  Arbitrary<LocalDate> starts() {
    return Arbitraries.integers().between(0, 700).map(YEAR.minusDays(500)::plusDays);
  }

  /** With the standard's own start of a week: ical4j would take the machine's. */
  @Provide
  Arbitrary<String> rules() {
    Arbitrary<String> parts =
        Arbitraries.of(
            "FREQ=DAILY",
            "FREQ=WEEKLY",
            "FREQ=WEEKLY;BYDAY=MO,WE,FR",
            "FREQ=WEEKLY;BYDAY=SA,SU",
            "FREQ=MONTHLY;BYMONTHDAY=15",
            "FREQ=MONTHLY;BYDAY=2TU",
            "FREQ=MONTHLY;BYDAY=-1FR",
            "FREQ=MONTHLY;BYMONTHDAY=-1",
            "FREQ=YEARLY;BYMONTH=7;BYMONTHDAY=14");
    Arbitrary<String> intervals =
        Arbitraries.integers().between(1, 4).map(every -> ";INTERVAL=" + every);
    Arbitrary<String> ends =
        Arbitraries.oneOf(
            Arbitraries.just(""),
            Arbitraries.integers()
                .between(0, 900)
                .map(
                    days ->
                        ";UNTIL="
                            + YEAR.minusDays(200).plusDays(days).toString().replace("-", "")));
    return Combinators.combine(parts, intervals, ends)
        .as((part, every, end) -> part + every + end + ";WKST=MO");
  }
}
