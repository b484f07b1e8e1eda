package org.vigie.planning.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vigie.planning.internal.House.at;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vigie.api.oncall.Shift;
import org.vigie.api.planning.ChangeTerms;
import org.vigie.api.planning.PlanningChange;
import org.vigie.api.planning.Programme;

/** Code du travail, R3121-3. Bruno has the nights of 24, 26, 28 November. */
class ProgrammesAreProvedTest {
  private static final Instant FROM = at("2026-11-23T12:00");
  private static final Instant UNTIL = at("2026-11-30T00:00");

  private final House house =
      House.at(
          "2026-11-20T12:00",
          site ->
              site.replace("shifts: [on-call, managers]", "shifts: []")
                      .replace("changes: [on-call, managers]", "changes: []")
                  + "\nsettings:\n  quietHours: {from: \"21:00\", to: \"07:00\"}\n");

  @AfterEach
  void leave() {
    house.close();
  }

  private Programme send() {
    return house.room.programmes().send("bruno", FROM, UNTIL, House.SUPERVISOR);
  }

  private void change(String from, String to) {
    PlanningChange change = Plan.replace("", "bruno", "chloe", from, to);
    house.room.planningsService().change(change, ChangeTerms.NOW, House.SUPERVISOR);
    house.clock.leap(Duration.ofSeconds(1));
    house.threads.settle();
  }

  private List<Programme> all() {
    return house.room.programmes().list(Optional.of("bruno"), Optional.empty(), Optional.empty());
  }

  @Test
  void whatWasToldIsKeptWithItsMessageAndDigest() throws Exception {
    Programme sent = send();
    assertThat(sent.shifts())
        .extracting(Shift::from)
        .containsExactly(at("2026-11-24T18:00"), at("2026-11-26T18:00"), at("2026-11-28T18:00"));
    assertThat(house.told()).containsExactly("bruno: " + sent.text());
    assertThat(sent.message()).contains(house.door.sent().get(0).id());
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(sent.text().getBytes(StandardCharsets.UTF_8));
    assertThat(sent.digest()).isEqualTo(HexFormat.of().formatHex(digest));
    assertThat(sent.sentAt()).isEqualTo(house.clock.instant());
    assertThat(house.room.programmes().find(sent.id())).contains(sent);
    assertThat(all()).containsExactly(sent);
    assertThat(house.memory.trails)
        .singleElement()
        .satisfies(trail -> assertThat(trail.action()).isEqualTo("programme sent"))
        .satisfies(trail -> assertThat(trail.changes().toString()).contains(sent.digest()));
  }

  @Test
  void aChangeOfItIsSentAndKeptToo() {
    Programme first = send();
    house.told();
    change("2026-11-26T18:00", "2026-11-27T08:00");
    assertThat(house.told()).singleElement().asString().startsWith("bruno: ");
    assertThat(all()).hasSize(2);
    Programme second = all().get(0);
    assertThat(second.changes()).contains(first.id());
    assertThat(second.shifts()).hasSize(2);
    assertThat(second.digest()).isNotEqualTo(first.digest());
    change("2026-11-28T18:00", "2026-11-29T08:00");
    assertThat(all()).hasSize(3);
    assertThat(all().get(0).changes()).contains(second.id());
  }

  @Test
  void aChangeOfOtherTimesOrPersonsSendsNothing() {
    send();
    house.told();
    change("2026-12-02T18:00", "2026-12-03T08:00");
    house.restart();
    assertThat(house.told()).isEmpty();
    assertThat(all()).hasSize(1);
  }

  @Test
  void aChangeInQuietHoursWaitsOverARestartToo() {
    send();
    house.passTo("2026-11-20T22:00");
    house.told();
    change("2026-11-26T18:00", "2026-11-27T08:00");
    house.restart();
    assertThat(house.told()).isEmpty();
    house.passTo("2026-11-21T07:01");
    assertThat(house.told()).hasSize(1);
    assertThat(all()).hasSize(2);
  }

  @Test
  void aChangeOfTheNextDayDoesNotWait() {
    send();
    house.passTo("2026-11-24T05:00");
    house.told();
    change("2026-11-24T18:00", "2026-11-25T08:00");
    assertThat(house.told()).hasSize(1);
  }

  @Test
  void whatCouldNotLeaveIsToldLaterAndNotTwice() {
    house.door.broken = true;
    Programme sent = send();
    assertThat(sent.message()).isEmpty();
    house.door.broken = false;
    house.restart();
    assertThat(house.told()).hasSize(1);
    assertThat(house.room.programmes().find(sent.id()).orElseThrow().message()).isPresent();
    house.restart();
    house.pass(Duration.ofHours(3));
    assertThat(house.told()).isEmpty();
  }

  @Test
  void theSameRequestTwiceInAMinuteIsOne() {
    Programme first = send();
    assertThat(send()).isEqualTo(first);
    house.pass(Duration.ofMinutes(2));
    assertThat(send().changes()).contains(first.id());
  }

  @Test
  void whatCannotBeSaysWhy() {
    assertThatThrownBy(() -> house.room.programmes().send("zoe", FROM, UNTIL, House.SUPERVISOR))
        .hasMessageContaining("zoe");
    assertThatThrownBy(() -> house.room.programmes().send("bruno", UNTIL, FROM, House.SUPERVISOR))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whoHasNoNumberForTextsHasItKeptAllTheSame() {
    Programme sent = house.room.programmes().send("emile", FROM, UNTIL, House.SUPERVISOR);
    assertThat(sent.message()).isEmpty();
    assertThat(house.told()).isEmpty();
    assertThat(house.room.programmes().find(sent.id())).isPresent();
  }
}
