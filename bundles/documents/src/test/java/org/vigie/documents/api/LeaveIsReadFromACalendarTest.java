package org.vigie.documents.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LeaveIsReadFromACalendarTest {
  @Test
  void wholeDaysEndTheDayBeforeDtend() {
    assertThat(
            Leaves.ofEvent(
                "DTSTART;VALUE=DATE:20260803", "DTEND;VALUE=DATE:20260822", "SUMMARY:Congés d'été"))
        .containsExactly("2026-08-03/2026-08-21 Congés d'été");
  }

  @Test
  void aDayWithoutEndOrWithItsEndOnTheSameDayIsOneDay() {
    assertThat(Leaves.ofEvent("DTSTART;VALUE=DATE:20260803"))
        .containsExactly("2026-08-03/2026-08-03");
    assertThat(Leaves.ofEvent("DTSTART;VALUE=DATE:20260803", "DTEND;VALUE=DATE:20260803"))
        .containsExactly("2026-08-03/2026-08-03");
    assertThat(Leaves.ofEvent("DTSTART;VALUE=DATE:20260803", "DURATION:P2W"))
        .containsExactly("2026-08-03/2026-08-16");
  }

  @Test
  void timesKeepTheirOffsetOnBothSidesOfAClockChange() {
    assertThat(Leaves.ofEvent("DTSTART:20261024T160000Z", "DTEND:20261026T070000Z"))
        .containsExactly("2026-10-24T18:00+02:00/2026-10-26T08:00+01:00");
    assertThat(Leaves.ofEvent("DTSTART:20261025T003000Z", "DTEND:20261025T013000Z"))
        .containsExactly("2026-10-25T02:30+02:00/2026-10-25T02:30+01:00");
  }

  @Test
  void timesAreReadInTheirZone() {
    assertThat(
            Leaves.ofEvent(
                "DTSTART;TZID=America/New_York:20260710T090000",
                "DTEND;TZID=America/New_York:20260710T120000"))
        .containsExactly("2026-07-10T15:00+02:00/2026-07-10T18:00+02:00");
  }

  @Test
  void floatingTimesAndUnknownZonesAreOursAndADurationIsNominal() {
    assertThat(Leaves.ofEvent("DTSTART:20260329T013000", "DURATION:PT2H"))
        .containsExactly("2026-03-29T01:30+01:00/2026-03-29T04:30+02:00");
    assertThat(Leaves.ofEvent("DTSTART:20260328T120000", "DURATION:P1D"))
        .containsExactly("2026-03-28T12:00+01:00/2026-03-29T12:00+02:00");
    assertThat(
            Leaves.ofEvent(
                "DTSTART;TZID=Somewhere:20260710T090000", "DTEND;TZID=Somewhere:20260710T120000"))
        .containsExactly("2026-07-10T09:00+02:00/2026-07-10T12:00+02:00");
  }

  @Test
  void aZoneThatOnlyTheFileKnowsGoesByTheFile() {
    String zone =
        "BEGIN:VTIMEZONE\r\nTZID:Head office\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\n"
            + "TZOFFSETFROM:+0530\r\nTZOFFSETTO:+0530\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n";
    assertThat(
            Leaves.of(
                Leaves.calendar(
                    zone
                        + Leaves.event(
                            "DTSTART;TZID=Head office:20260710T090000",
                            "DTEND;TZID=Head office:20260710T120000"))))
        .containsExactly("2026-07-10T05:30+02:00/2026-07-10T08:30+02:00");
  }

  @Test
  void cancelledAndTransparentEventsAreNoLeave() {
    assertThat(Leaves.ofEvent("DTSTART;VALUE=DATE:20260803", "STATUS:CANCELLED")).isEmpty();
    assertThat(Leaves.ofEvent("DTSTART;VALUE=DATE:20260803", "TRANSP:TRANSPARENT")).isEmpty();
    assertThat(Leaves.ofEvent("DTSTART;VALUE=DATE:20260803", "TRANSP:OPAQUE")).hasSize(1);
    String all = Leaves.calendar("METHOD:CANCEL\r\n" + Leaves.event("DTSTART;VALUE=DATE:20260803"));
    assertThat(Leaves.of(all)).isEmpty();
  }

  @Test
  void ourOwnCalendarIsNobodysLeave() {
    assertThat(Leaves.read(Ical.ofPerson("alice", Samples.october(), Samples.FRENCH, Samples.NOW)))
        .isEmpty();
  }

  @Test
  void onlyWhatMeetsTheSpanIsLeave() {
    assertThat(Leaves.ofEvent("DTSTART;VALUE=DATE:20251220", "DTEND;VALUE=DATE:20260101"))
        .isEmpty();
    assertThat(Leaves.ofEvent("DTSTART;VALUE=DATE:20251220", "DTEND;VALUE=DATE:20260102"))
        .containsExactly("2025-12-20/2026-01-01");
    assertThat(Leaves.ofEvent("DTSTART;VALUE=DATE:20270101")).isEmpty();
    assertThat(Leaves.ofEvent("DTSTART:20260710T090000Z")).isEmpty();
  }

  @Test
  void whatIsPrivateHasNoReason() {
    assertThat(Leaves.ofEvent("DTSTART;VALUE=DATE:20260803", "CLASS:PRIVATE", "SUMMARY:Opération"))
        .containsExactly("2026-08-03/2026-08-03");
    assertThat(Leaves.ofEvent("DTSTART;VALUE=DATE:20260803", "SUMMARY:" + "é".repeat(300)))
        .containsExactly("2026-08-03/2026-08-03 " + "é".repeat(200));
    assertThat(Leaves.ofEvent("DTSTART;VALUE=DATE:20260803", "SUMMARY:a\\nb\\, c"))
        .containsExactly("2026-08-03/2026-08-03 a b, c");
  }

  @Test
  void severalCalendarsInAFileCountAndTheSameTwiceIsOne() {
    String one = Leaves.calendar(Leaves.event("DTSTART;VALUE=DATE:20260803"));
    String other = Leaves.calendar(Leaves.event("DTSTART;VALUE=DATE:20260801"));
    assertThat(Leaves.of(one + other + one))
        .containsExactly("2026-08-01/2026-08-01", "2026-08-03/2026-08-03");
  }

  @Test
  void aByteOrderMarkLineFeedsAndLowerCaseAreBorne() {
    String file =
        "\uFEFF" + Leaves.calendar(Leaves.event("DTSTART;VALUE=DATE:20260803")).replace("\r", "");
    assertThat(Leaves.of(file)).containsExactly("2026-08-03/2026-08-03");
    assertThat(Leaves.read(file.toLowerCase().getBytes(StandardCharsets.UTF_8))).hasSize(1);
  }

  @Test
  void aCalendarWithoutEventsIsNoLeave() {
    assertThat(Leaves.of(Leaves.calendar(""))).isEmpty();
  }
}
