package org.vigie.documents.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RepeatedLeaveIsReadEachTimeTest {
  private static final String WEDNESDAYS = "RRULE:FREQ=WEEKLY;BYDAY=WE";

  @Test
  void everyWednesdayOfTheYear() {
    assertThat(Leaves.ofEvent("DTSTART;VALUE=DATE:20250903", WEDNESDAYS))
        .hasSize(52)
        .startsWith("2026-01-07/2026-01-07")
        .endsWith("2026-12-30/2026-12-30");
  }

  @Test
  void ofARuleFromTheNineteenthCentury() {
    assertThat(Leaves.ofEvent("DTSTART;VALUE=DATE:18700714", "RRULE:FREQ=YEARLY"))
        .containsExactly("2026-07-14/2026-07-14");
  }

  @Test
  void localTimesStayWhatTheyAreAcrossAClockChange() {
    assertThat(
            Leaves.ofEvent(
                "DTSTART;TZID=Europe/Paris:20261019T090000",
                "DTEND;TZID=Europe/Paris:20261019T100000",
                "RRULE:FREQ=WEEKLY;COUNT=2"))
        .containsExactly(
            "2026-10-19T09:00+02:00/2026-10-19T10:00+02:00",
            "2026-10-26T09:00+01:00/2026-10-26T10:00+01:00");
  }

  @Test
  void theLastOneIsIncludedHoweverItIsWritten() {
    assertThat(Leaves.ofEvent("DTSTART;VALUE=DATE:20260804", "RRULE:FREQ=DAILY;UNTIL=20260806"))
        .hasSize(3);
    assertThat(
            Leaves.ofEvent(
                "DTSTART;TZID=Europe/Paris:20260804T090000",
                "DURATION:PT1H",
                "RRULE:FREQ=DAILY;UNTIL=20260806T070000Z"))
        .hasSize(3);
    assertThat(
            Leaves.ofEvent(
                "DTSTART;TZID=Europe/Paris:20260804T090000",
                "DURATION:PT1H",
                "RRULE:FREQ=DAILY;UNTIL=20260806T065959Z"))
        .hasSize(2);
    assertThat(
            Leaves.ofEvent(
                "DTSTART;TZID=Europe/Paris:20260804T090000",
                "DURATION:PT1H",
                "RRULE:FREQ=DAILY;UNTIL=20260806"))
        .hasSize(3);
  }

  @Test
  void exceptionsAreLeftOutAndAdditionsCount() {
    assertThat(
            Leaves.ofEvent(
                "DTSTART;VALUE=DATE:20260804",
                "RRULE:FREQ=DAILY;COUNT=4",
                "EXDATE;VALUE=DATE:20260805,20260806",
                "RDATE;VALUE=DATE:20260901"))
        .containsExactly("2026-08-04/2026-08-04", "2026-08-07/2026-08-07", "2026-09-01/2026-09-01");
    assertThat(
            Leaves.ofEvent(
                "DTSTART;TZID=Europe/Paris:20260804T090000",
                "DURATION:PT1H",
                "RRULE:FREQ=DAILY;COUNT=2",
                "EXDATE:20260805T070000Z"))
        .containsExactly("2026-08-04T09:00+02:00/2026-08-04T10:00+02:00");
  }

  @Test
  void theFirstTimeCountsWhereOnlyDatesAreAdded() {
    assertThat(Leaves.ofEvent("DTSTART;VALUE=DATE:20260804", "RDATE;VALUE=DATE:20260901"))
        .containsExactly("2026-08-04/2026-08-04", "2026-09-01/2026-09-01");
  }

  @Test
  void oneThatWasMovedOrCancelledByItselfIsNotThereTwice() {
    String repeated = Leaves.event("DTSTART;VALUE=DATE:20260804", "RRULE:FREQ=WEEKLY;COUNT=3");
    String moved = Leaves.event("RECURRENCE-ID;VALUE=DATE:20260811", "DTSTART;VALUE=DATE:20260813");
    String cancelled =
        Leaves.event(
            "RECURRENCE-ID;VALUE=DATE:20260818", "DTSTART;VALUE=DATE:20260818", "STATUS:CANCELLED");
    assertThat(Leaves.of(Leaves.calendar(repeated + moved + cancelled)))
        .containsExactly("2026-08-04/2026-08-04", "2026-08-13/2026-08-13");
  }
}
