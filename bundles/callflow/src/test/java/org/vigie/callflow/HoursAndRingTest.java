package org.vigie.callflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.api.call.AttemptResult;
import org.vigie.api.call.Verdict;
import org.vigie.api.setup.Accept;
import org.vigie.api.setup.Node;
import org.vigie.api.setup.OpeningHours;
import org.vigie.api.setup.OpeningHours.OtherDay;
import org.vigie.api.setup.Step;
import org.vigie.api.setup.Strategy;
import org.vigie.api.setup.Window;
import org.vigie.callflow.scenario.House;
import org.vigie.callflow.scenario.Houses;
import org.vigie.callflow.scenario.Story;

/** SPEC, « Entry » 2 and 7: opening hours, and the secretary who answers first. */
class HoursAndRingTest {
  private static final Window OFFICE =
      new Window(Set.of(DayOfWeek.THURSDAY, DayOfWeek.FRIDAY), false, 8 * 60, 18 * 60);

  private static House house(boolean closedOnHolidays) {
    OpeningHours hours =
        new OpeningHours(
            List.of(OFFICE),
            List.of(
                new OtherDay(LocalDate.of(2026, 12, 31), 9 * 60, 12 * 60),
                new OtherDay(LocalDate.of(2026, 12, 24), 0, 0)),
            closedOnHolidays);
    Step secretary =
        new Step(
            Houses.persons("chloe"),
            Strategy.SEQUENTIAL,
            Duration.ofSeconds(20),
            1,
            Duration.ZERO,
            Accept.DIRECT);
    return Houses.people()
        .step(Houses.persons("bruno"))
        .node("heures", new Node.ByHours(hours, "secretariat", "equipe"))
        .node("secretariat", new Node.Ring(secretary, "equipe"))
        .entry("heures");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-03T06:59:00Z, false", // a Thursday, 07:59 in Paris
    "2026-12-03T07:00:00Z, true",
    "2026-12-03T16:59:59Z, true",
    "2026-12-03T17:00:00Z, false",
    "2026-12-05T10:00:00Z, false", // a Saturday
    "2026-12-31T07:30:00Z, false", // an exception replaces that day's windows
    "2026-12-31T10:00:00Z, true",
    "2026-12-31T14:00:00Z, false",
    "2026-12-24T10:00:00Z, false", // one without hours closes it
    "2026-12-25T10:00:00Z, false", // Christmas, a Friday
    "2027-01-01T10:00:00Z, false"
  })
  void theHoursDecide(Instant at, boolean open) {
    Story story = Story.in(house(true)).at(at).callComesIn();

    assertThat(story.record().path()).containsExactly("heures", open ? "secretariat" : "equipe");
  }

  @Test
  void withoutASettingPublicHolidaysAreOrdinaryDays() {
    Story story = Story.in(house(false)).at(Instant.parse("2026-12-25T10:00:00Z")).callComesIn();

    assertThat(story.record().path()).containsExactly("heures", "secretariat");
  }

  @Test
  void theSecretaryAnswersFirstAndPickingUpIsEnough() {
    Story story = Story.in(house(true)).at(Instant.parse("2026-12-03T10:00:00Z")).callComesIn();
    story.phone("chloe").isRung().answers().isBridged();
    story.callerHangsUp();

    assertThat(story.record().verdict()).contains(Verdict.ANSWERED);
    assertThat(story.record().acceptedBy()).isEqualTo(Optional.of("chloe"));
  }

  @Test
  void thenTheTeamIsSearched() {
    Story story = Story.in(house(true)).at(Instant.parse("2026-12-03T10:00:00Z")).callComesIn();
    story.seconds(20).phone("chloe").hasResult(AttemptResult.NO_ANSWER);
    story.phone("bruno").isRung();

    assertThat(story.record().path()).containsExactly("heures", "secretariat", "equipe");
  }
}
