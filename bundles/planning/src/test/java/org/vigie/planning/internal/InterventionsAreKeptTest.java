package org.vigie.planning.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vigie.planning.internal.House.at;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigie.api.alert.AlertId;
import org.vigie.api.alert.AlertRecord;
import org.vigie.api.call.CallRecord;
import org.vigie.api.planning.Intervention;
import org.vigie.api.planning.PersonOrder;
import org.vigie.api.setup.Author;

/** Bruno has the night of Friday 20 November. */
class InterventionsAreKeptTest {
  private final House house =
      House.at(
          "2026-11-20T12:00", site -> site.replace("shifts: [on-call, managers]", "shifts: []"));

  @BeforeEach
  void night() {
    house.passTo("2026-11-21T07:00");
  }

  @AfterEach
  void leave() {
    house.close();
  }

  private List<Intervention> kept() {
    house.threads.settle();
    return house
        .room
        .statements()
        .interventions(Optional.empty(), at("2026-11-01T00:00"), at("2026-12-31T00:00"));
  }

  private Intervention only() {
    assertThat(kept()).hasSize(1);
    return kept().get(0);
  }

  private void ends(CallRecord call) {
    house.traffic.calls.add(call);
    house.room.changed(call);
  }

  private void changes(AlertRecord alert) {
    house.traffic.alerts.removeIf(known -> known.id().equals(alert.id()));
    house.traffic.alerts.add(alert);
    house.room.changed(alert);
    house.threads.settle();
  }

  private String begins(String words) {
    return house
        .room
        .orders()
        .perform(new PersonOrder.Begin("bruno", house.clock.instant(), words));
  }

  private String endsBy(String words) {
    return house.room.orders().perform(new PersonOrder.End("bruno", house.clock.instant(), words));
  }

  @Test
  void aCallIsOneFromItsAcceptanceToItsEnd() {
    CallRecord call = Traffic.call("C1", "bruno", "2026-11-21T02:00", "2026-11-21T02:12");
    ends(call);
    Intervention work = only();
    assertThat(work.id()).isEqualTo("call/C1");
    assertThat(work.person()).isEqualTo("bruno");
    assertThat(work.team()).contains(Plan.TEAM);
    assertThat(work.start()).isEqualTo(at("2026-11-21T02:00"));
    assertThat(work.end()).contains(at("2026-11-21T02:12"));
    assertThat(work.source()).isEqualTo("call");
    house.room.changed(call);
    assertThat(kept()).hasSize(1);
  }

  @Test
  void callsThatNoPersonHandledAreNone() {
    ends(Traffic.call("C1", "+33145678900", "2026-11-21T02:00", "2026-11-21T02:12"));
    ends(Traffic.call("C2", "bruno", "2026-11-21T02:00", Optional.empty(), Optional.empty()));
    ends(
        Traffic.call(
            "C3",
            "bruno",
            "2026-11-21T02:00",
            Optional.of(at("2026-11-21T02:01")),
            Optional.of(new AlertId(4))));
    assertThat(kept()).isEmpty();
  }

  @Test
  void anAlertIsOneFromWhoTookItToItsClosing() {
    changes(Traffic.alert(4, Optional.of("bruno"), "2026-11-21T03:00", ""));
    assertThat(only().end()).isEmpty();
    assertThat(house.room.orders().atWork("bruno")).isTrue();
    changes(Traffic.alert(4, Optional.of("bruno"), "2026-11-21T03:00", "2026-11-21T03:40"));
    assertThat(only().id()).isEqualTo("alert/4");
    assertThat(only().end()).contains(at("2026-11-21T03:40"));
    assertThat(house.room.orders().atWork("bruno")).isFalse();
  }

  @Test
  void anAlertThatIsPassedOnIsOneOfEach() {
    changes(Traffic.alert(4, Optional.of("bruno"), "2026-11-21T03:00", ""));
    changes(Traffic.alert(4, Optional.of("chloe"), "2026-11-21T03:20", ""));
    changes(Traffic.alert(4, Optional.of("chloe"), "2026-11-21T03:20", "2026-11-21T04:00"));
    assertThat(kept()).extracting(Intervention::person).containsExactly("bruno", "chloe");
    assertThat(kept())
        .extracting(work -> work.end().orElseThrow())
        .containsExactly(at("2026-11-21T03:20"), at("2026-11-21T04:00"));
  }

