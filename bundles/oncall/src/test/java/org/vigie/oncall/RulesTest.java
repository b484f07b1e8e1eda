package org.vigie.oncall;

import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.oncall.Plannings.at;
import static org.vigie.oncall.Plannings.every;
import static org.vigie.oncall.Plannings.on;
import static org.vigie.oncall.Plannings.period;
import static org.vigie.oncall.Plannings.rotation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.api.oncall.OnCall;
import org.vigie.api.oncall.OnCall.State;
import org.vigie.api.setup.OnCallOverride;
import org.vigie.api.setup.OnCallOverride.Add;
import org.vigie.api.setup.OnCallOverride.Change;
import org.vigie.api.setup.OnCallOverride.Remove;
import org.vigie.api.setup.OnCallOverride.Replace;
import org.vigie.api.setup.Planning;
import org.vigie.api.setup.Rotation;
import org.vigie.api.setup.Turn.Unit;
import org.vigie.oncall.api.OnCallResolver;

class RulesTest {
  private static final Instant NOON = Instant.parse("2026-06-02T10:00:00Z");
  private static final OptionalInt ANY = OptionalInt.empty();
  private static final Rotation A =
      rotation("a", 1, every(1, Unit.WEEKS), on(MONDAY, "08:00"), "2026-06-01");
  private static final Rotation B =
      rotation("b", 1, every(1, Unit.WEEKS), on(MONDAY, "08:00"), "2026-06-01");

  private static OnCall with(Change... changes) {
    List<OnCallOverride> overrides = new ArrayList<>();
    for (Change change : changes) {
      overrides.add(
          new OnCallOverride("o" + overrides.size(), period("2026-06-02", "2026-06-02"), change));
    }
    return resolver(List.of(A, B), overrides).at(Plannings.TEAM, NOON).orElseThrow();
  }

  private static OnCallResolver resolver(List<Rotation> rotations, List<OnCallOverride> overrides) {
    return Plannings.resolver(
        Plannings.PARIS,
        new Planning(rotations, List.of(), overrides, List.of(), List.of(), Optional.empty()));
  }

  private static String ranks(OnCall answer) {
    return answer.ranks().stream()
        .map(r -> r.rank() + r.persons().toString() + " " + r.why())
        .collect(Collectors.joining("; "));
  }

  @Test
  void putsAReplacementInTheReplacedOnesPlace() {
    assertThat(ranks(with())).isEqualTo("1[a1, b1] rule a, b");
    assertThat(ranks(with(new Replace("a1", "x", ANY)))).isEqualTo("1[x, b1] override o0");
  }

  @Test
  void addsLastAndEachPersonOnce() {
    assertThat(ranks(with(new Add("x", ANY), new Remove("b1", ANY))))
        .isEqualTo("1[a1, x] override o1, o0");
    assertThat(ranks(with(new Replace("a1", "b1", ANY)))).isEqualTo("1[b1] override o0");
    assertThat(ranks(with(new Add("a1", ANY)))).isEqualTo("1[a1, b1] rule a, b");
  }

  @Test
  void replacesOnlyWhoIsOnCallThere() {
    assertThat(ranks(with(new Replace("c1", "x", ANY)))).isEqualTo("1[a1, b1] rule a, b");
    assertThat(ranks(with(new Replace("a1", "x", OptionalInt.of(2)))))
        .isEqualTo("1[a1, b1] rule a, b");
  }

  @Test
  void leavesAGapWhereEverybodyIsRemoved() {
    OnCall answer = with(new Remove("a1", ANY), new Remove("b1", OptionalInt.of(1)));
    assertThat(answer.state()).isEqualTo(State.GAP);
    assertThat(answer.ranks()).isEmpty();
  }

  @Test
  void listsRanksInAscendingOrder() {
    assertThat(ranks(with(new Add("x", OptionalInt.of(12)), new Add("y", OptionalInt.of(3)))))
        .isEqualTo("1[a1, b1] rule a, b; 3[y] override o1; 12[x] override o0");
  }

