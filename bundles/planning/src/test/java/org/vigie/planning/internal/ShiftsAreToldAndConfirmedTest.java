package org.vigie.planning.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.planning.internal.House.at;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vigie.api.planning.Confirmed;
import org.vigie.api.planning.PersonOrder;

/** SPEC, « Ringing people » 7. Bruno has the night of Friday 20, Alice that of Saturday 21. */
class ShiftsAreToldAndConfirmedTest {
  private final House house = House.atNoon();

  @AfterEach
  void leave() {
    house.close();
  }

  private String answers(String person, boolean yes) {
    String answer =
        house
            .room
            .orders()
            .perform(new PersonOrder.Answer(person, house.clock.instant(), yes, Optional.empty()));
    house.threads.settle();
    return answer;
  }

  @Test
  void tellsADayAheadAnHourAheadAndAtTheStart() {
    house.passTo("2026-11-20T17:59");
    assertThat(house.told()).singleElement().asString().startsWith("bruno: ").contains("18:00");
    house.passTo("2026-11-20T18:01");
    assertThat(house.told())
        .hasSize(2)
        .anyMatch(text -> text.startsWith("alice: ") && text.contains("21/11 18:00"))
        .anyMatch(text -> text.startsWith("bruno: ") && text.contains("commence"));
    house.passTo("2026-11-21T16:59");
    house.told();
    house.passTo("2026-11-21T17:01");
    assertThat(house.told()).singleElement().asString().startsWith("alice: ").contains("OK");
  }

  @Test
  void aShiftThatNobodyConfirmsIsToldToTheManagerOnceAndCountsAsUnconfirmed() {
    house.passTo("2026-11-20T18:14");
    assertThat(house.room.orders().unconfirmed(Plan.TEAM, "bruno", house.clock.instant()))
        .isFalse();
    house.told();
    house.passTo("2026-11-20T18:16");
    assertThat(house.told())
        .singleElement()
        .asString()
        .startsWith("dominique: ")
        .contains("Bruno Petit");
    assertThat(house.room.orders().unconfirmed(Plan.TEAM, "bruno", at("2026-11-20T19:00")))
        .isTrue();
    assertThat(house.room.orders().unconfirmed(Plan.TEAM, "bruno", at("2026-11-21T08:00")))
        .isFalse();
    assertThat(house.room.orders().unconfirmed(Plan.TEAM, "alice", at("2026-11-20T19:00")))
        .isFalse();
    house.passTo("2026-11-21T07:00");
    assertThat(house.told()).isEmpty();
  }

  @Test
  void anOkConfirmsAndEndsBeingUnconfirmed() {
    house.passTo("2026-11-20T18:20");
    assertThat(answers("bruno", true)).contains("Chauffage");
    assertThat(house.room.orders().unconfirmed(Plan.TEAM, "bruno", house.clock.instant()))
        .isFalse();
    assertThat(house.memory.all(Confirmed.class))
        .extracting(Confirmed::id)
        .containsExactly("shift/chauffage/1/bruno/2026-11-20T17:00:00Z");
    assertThat(house.memory.trails).extracting(t -> t.action()).contains("shift confirmed");
  }

  @Test
  void whoConfirmedADayAheadIsRemindedAndNotBlamed() {
    house.passTo("2026-11-20T18:05");
    answers("alice", true);
    answers("bruno", true);
    house.told();
    house.passTo("2026-11-21T18:20");
    assertThat(house.told())
        .filteredOn(text -> text.startsWith("alice: "))
        .hasSize(2)
        .noneMatch(text -> text.contains("OK"));
    assertThat(house.told()).noneMatch(text -> text.startsWith("dominique: "));
    assertThat(house.room.orders().unconfirmed(Plan.TEAM, "alice", house.clock.instant()))
        .isFalse();
  }