  @Test
  void anAlertThatIsGivenBackEndsThen() {
    changes(Traffic.alert(4, Optional.of("bruno"), "2026-11-21T06:00", ""));
    changes(Traffic.alert(4, Optional.empty(), "2026-11-21T06:00", ""));
    assertThat(only().end()).contains(house.clock.instant());
  }

  @Test
  void whatHappenedWhileTheRoomWasAwayIsFoundOnce() {
    ends(Traffic.call("C1", "bruno", "2026-11-21T02:00", "2026-11-21T02:12"));
    changes(Traffic.alert(4, Optional.of("bruno"), "2026-11-21T06:00", ""));
    house.threads.die();
    for (int i = 2; i < 7; i++) {
      house.traffic.calls.add(
          Traffic.call("C" + i, "bruno", "2026-11-21T06:3" + i, "2026-11-21T06:50"));
    }
    house.traffic.alerts.clear();
    house.traffic.alerts.add(
        Traffic.alert(4, Optional.of("bruno"), "2026-11-21T06:00", "2026-11-21T06:20"));
    house.traffic.alerts.add(
        Traffic.alert(5, Optional.of("bruno"), "2026-11-21T06:10", "2026-11-21T06:15"));
    house.restart();
    assertThat(kept()).hasSize(8).allMatch(work -> work.end().isPresent());
    house.restart();
    assertThat(kept()).hasSize(8);
  }

  @Test
  void anOldAlertThatWasClosedMeanwhileIsEndedThough() {
    changes(Traffic.alert(4, Optional.of("bruno"), "2026-11-21T06:00", ""));
    house.pass(Duration.ofDays(9));
    house.traffic.calls.add(Traffic.call("C9", "bruno", "2026-11-30T02:00", "2026-11-30T02:12"));
    house.restart();
    house.threads.die();
    house.traffic.alerts.clear();
    house.traffic.alerts.add(
        Traffic.alert(4, Optional.of("bruno"), "2026-11-21T06:00", "2026-11-30T06:20"));
    house.restart();
    assertThat(kept()).allMatch(work -> work.end().isPresent());
    assertThat(house.room.orders().atWork("bruno")).isFalse();
  }

  @Test
  void whatTheStoreRefusedIsFoundWhenItIsBack() {
    house.memory.full = true;
    ends(Traffic.call("C1", "bruno", "2026-11-21T06:30", "2026-11-21T06:50"));
    house.threads.settle();
    assertThat(house.room.parts().get(0).text()).isEmpty();
    house.memory.full = false;
    house.pass(Duration.ofMinutes(1));
    assertThat(only().id()).isEqualTo("call/C1");
  }

  @Test
  void aPersonBeginsAndEndsOneByText() {
    begins("");
    assertThat(house.room.orders().atWork("bruno")).isTrue();
    house.restart();
    assertThat(house.room.orders().atWork("bruno")).isTrue();
    house.pass(Duration.ofMinutes(40));
    endsBy("");
    assertThat(Duration.between(only().start(), only().end().orElseThrow()))
        .isEqualTo(Duration.ofMinutes(40));
    assertThat(only().source()).isEqualTo("person");
    assertThat(only().team()).contains(Plan.TEAM);
    assertThat(endsBy("")).isNotEmpty();
    assertThat(kept()).hasSize(1);
  }

  @Test
  void timesOfDayAreThoseOfTheNightJustGone() {
    begins("23:50");
    assertThat(only().start()).isEqualTo(at("2026-11-20T23:50"));
    begins("23h40");
    assertThat(only().start()).isEqualTo(at("2026-11-20T23:40"));
    endsBy("0h15");
    assertThat(only().end()).contains(at("2026-11-21T00:15"));
    endsBy("0:25");
    assertThat(only().end()).contains(at("2026-11-21T00:25"));
    assertThat(begins("25:70")).contains("25:70");
    assertThat(endsBy("tard")).isNotEmpty();
    assertThat(kept()).hasSize(1);
  }

