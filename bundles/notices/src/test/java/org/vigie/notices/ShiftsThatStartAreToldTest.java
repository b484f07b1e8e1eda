package org.vigie.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.vigie.api.oncall.Shift;
import org.vigie.api.setup.Notify;
import org.vigie.api.setup.OnCallOverride.Remove;
import org.vigie.api.setup.OnCallOverride.Replace;
import org.vigie.api.setup.Recipient;
import org.vigie.notices.api.DutyNotices;
import org.vigie.notices.api.DutyNotices.Due;

/** SPEC, « Ringing people » 7: a shift that starts, 24 h and 1 h before, and at its start. */
class ShiftsThatStartAreToldTest {
  private static final OptionalInt ANY = OptionalInt.empty();

  /** Alice and Bruno week by week from Monday 2 November, 08:00. */
  private static Site weekly() {
    return new Site().days(7, "2026-11-02", "alice", "bruno");
  }

  @Test
  void aDayAndAnHourBeforeAndAtItsStart() {
    List<Due> due = due(weekly(), "2026-11-14T00:00:00Z", "2026-11-20T00:00:00Z");

    assertThat(due)
        .extracting(d -> d.at() + " " + d.person() + " " + d.before())
        .containsExactly(
            "2026-11-15T07:00:00Z alice PT24H",
            "2026-11-16T06:00:00Z alice PT1H",
            "2026-11-16T07:00:00Z alice PT0S");
    assertThat(due)
        .extracting(d -> d.shift().until())
        .containsOnly(Instant.parse("2026-11-23T07:00:00Z"));
    assertThat(due.get(1).key()).isEqualTo("shift/chauffage/1/alice/2026-11-16T07:00:00Z/PT1H");
  }

  @Test
  void theSpanIsOpenAtItsStartAndClosedAtItsEnd() {
    assertThat(due(weekly(), "2026-11-15T07:00:00Z", "2026-11-16T05:59:59Z")).isEmpty();
    assertThat(due(weekly(), "2026-11-15T06:59:59Z", "2026-11-15T07:00:00Z")).hasSize(1);
  }

  @Test
  void aWeekWithAChangeOfTheClocksIsOneDuty() {
    Site site = new Site().days(7, "2026-10-19", "alice", "bruno");
    assertThat(starts(site, "2026-10-18T00:00:00Z", "2026-11-09T00:00:00Z"))
        .containsExactly(
            "alice 2026-10-19T06:00:00Z",
            "bruno 2026-10-26T07:00:00Z",
            "alice 2026-11-02T07:00:00Z");
  }

  @Test
  void aRunThatIsLongerThanSevenDaysBeginsAnewEachSevenDays() {
    Site site = new Site().days(16, "2026-11-02", "alice", "bruno");
    assertThat(starts(site, "2026-11-01T00:00:00Z", "2026-11-19T00:00:00Z"))
        .containsExactly(
            "alice 2026-11-02T07:00:00Z",
            "alice 2026-11-09T07:00:00Z",
            "alice 2026-11-16T07:00:00Z",
            "bruno 2026-11-18T07:00:00Z");
  }

  @Test
  void whoIsAlwaysOnCallIsToldEachMondayForYears() {
    Site site = new Site().days(1, "2019-01-02", "alice");
    assertThat(starts(site, "2026-11-16T00:00:00Z", "2026-11-29T00:00:00Z"))
        .containsExactly("alice 2026-11-16T07:00:00Z", "alice 2026-11-23T07:00:00Z");
    assertThat(starts(site, "2019-01-01T00:00:00Z", "2019-02-19T00:00:00Z"))
        .as("on Wednesdays first, for five weeks")
        .containsExactly(
            "alice 2019-01-02T07:00:00Z",
            "alice 2019-01-09T07:00:00Z",
            "alice 2019-01-16T07:00:00Z",
            "alice 2019-01-23T07:00:00Z",
            "alice 2019-01-30T07:00:00Z",
            "alice 2019-02-06T07:00:00Z",
            "alice 2019-02-11T07:00:00Z",
            "alice 2019-02-18T07:00:00Z");
  }