  @Test
  void anOkWithoutAQuestionSaysSo() {
    assertThat(house.room.orders().lastAsked("chloe")).isEmpty();
    assertThat(answers("chloe", true)).isNotEmpty();
    assertThat(house.memory.all(Confirmed.class)).isEmpty();
  }

  @Test
  void knowsWhenAPersonWasAskedLast() {
    house.passTo("2026-11-20T18:05");
    assertThat(house.room.orders().lastAsked("bruno")).contains(at("2026-11-20T18:00"));
    answers("bruno", true);
    assertThat(house.room.orders().lastAsked("bruno")).isEmpty();
  }

  @Test
  void aNoIsToldToTheManagerAtOnceAndAskedAnewAtTheNextNotice() {
    house.passTo("2026-11-20T17:10");
    house.told();
    assertThat(answers("bruno", false)).isNotEmpty();
    assertThat(house.told()).singleElement().asString().startsWith("dominique: ");
    assertThat(house.room.orders().lastAsked("bruno")).isEmpty();
    house.passTo("2026-11-20T18:01");
    assertThat(house.room.orders().unconfirmed(Plan.TEAM, "bruno", house.clock.instant())).isTrue();
    answers("bruno", true);
    assertThat(house.room.orders().unconfirmed(Plan.TEAM, "bruno", house.clock.instant()))
        .isFalse();
  }

  @Test
  void aRestartTellsNothingTwiceAndWaitsOn() {
    house.passTo("2026-11-20T18:10");
    house.told();
    house.restart();
    assertThat(house.told()).isEmpty();
    assertThat(house.room.orders().lastAsked("bruno")).contains(at("2026-11-20T18:00"));
    house.passTo("2026-11-20T18:16");
    assertThat(house.told()).singleElement().asString().startsWith("dominique: ");
    house.restart();
    assertThat(house.room.orders().unconfirmed(Plan.TEAM, "bruno", house.clock.instant())).isTrue();
    assertThat(house.told()).isEmpty();
  }

  @Test
  void whatWasConfirmedStaysSoOverARestart() {
    house.passTo("2026-11-20T18:10");
    answers("bruno", true);
    house.told();
    house.restart();
    house.passTo("2026-11-20T18:30");
    assertThat(house.told()).isEmpty();
    assertThat(house.room.orders().unconfirmed(Plan.TEAM, "bruno", house.clock.instant()))
        .isFalse();
  }

  @Test
  void whoCouldNotBeToldInTimeHasTheirQuarterOfAnHourFromTheTextOn() {
    house.passTo("2026-11-20T16:00");
    house.threads.die();
    house.clock.leap(Duration.ofHours(6));
    house.restart();
    List<String> late = house.told();
    assertThat(late)
        .filteredOn(t -> t.startsWith("bruno: "))
        .singleElement()
        .asString()
        .contains("commence");
    assertThat(late).noneMatch(text -> text.startsWith("alice: "));
    house.pass(Duration.ofMinutes(14));
    assertThat(house.told()).isEmpty();
    house.pass(Duration.ofMinutes(2));
    assertThat(house.told()).singleElement().asString().startsWith("dominique: ");
  }

  @Test
  void aNoticeThatCannotBeWrittenDownIsTriedAgain() {
    house.door.broken = true;
    house.passTo("2026-11-20T17:05");
    assertThat(house.told()).isEmpty();
    assertThat(house.room.parts().get(0).text()).contains("cannot be written down");
    house.door.broken = false;
    house.pass(Duration.ofMinutes(1));
    assertThat(house.told()).singleElement().asString().startsWith("bruno: ");
    assertThat(house.room.parts().get(0).text()).isEmpty();
  }

  @Test
  void whereNoLineWantsItNobodyIsTold() {
    house.setup(site -> site.replace("shifts: [on-call, managers]", "shifts: []"));
    house.pass(Duration.ofDays(2));
    assertThat(house.told()).isEmpty();
    assertThat(house.room.orders().unconfirmed(Plan.TEAM, "bruno", at("2026-11-20T23:00")))
        .isFalse();
  }
}
