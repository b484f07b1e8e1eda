package org.vigie.planning.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigie.api.planning.ChangeTerms;
import org.vigie.api.planning.PlanningChange;

class ChangesAreToldTest {
  private static final String QUIET =
      "\nsettings:\n  quietHours: {from: \"21:00\", to: \"07:00\"}\n";

  private static House quiet(String now) {
    House house =
        House.at(now, site -> site.replace("shifts: [on-call, managers]", "shifts: []") + QUIET);
    house.told();
    return house;
  }

  private static void change(House house, PlanningChange change) {
    house.room.planningsService().change(change, ChangeTerms.NOW, House.SUPERVISOR);
    house.clock.leap(Duration.ofSeconds(1));
  }

  private static final PlanningChange IN_A_WEEK =
      Plan.replace("", "bruno", "chloe", "2026-11-28T18:00", "2026-11-29T08:00");

  @Test
  void thoseWhomAChangeTouchesAndTheManagersAreTold() {
    try (House house = quiet("2026-11-20T12:00")) {
      change(house, IN_A_WEEK);
      List<String> told = house.told();
      assertThat(told).hasSize(3);
      assertThat(told).anyMatch(t -> t.startsWith("bruno: ") && t.contains("28/11"));
      assertThat(told).anyMatch(t -> t.startsWith("chloe: ") && t.contains("28/11"));
      assertThat(told).anyMatch(t -> t.startsWith("dominique: ") && t.contains("Bruno"));
    }
  }

  @Test
  void aChangeInQuietHoursWaitsForTheMorningOverARestartToo() {
    try (House house = quiet("2026-11-20T21:30")) {
      change(house, IN_A_WEEK);
      assertThat(house.told()).isEmpty();
      house.restart();
      house.passTo("2026-11-21T06:59");
      assertThat(house.told()).isEmpty();
      house.passTo("2026-11-21T07:01");
      assertThat(house.told()).hasSize(3);
      house.restart();
      house.pass(Duration.ofDays(1));
      assertThat(house.told()).isEmpty();
    }
  }

  @Test
  void whatTouchesTheNextDayIsToldInQuietHoursToo() {
    try (House house = quiet("2026-11-20T22:00")) {
      change(house, Plan.replace("", "bruno", "chloe", "2026-11-20T23:00", "2026-11-21T08:00"));
      assertThat(house.told()).hasSize(3);
    }
  }

  @Test
  void aChangeByTheDocumentIsToldToo() {
    try (House house = quiet("2026-11-20T12:00")) {
      house.setup(
          site ->
              site.replace("shifts: [on-call, managers]", "shifts: []")
                      .replace("participants: [alice, bruno]", "participants: [alice, chloe]")
                  + QUIET);
      assertThat(house.told())
          .anyMatch(t -> t.startsWith("bruno: "))
          .anyMatch(t -> t.startsWith("chloe: "));
    }
  }

  @Test
  void whoTookOverByPrendreHasHadTheirAnswer() {
    try (House house = quiet("2026-11-20T12:00")) {
      change(
          house,
          Plan.replace(
              "prendre-chloe-1", "bruno", "chloe", "2026-11-20T18:00", "2026-11-21T08:00"));
      assertThat(house.told())
          .noneMatch(t -> t.startsWith("chloe: "))
          .anyMatch(t -> t.startsWith("bruno: "));
    }
  }

  @Test
  void aChangeThatTouchesNobodyIsToldToNobody() {
    try (House house = quiet("2026-11-20T12:00")) {
      change(house, Plan.replace("", "alice", "chloe", "2026-11-28T18:00", "2026-11-29T08:00"));
      change(house, Plan.replace("", "bruno", "chloe", "2026-11-08T18:00", "2026-11-09T08:00"));
      assertThat(house.told()).isEmpty();
    }
  }

  @Test
  void whatIsHoursOldIsNotToldAnyMore() {
    try (House house = quiet("2026-11-20T12:00")) {
      house.room.planningsService().change(IN_A_WEEK, ChangeTerms.NOW, House.SUPERVISOR);
      house.threads.die();
      house.clock.leap(Duration.ofHours(3));
      house.restart();
      assertThat(house.told()).isEmpty();
    }
  }

  @Test
  void aDryRunIsToldToNobody() {
    try (House house = quiet("2026-11-20T12:00")) {
      house.room.planningsService().change(IN_A_WEEK, Plan.dry(), House.SUPERVISOR);
      assertThat(house.told()).isEmpty();
    }
  }

  @Test
  void eachWhoIsOnCallIsToldTheirWeekOnceInIt() {
    String preview = "\nsettings:\n  weeklyPreview: {day: SUNDAY, time: \"18:00\"}\n";
    House house =
        House.at(
            "2026-11-21T12:00",
            site -> site.replace("shifts: [on-call, managers]", "shifts: []") + preview);
    try (house) {
      house.told();
      house.passTo("2026-11-22T17:59");
      assertThat(house.told()).isEmpty();
      house.passTo("2026-11-22T18:01");
      List<String> told = house.told();
      assertThat(told).hasSize(2).anyMatch(t -> t.startsWith("alice: ") && t.contains("23/11"));
      house.restart();
      house.passTo("2026-11-28T12:00");
      assertThat(house.told()).isEmpty();
      house.passTo("2026-11-29T19:00");
      assertThat(house.told()).hasSize(2);
    }
  }
}