  @Test
  void letsBothHoldWhereTheyMeetAtARepeatedTime() {
    List<OnCallOverride> meeting =
        List.of(
            new OnCallOverride(
                "o", period("2026-10-25T00:00", "2026-10-25T02:30"), new Replace("a1", "x", ANY)),
            new OnCallOverride(
                "p", period("2026-10-25T02:30", "2026-10-25T09:00"), new Replace("a1", "y", ANY)));
    Rotation always = rotation("a", 1, every(52, Unit.WEEKS), on(MONDAY, "08:00"), "2026-06-01");
    OnCallResolver resolver = resolver(List.of(always), meeting);
    assertThat(ranks(resolver, "2026-10-25T00:29:59Z")).isEqualTo("1[x] override o");
    assertThat(ranks(resolver, "2026-10-25T00:30:00Z")).isEqualTo("1[x, y] override o, p");
    assertThat(ranks(resolver, "2026-10-25T01:29:59Z")).isEqualTo("1[x, y] override o, p");
    assertThat(ranks(resolver, "2026-10-25T01:30:00Z")).isEqualTo("1[y] override p");
  }

  private static String ranks(OnCallResolver resolver, String at) {
    return ranks(resolver.at(Plannings.TEAM, Instant.parse(at)).orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-31T12:00:00Z, a1",
    "2026-02-27T22:59:59Z, a1",
    "2026-02-28T12:00:00Z, a2",
    "2026-03-30T21:59:59Z, a2",
    "2026-03-30T22:00:00Z, a3",
    "2026-04-29T22:00:00Z, a1",
    "2028-02-28T22:59:59Z, a1",
    "2028-02-28T23:00:00Z, a2",
  })
  void clampsTheThirtyFirstInEachMonthByItself(String at, String person) {
    Rotation monthly = rotation("a", 1, every(1, Unit.MONTHS), on(31, "00:00"), "2026-01-31");
    assertThat(ranks(resolver(List.of(monthly), List.of()), at)).startsWith("1[" + person + "]");
  }

  @Test
  void hasNobodyBeforeTheFirstTurnAndNothingCoveredWithoutRules() {
    Rotation later = rotation("a", 1, every(1, Unit.DAYS), at("08:00"), "2026-06-03");
    OnCallResolver soon = resolver(List.of(later), List.of());
    assertThat(soon.at(Plannings.TEAM, NOON).orElseThrow().state()).isEqualTo(State.GAP);
    OnCallResolver empty = resolver(List.of(), List.of());
    assertThat(empty.at(Plannings.TEAM, NOON).orElseThrow().state()).isEqualTo(State.CLOSED);
  }

  /** The budget is 50 µs; a walk from the start of the rotation would take milliseconds. */
  @Test
  void answersFarAwayAndAmongManyOverridesWithinTheBudget() {
    List<OnCallOverride> many = IntStream.range(0, 10_000).mapToObj(RulesTest::nightly).toList();
    Rotation hourly = rotation("h", 2, every(1, Unit.HOURS), at("00:00"), "1990-01-01");
    OnCallResolver resolver = resolver(List.of(A, B, hourly), many);
    Instant far = Instant.parse("2040-01-01T00:00:00Z");
    long best = Long.MAX_VALUE;
    for (int batch = 0; batch < 20; batch++) {
      long start = System.nanoTime();
      for (int i = 0; i < 1000; i++) {
        assertThat(resolver.at(Plannings.TEAM, far.plusSeconds(i * 3607L))).isPresent();
      }
      best = Math.min(best, (System.nanoTime() - start) / 1000);
    }
    assertThat(Duration.ofNanos(best)).isLessThan(Duration.ofNanos(50_000));
  }

  private static OnCallOverride nightly(int night) {
    LocalDate date = LocalDate.of(2026, 1, 1).plusDays(night);
    return new OnCallOverride(
        "n" + night,
        period(date + "T20:00", date.plusDays(1) + "T06:00"),
        new Replace("a1", "x", ANY));
  }
}
