package org.vigie.planning.internal.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.vigie.api.health.HealthState;
import org.vigie.api.planning.Leave;
import org.vigie.api.planning.PlanningWarning;
import org.vigie.planning.internal.House;

@Timeout(120)
class LeaveIsImportedTest {
  private final CalendarServer server = new CalendarServer();
  private final House house = House.at("2026-11-20T12:00", calendar("/good"));

  private UnaryOperator<String> calendar(String path) {
    return site ->
        site.replace(
            "sms: \"+33612345601\"}",
            "sms: \"+33612345601\", calendar: \"%s\"}".formatted(server.url(path)));
  }

  @AfterEach
  void leave() {
    house.close();
    server.close();
  }

  private List<Leave> all() {
    return house.room().calendars().leave();
  }

  private Leave read() {
    await().until(() -> all().stream().anyMatch(l -> !l.absences().isEmpty()));
    return all().get(0);
  }

  @Test
  void aPersonsCalendarIsReadAndWarnsWhereTheyArePlanned() {
    Leave leave = read();
    assertThat(leave.id()).isEqualTo("alice");
    assertThat(leave.source()).isEqualTo(server.url("/good"));
    assertThat(leave.absences()).hasSize(1);
    assertThat(
            house
                .room()
                .planningsService()
                .warnings(
                    Optional.of("chauffage"),
                    House.at("2026-12-20T00:00"),
                    House.at("2026-12-30T00:00")))
        .extracting(PlanningWarning::kind)
        .contains(PlanningWarning.Kind.ABSENT);
    assertThat(house.room().parts().get(1).state()).isEqualTo(HealthState.UP);
  }

  @Test
  void theLastGoodLeaveStaysWhereTheNextIsGarbageAndHealthSaysSo() {
    Leave good = read();
    server.calendar = "garbage";
    house.pass(Duration.ofHours(7));
    await().until(() -> !all().get(0).trouble().isEmpty());
    assertThat(all().get(0).absences()).isEqualTo(good.absences());
    assertThat(all().get(0).readAt()).isEqualTo(good.readAt());
    assertThat(house.room().parts().get(1).state()).isEqualTo(HealthState.DEGRADED);
    assertThat(house.room().parts().get(1).text()).contains("alice");
    house.restart();
    assertThat(all().get(0).absences()).isEqualTo(good.absences());
    server.calendar = CalendarServer.GOOD;
    house.room().calendars().refresh("alice");
    await().until(() -> all().get(0).trouble().isEmpty());
    assertThat(house.room().parts().get(1).state()).isEqualTo(HealthState.UP);
  }

  @Test
  void aNewAddressIsReadAtOnceAndAnOldOneEverySixHours() {
    read();
    int before = server.asked.get();
    house.pass(Duration.ofHours(5));
    assertThat(server.asked.get()).isEqualTo(before);
    house.restart();
    assertThat(server.asked.get()).isEqualTo(before);
    house.pass(Duration.ofHours(2));
    await().until(() -> server.asked.get() == before + 1);
    house.setup(calendar("/moved"));
    house.told();
    await().until(() -> server.asked.get() == before + 3);
  }

  @Test
  void anAddressThatIsCorrectedWhileTheOldOneHangsIsReadAtOnce() {
    read();
    house.setup(calendar("/silent"));
    int before = server.asked.get();
    house.told();
    await().until(() -> server.asked.get() > before);

    house.setup(calendar("/moved"));
    house.told();

    await().until(() -> all().get(0).source().equals(server.url("/moved")));
  }

  @Test
  void whatComesFromAnAddressThatWasTakenAwayMeanwhileIsNoLeave() {
    read();
    house.setup(calendar("/late"));
    int before = server.asked.get();
    house.told();
    await().until(() -> server.asked.get() > before);

    house.setup(site -> site);
    house.told();
    server.answersLate();

    await().during(Duration.ofMillis(500)).until(() -> all().isEmpty());
  }

  @Test
  void aSlowCalendarKeepsNobodyWaiting() {
    house.setup(calendar("/silent"));
    house.told();
    await().until(() -> server.asked.get() > 0);
    house.passTo("2026-11-20T17:05");
    assertThat(house.told()).anyMatch(text -> text.startsWith("bruno: "));
  }

  @Test
  void aFileIsReadAndABadOneLeavesTheGood() {
    byte[] good = CalendarServer.GOOD.getBytes(StandardCharsets.UTF_8);
    var calendars = house.room().calendars();
    Leave leave = calendars.importFile("bruno", good, House.SUPERVISOR);
    assertThat(leave.source()).isEqualTo("file");
    assertThatThrownBy(
            () ->
                calendars.importFile(
                    "bruno", "x".getBytes(StandardCharsets.UTF_8), House.SUPERVISOR))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(find("bruno")).contains(leave);
    house.pass(Duration.ofDays(1));
    assertThat(find("bruno")).contains(leave);
    assertThatThrownBy(() -> calendars.importFile("zoe", good, House.SUPERVISOR))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(calendars.forget("bruno", House.SUPERVISOR)).isTrue();
    assertThat(calendars.forget("bruno", House.SUPERVISOR)).isFalse();
    assertThat(find("bruno")).isEmpty();
  }

  private Optional<Leave> find(String person) {
    return all().stream().filter(leave -> leave.id().equals(person)).findFirst();
  }

  @Test
  void whoHasNoAddressAnyMoreHasNoLeaveFromIt() {
    read();
    house.setup(site -> site);
    house.told();
    assertThat(all()).isEmpty();
  }

  @Test
  void whoIsThereNoMoreHasNoLeave() {
    byte[] good = CalendarServer.GOOD.getBytes(StandardCharsets.UTF_8);
    house.room().calendars().importFile("morel", good, House.SUPERVISOR);
    house.setup(site -> site.replaceAll("  - \\{id: morel.*\n", ""));
    house.told();
    assertThat(find("morel")).isEmpty();
  }

  @Test
  void aFeedIsReadByItsSecretOnlyAndClosed() {
    var calendars = house.room().calendars();
    var feed = calendars.open("person", "bruno", House.SUPERVISOR);
    assertThat(calendars.open("person", "bruno", House.SUPERVISOR)).isEqualTo(feed);
    assertThat(feed.id().length()).isGreaterThan(30);
    var team = calendars.open("team", "chauffage", House.SUPERVISOR);
    assertThat(calendars.feeds()).containsExactlyInAnyOrder(feed, team);
    assertThat(text(calendars.read(feed.id()))).contains("BEGIN:VCALENDAR", "20261120T170000Z");
    assertThat(text(calendars.read(team.id()))).contains("20261121T170000Z");
    assertThat(calendars.read("guess")).isEmpty();
    assertThat(calendars.close(feed.id(), House.SUPERVISOR)).isTrue();
    assertThat(calendars.close(feed.id(), House.SUPERVISOR)).isFalse();
    assertThat(calendars.read(feed.id())).isEmpty();
    assertThatThrownBy(() -> calendars.open("person", "zoe", House.SUPERVISOR))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> calendars.open("line", "bruno", House.SUPERVISOR))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String text(Optional<byte[]> calendar) {
    return new String(calendar.orElseThrow(), StandardCharsets.UTF_8);
  }
}