  @Test
  void nightsWithNobodyElseBetweenAreOneDuty() {
    Site site = new Site().daysWithin(18, 8, 7, "2026-11-02", "alice", "bruno");
    List<Shift> duties = duties(site, "2026-11-08T00:00:00Z", "2026-11-15T00:00:00Z");

    assertThat(duties).extracting(Shift::person).containsExactly("bruno");
    assertThat(duties.get(0).from()).isEqualTo("2026-11-09T17:00:00Z");
    assertThat(duties.get(0).until()).isEqualTo("2026-11-16T07:00:00Z");
  }

  @Test
  void somebodyElseBetweenMakesTwoDuties() {
    Site site =
        weekly()
            .override(
                "2026-11-18T17:00:00Z", "2026-11-19T07:00:00Z", new Replace("alice", "emil", ANY));
    assertThat(starts(site, "2026-11-16T06:00:00Z", "2026-11-20T00:00:00Z"))
        .containsExactly(
            "alice 2026-11-16T07:00:00Z",
            "emil 2026-11-18T17:00:00Z",
            "alice 2026-11-19T07:00:00Z");
  }

  @Test
  void nobodyBetweenMakesOne() {
    Site site =
        weekly().override("2026-11-18T17:00:00Z", "2026-11-19T07:00:00Z", new Remove("alice", ANY));
    assertThat(starts(site, "2026-11-16T06:00:00Z", "2026-11-20T00:00:00Z"))
        .containsExactly("alice 2026-11-16T07:00:00Z");
  }

  @Test
  void whoComesAtTheSameInstantIsNotBetween() {
    // Alice until 12:00 and from 18:00 on; Bruno from 18:00 on beside her.
    Site site =
        new Site()
            .daysWithin(8, 12, 7, "2026-11-02", "alice")
            .daysWithin(18, 20, 7, "2026-11-02", "bruno", "alice")
            .daysWithin(18, 20, 7, "2026-11-02", "alice", "alice");
    assertThat(starts(site, "2026-11-02T06:00:00Z", "2026-11-03T00:00:00Z"))
        .containsExactly("alice 2026-11-02T07:00:00Z", "bruno 2026-11-02T17:00:00Z");
  }

  @Test
  void onlyWhereALineThatReachesTheTeamTellsThoseOnCall() {
    Notify managersOnly =
        new Notify(List.of(), List.of(), List.of(), List.of(Recipient.MANAGERS), List.of());
    assertThat(due(weekly().notices(managersOnly), "2026-11-01T00:00:00Z", "2026-12-01T00:00:00Z"))
        .isEmpty();
    assertThat(due(weekly(), "2026-11-01T00:00:00Z", "2026-12-01T00:00:00Z"))
        .extracting(d -> d.shift().team())
        .containsOnly(Site.TEAM);
  }

  @Test
  void whoHasNoNumberForTextsIsNotTold() {
    Site site = new Site().days(1, "2026-11-02", "secretariat", "alice");
    assertThat(due(site, "2026-11-10T00:00:00Z", "2026-11-20T00:00:00Z"))
        .isNotEmpty()
        .extracting(Due::person)
        .containsOnly("alice");
  }

  private static List<Due> due(Site site, String from, String until) {
    return DutyNotices.due(site.setup(), site.oncall(), at(from), at(until));
  }

  private static List<Shift> duties(Site site, String from, String until) {
    return DutyNotices.duties(site.setup(), site.oncall(), Site.TEAM, at(from), at(until));
  }

  private static List<String> starts(Site site, String from, String until) {
    return duties(site, from, until).stream().map(s -> s.person() + " " + s.from()).toList();
  }

  private static Instant at(String text) {
    return Instant.parse(text);
  }
}
