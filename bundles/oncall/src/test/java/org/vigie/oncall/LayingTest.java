package org.vigie.oncall;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vigie.oncall.Plannings.TEAM;
import static org.vigie.oncall.Plannings.every;
import static org.vigie.oncall.Plannings.on;
import static org.vigie.oncall.Plannings.period;
import static org.vigie.oncall.Plannings.rotation;
import static org.vigie.oncall.Plannings.window;
import static org.vigie.oncall.Plannings.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.api.oncall.OnCall;
import org.vigie.api.planning.PlanningChange.Fix;
import org.vigie.api.planning.PlanningChange.Lay;
import org.vigie.api.setup.ClosedPeriod;
import org.vigie.api.setup.FixedPlan;
import org.vigie.api.setup.FixedPlan.FixedShift;
import org.vigie.api.setup.OnCallOverride;
import org.vigie.api.setup.OnCallOverride.Add;
import org.vigie.api.setup.OnCallOverride.Replace;
import org.vigie.api.setup.Planning;
import org.vigie.api.setup.Rotation;
import org.vigie.api.setup.Turn.Unit;
import org.vigie.oncall.api.Laid;
import org.vigie.oncall.api.Laying;
import org.vigie.oncall.api.Span;

/** A week, a weekend or a night in one action, in place of whoever is there. */
class LayingTest {
  private static final OptionalInt ANY = OptionalInt.empty();
  private static final Rotation ALWAYS =
      rotation("a", 1, every(1, Unit.WEEKS), on(MONDAY, "08:00"), "2026-01-01");
  private static final Rotation BACKUP =
      rotation("b", 2, every(1, Unit.WEEKS), on(MONDAY, "08:00"), "2026-01-01");
  private static final Planning BOTH = Appliance.rotations(ALWAYS, BACKUP);

  private static Laid lay(Planning planning, String period, String on, int rank) {
    Appliance appliance = Appliance.inParis().team(TEAM, planning).persons("x");
    return new Laying(appliance.index()).lay(new Lay(TEAM, period, LocalDate.parse(on), rank, "x"));
  }

  private static String who(Planning planning, String local) {
    OnCall answer =
        Plannings.resolver(Plannings.PARIS, planning).at(TEAM, instant(local)).orElseThrow();
    return answer.ranks().stream()
        .map(r -> r.rank() + String.join("+", r.persons()))
        .collect(Collectors.joining(" "));
  }

  private static Instant instant(String local) {
    return LocalDateTime.parse(local).atZone(Plannings.PARIS).toInstant();
  }

  @ParameterizedTest
  @CsvSource({
    "week, 2026-11-18, 2026-11-23T08:00, 2026-11-30T08:00",
    "week, 2026-11-23, 2026-11-23T08:00, 2026-11-30T08:00",
    "weekend, 2026-11-18, 2026-11-20T18:00, 2026-11-23T08:00",
    "night, 2026-11-18, 2026-11-18T18:00, 2026-11-19T08:00",
    "night, 2026-03-28, 2026-03-28T18:00, 2026-03-29T08:00",
    "week, 2026-10-19, 2026-10-19T08:00, 2026-10-26T08:00",
  })
  void aPeriodIsTheFirstThatStartsThenOrLater(String period, String on, String from, String to) {
    Laying laying = new Laying(Appliance.inParis().index());

    assertThat(laying.span(period, LocalDate.parse(on)))
        .isEqualTo(new Span(instant(from), instant(to)));
  }

  @Test
  void aPersonHasItInPlaceOfWhoeverTheRulesSayAndOtherRanksGoOn() {
    Laid laid = lay(BOTH, "week", "2026-11-23", 1);

    assertThat(who(laid.planning(), "2026-11-23T07:59")).isEqualTo(who(BOTH, "2026-11-23T07:59"));
    assertThat(who(laid.planning(), "2026-11-23T08:00")).startsWith("1x 2b");
    assertThat(who(laid.planning(), "2026-11-30T07:59")).startsWith("1x 2b");
    assertThat(who(laid.planning(), "2026-11-30T08:00")).isEqualTo(who(BOTH, "2026-11-30T08:00"));
    assertThat(laid.remarks()).isEmpty();
  }

  @Test
  void laidTwiceItIsTheSame() {
    Planning once = lay(BOTH, "week", "2026-11-23", 1).planning();

    assertThat(lay(once, "week", "2026-11-23", 1).planning()).isEqualTo(once);
  }

  /** Two fixed plans never hold a rank at once, and the other one's ranks stay held. */
  @Test
  void aFixedPlanThatIsThereGivesWayVisibly() {
    FixedPlan christmas =
        new FixedPlan(
            period("2026-12-20", "2026-12-31"),
            List.of(
                new FixedShift(1, "f", period("2026-12-20", "2026-12-31")),
                new FixedShift(2, "g", period("2026-12-30", "2026-12-31"))));
    Laid laid = lay(Appliance.fixed(BOTH, christmas), "week", "2026-12-21", 1);

    assertThat(who(laid.planning(), "2026-12-21T07:59")).isEqualTo("1f");
    assertThat(who(laid.planning(), "2026-12-21T08:00")).isEqualTo("1x");
    assertThat(who(laid.planning(), "2026-12-28T07:59")).isEqualTo("1x");
    assertThat(who(laid.planning(), "2026-12-28T08:00")).isEqualTo("1f");
    assertThat(who(laid.planning(), "2026-12-30T08:00")).isEqualTo("1f 2g");
    assertThat(laid.planning().fixed()).hasSize(1);
    assertThat(laid.remarks()).singleElement().asString().contains("gives way at rank 1");
  }

