package org.vigie.oncall;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.oncall.Plannings.every;
import static org.vigie.oncall.Plannings.on;
import static org.vigie.oncall.Plannings.period;
import static org.vigie.oncall.Plannings.window;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.api.oncall.OnCall;
import org.vigie.api.setup.ClosedPeriod;
import org.vigie.api.setup.FixedPlan;
import org.vigie.api.setup.FixedPlan.FixedShift;
import org.vigie.api.setup.OnCallOverride;
import org.vigie.api.setup.OnCallOverride.Replace;
import org.vigie.api.setup.Planning;
import org.vigie.api.setup.Rotation;
import org.vigie.api.setup.Turn.Unit;
import org.vigie.oncall.api.OnCallResolver;

/** The team « chauffage » of the example that comes with the specification, answers by hand. */
class ExampleTest {
  private static final Rotation NIGHTS_AND_WEEKENDS =
      new Rotation(
          "nuits-et-week-ends",
          1,
          List.of("alice", "bruno"),
          every(1, Unit.WEEKS),
          on(FRIDAY, "18:00"),
          LocalDate.of(2026, 1, 2),
          List.of(
              window(Set.of(MONDAY, TUESDAY, WEDNESDAY, THURSDAY), false, "18:00", "08:00"),
              window(Set.of(FRIDAY), false, "18:00", "24:00"),
              window(Set.of(SATURDAY, SUNDAY), false, "00:00", "24:00"),
              window(Set.of(MONDAY), false, "00:00", "08:00"),
              window(Set.of(), true, "00:00", "24:00")));

  private static final Rotation BACKUP =
      new Rotation(
          "secours",
          2,
          List.of("chloe"),
          every(1, Unit.WEEKS),
          on(MONDAY, "08:00"),
          LocalDate.of(2026, 1, 5),
          List.of());

  private static final Planning PLANNING =
      new Planning(
          List.of(NIGHTS_AND_WEEKENDS, BACKUP),
          List.of(
              new FixedPlan(
                  period("2026-12-24T18:00", "2026-12-26T08:00"),
                  List.of(
                      new FixedShift(1, "bruno", period("2026-12-24T18:00", "2026-12-26T08:00"))))),
          List.of(
              new OnCallOverride(
                  "o-1",
                  period("2026-11-20T18:00", "2026-11-21T08:00"),
                  new Replace("alice", "bruno", OptionalInt.empty()))),
          List.of(),
          List.of(
              new ClosedPeriod(period("2026-08-10T00:00", "2026-08-17T00:00"), Optional.empty())),
          Optional.empty());

  private final OnCallResolver resolver = Plannings.resolver(Plannings.PARIS, PLANNING);

  private OnCall at(String instant) {
    return resolver.at(Plannings.TEAM, Instant.parse(instant)).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-01-02T16:59:59Z | GAP | before the first turn, inside coverage",
        "2026-01-02T17:00:00Z | PLANNED 1 alice (rule nuits-et-week-ends) | first handover",
        "2026-01-05T06:59:59Z | PLANNED 1 alice (rule nuits-et-week-ends) | backup not yet",
        "2026-01-05T07:00:00Z | PLANNED 2 chloe (rule secours) | Monday morning",
        "2026-01-09T16:59:59Z | PLANNED 2 chloe (rule secours) | Friday before the handover",
        "2026-01-09T17:00:00Z | PLANNED 1 bruno (rule nuits-et-week-ends) 2 chloe (rule secours) | Friday",
        "2026-11-20T16:59:00Z | PLANNED 2 chloe (rule secours) | Friday 17:59",
        "2026-11-20T17:00:00Z | PLANNED 1 bruno (override o-1) 2 chloe (rule secours) | for alice",
        "2026-11-21T06:59:59Z | PLANNED 1 bruno (override o-1) 2 chloe (rule secours) | to the end",
        "2026-11-21T07:00:00Z | PLANNED 1 alice (rule nuits-et-week-ends) 2 chloe (rule secours) | 46th week",
        "2026-08-10T12:00:00Z | CLOSED | closed period",
        "2026-08-16T21:59:59Z | CLOSED | to its last second",
        "2026-08-16T22:00:00Z | PLANNED 1 alice (rule nuits-et-week-ends) 2 chloe (rule secours) | after",
        "2026-07-14T10:00:00Z | PLANNED 1 bruno (rule nuits-et-week-ends) 2 chloe (rule secours) | holiday",
        "2026-12-25T10:00:00Z | PLANNED 1 bruno (fixed plan) 2 chloe (rule secours) | fixed plan",
      })
  void answersAsByHand(String instant, String expected, String because) {
    assertThat(text(at(instant))).as(because).isEqualTo(expected);
  }

  @Test
  void knowsMembersAndTeams() {
    assertThat(resolver.members(Plannings.TEAM)).containsExactly("alice", "bruno", "chloe");
    assertThat(resolver.members("other")).isEmpty();
    assertThat(resolver.at("other", Instant.EPOCH)).isEmpty();
  }

  private static String text(OnCall answer) {
    return answer.state()
        + answer.ranks().stream()
            .map(r -> " " + r.rank() + " " + String.join(",", r.persons()) + " (" + r.why() + ")")
            .collect(Collectors.joining());
  }
}
