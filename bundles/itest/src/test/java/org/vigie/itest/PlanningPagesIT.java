package org.vigie.itest;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.vigie.itest.TextSetup.Group;

/** The pages of plannings in a real Chromium. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class PlanningPagesIT {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  @Test
  void aSupervisorReplacesSomebodyLooksWhoRingsAndTakesItBack() throws Exception {
    // An appliance of its own: the last change that is taken back is this one's.
    try (PlanningSite site = PlanningSite.ready("planning-pages")) {
      Group g = site.group();
      Instant from = PlanningSite.inHours(2);
      LocalDateTime local = LocalDateTime.ofInstant(from, PARIS);
      Map<String, String> expected =
          Map.of(
              "VIGIE_TEAM",
              "Team " + g.place(),
              "VIGIE_FIRST",
              "First " + g.place(),
              "VIGIE_STAND_IN",
              "Boss " + g.place(),
              "VIGIE_LINE",
              "Ligne " + g.place(),
              "VIGIE_FROM",
              local.toString(),
              "VIGIE_TO",
              local.plusHours(6).toString(),
              "VIGIE_MONTH",
              local.toString().substring(0, 7),
              "VIGIE_LATER",
              String.valueOf(local.getMonth() != month(PlanningSite.now())));
      Browser.plays(site.texts().site(), "planning.spec.mjs", expected).waitForSuccess();
    }
  }

  /** Which the calendar begins with. */
  private static Month month(Instant instant) {
    return LocalDateTime.ofInstant(instant, PARIS).getMonth();
  }
}