  @Test
  void whatReachesBeyondAFixedPlanIsAPlanOfItsOwn() {
    FixedPlan start =
        new FixedPlan(
            period("2026-11-20", "2026-11-25"),
            List.of(new FixedShift(1, "f", period("2026-11-20", "2026-11-25"))));
    Laid laid = lay(Appliance.fixed(BOTH, start), "week", "2026-11-23", 1);

    for (int hour = 0; hour < 7 * 24; hour++) {
      String local = LocalDateTime.parse("2026-11-23T08:00").plusHours(hour).toString();
      assertThat(who(laid.planning(), local)).as(local).startsWith("1x 2");
    }
    assertThat(who(laid.planning(), "2026-11-23T07:59")).startsWith("1f");
    assertThat(laid.planning().fixed()).hasSize(2);
  }

  @Test
  void overridesOfTheRankGiveWayForThatTimeAndOthersStay() {
    Planning planning =
        Appliance.overrides(
            BOTH,
            new OnCallOverride("o", period("2026-11-22", "2026-12-02"), new Add("y", ANY)),
            new OnCallOverride("p", period("2026-11-24", "2026-11-25"), new Replace("x", "z", ANY)),
            new OnCallOverride(
                "q", period("2026-11-24", "2026-11-25"), new Add("w", OptionalInt.of(2))));
    Laid laid = lay(planning, "week", "2026-11-23", 1);

    assertThat(who(laid.planning(), "2026-11-22T12:00")).contains("+y");
    assertThat(who(laid.planning(), "2026-11-24T12:00")).startsWith("1x 2b").contains("+w");
    assertThat(who(laid.planning(), "2026-12-01T12:00")).contains("+y");
    assertThat(laid.planning().overrides())
        .extracting(OnCallOverride::id)
        .containsExactly("o", "o-2", "q");
    assertThat(laid.remarks()).hasSize(2);
  }

  @Test
  void onlyWindowsOfTheRankAreLaidUnlessThereIsNoneInThePeriod() {
    Rotation nights = within(ALWAYS, window(Set.of(), false, "18:00", "08:00"));
    Rotation weekends = within(ALWAYS, window(Set.of(SATURDAY, SUNDAY), false, "00:00", "24:00"));
    Laid week = lay(Appliance.rotations(nights), "week", "2026-11-23", 1);
    Laid night = lay(Appliance.rotations(weekends), "night", "2026-11-24", 1);

    assertThat(who(week.planning(), "2026-11-24T07:59")).isEqualTo("1x");
    assertThat(who(week.planning(), "2026-11-24T12:00")).isEmpty();
    assertThat(week.remarks())
        .containsExactly("Rank 1 has windows: 98 h of the period's 168 h lie in them.");
    assertThat(who(night.planning(), "2026-11-24T20:00")).isEqualTo("1x");
  }

  @Test
  void insideAClosedPeriodItHoldsAndSaysSo() {
    Planning closed =
        Appliance.closed(
            BOTH, new ClosedPeriod(period("2026-11-24", "2026-11-24"), Optional.empty()));
    Laid laid = lay(closed, "week", "2026-11-23", 1);

    assertThat(who(laid.planning(), "2026-11-24T12:00")).isEqualTo("1x");
    assertThat(laid.remarks()).singleElement().asString().contains("closed");
  }

  /** Overlap of fixed plans that a supervisor writes is worked out the same way. */
  @Test
  void aNewFixedPlanTakesTheRanksThatItNames() {
    FixedPlan old =
        new FixedPlan(
            period("2026-11-20", "2026-11-25"),
            List.of(
                new FixedShift(1, "f", period("2026-11-20", "2026-11-25")),
                new FixedShift(2, "g", period("2026-11-20", "2026-11-25"))));
    FixedPlan plan =
        new FixedPlan(
            period("2026-11-24", "2026-11-27"),
            List.of(new FixedShift(1, "n", period("2026-11-24T12:00", "2026-11-26T12:00"))));
    Appliance appliance = Appliance.inParis().team(TEAM, Appliance.fixed(BOTH, old));
    Planning fixed = new Laying(appliance.index()).fix(new Fix(TEAM, plan)).planning();

    assertThat(who(fixed, "2026-11-23T12:00")).isEqualTo("1f 2g");
    assertThat(who(fixed, "2026-11-24T11:59")).isEqualTo("2g");
    assertThat(who(fixed, "2026-11-24T12:00")).isEqualTo("1n 2g");
    assertThat(who(fixed, "2026-11-26T11:59")).startsWith("1n 2b");
    assertThat(who(fixed, "2026-11-26T12:00")).startsWith("2b");
  }

  @Test
  void whatCannotBeLaidIsRefusedWithTheReason() {
    Laying laying = new Laying(Appliance.inParis().team(TEAM, BOTH).index());
    LocalDate on = LocalDate.of(2026, 11, 23);

    assertThatThrownBy(() -> laying.lay(new Lay("other", "week", on, 1, "a1")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no team « other »");
    assertThatThrownBy(() -> laying.lay(new Lay(TEAM, "month", on, 1, "a1")))
        .hasMessageContaining("no predefined period « month »");
    assertThatThrownBy(() -> laying.lay(new Lay(TEAM, "week", on, 1, "nobody")))
        .hasMessageContaining("no person « nobody »");
    assertThat(laying.span("weekend", on).length()).isEqualTo(Duration.ofHours(62));
  }
}