  @Test
  void theSameOrderPerformedTwiceIsOne() {
    Instant now = house.clock.instant();
    PersonOrder order = new PersonOrder.Begin("bruno", now, "");
    String first = house.room.orders().perform(order);
    house.restart();
    assertThat(house.room.orders().perform(order)).isEqualTo(first);
    assertThat(kept()).hasSize(1);
  }

  @Test
  void aTextCompletesWhatAnAlertBegan() {
    changes(Traffic.alert(4, Optional.of("bruno"), "2026-11-21T03:00", ""));
    begins("2:45");
    changes(Traffic.alert(4, Optional.of("bruno"), "2026-11-21T03:00", "2026-11-21T03:40"));
    endsBy("4:10");
    assertThat(only().start()).isEqualTo(at("2026-11-21T02:45"));
    assertThat(only().end()).contains(at("2026-11-21T04:10"));
    assertThat(house.memory.trails)
        .filteredOn(trail -> trail.action().equals("intervention corrected"))
        .hasSize(2);
  }

  private Intervention byHand(String id, String start, String end) {
    return new Intervention(
        id, "bruno", Optional.empty(), at(start), Optional.of(at(end)), "", "", "oubliée");
  }

  @Test
  void aSupervisorCorrectsOneAndTheAuditHasBothAndNothingUndoesIt() {
    CallRecord call = Traffic.call("C1", "bruno", "2026-11-21T02:00", "2026-11-21T02:12");
    ends(call);
    house.threads.settle();
    house
        .room
        .statements()
        .put(byHand("call/C1", "2026-11-21T02:00", "2026-11-21T04:00"), House.SUPERVISOR);
    house.room.changed(call);
    house.restart();
    assertThat(only().end()).contains(at("2026-11-21T04:00"));
    assertThat(only().source()).isEqualTo("call");
    assertThat(house.memory.trails)
        .singleElement()
        .satisfies(trail -> assertThat(trail.author()).isEqualTo(House.SUPERVISOR))
        .satisfies(
            trail ->
                assertThat(trail.changes().get(0))
                    .contains("2026-11-21T01:12:00Z", "→", "2026-11-21T03:00:00Z"));
  }

  @Test
  void whatASupervisorTookAwayStaysAway() {
    CallRecord call = Traffic.call("C1", "bruno", "2026-11-21T02:00", "2026-11-21T02:12");
    ends(call);
    house.threads.settle();
    assertThat(house.room.statements().remove("call/C1", House.SUPERVISOR)).isTrue();
    assertThat(house.room.statements().remove("call/C1", House.SUPERVISOR)).isFalse();
    house.room.changed(call);
    house.restart();
    assertThat(kept()).isEmpty();
  }

  @Test
  void oneByHandIsCheckedAndNamed() {
    var statements = house.room.statements();
    Intervention made =
        statements.put(byHand("", "2026-11-21T01:00", "2026-11-21T02:00"), House.SUPERVISOR);
    assertThat(made.id()).startsWith("supervisor/bruno/");
    assertThat(made.team()).contains(Plan.TEAM);
    Intervention again =
        statements.put(byHand("", "2026-11-21T01:00", "2026-11-21T02:00"), House.SUPERVISOR);
    assertThat(again).isEqualTo(made);
    assertThat(
            statements
                .put(
                    byHand("", "2026-11-21T03:00", "2026-11-21T04:00"), new Author("bruno", "rest"))
                .source())
        .isEqualTo("person");
    refused(byHand("", "2026-11-21T02:00", "2026-11-21T01:00"));
    refused(byHand("", "2026-11-21T06:00", "2026-11-21T09:00"));
    refused(byHand("", "2026-11-11T06:00", "2026-11-14T09:00"));
    refused(byHand("call/C99", "2026-11-21T01:00", "2026-11-21T02:00"));
  }

  private void refused(Intervention wrong) {
    assertThatThrownBy(() -> house.room.statements().put(wrong, House.SUPERVISOR))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
