package org.vigie.oncall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.oncall.Plannings.TEAM;
import static org.vigie.oncall.Plannings.at;
import static org.vigie.oncall.Plannings.every;
import static org.vigie.oncall.Plannings.period;
import static org.vigie.oncall.Plannings.rotation;
import static org.vigie.oncall.Plannings.window;
import static org.vigie.oncall.Plannings.within;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.api.oncall.OnCall;
import org.vigie.api.oncall.Shift;
import org.vigie.api.setup.ClosedPeriod;
import org.vigie.api.setup.FixedPlan;
import org.vigie.api.setup.OnCallOverride;
import org.vigie.api.setup.Planning;
import org.vigie.api.setup.Rotation;
import org.vigie.api.setup.Turn.Unit;
import org.vigie.oncall.api.OnCallResolver;

/** The shifts of a span say at each instant what the point query says. */
class ShiftsTest {
  /** Eight days around each change of clocks, minute by minute. */
  @ParameterizedTest
  @CsvSource({
    "Europe/Paris, 2026-03-29",
    "Europe/Paris, 2026-10-25",
    "Europe/Paris, 2027-03-28",
    "Europe/Paris, 2027-10-31",
    "Australia/Lord_Howe, 2026-04-05",
    "America/Havana, 2026-11-01",
    "Pacific/Apia, 2011-12-30",
  })
  void agreeWithThePointQueryMinuteByMinute(String zone, String day) {
    ZoneId there = ZoneId.of(zone);
    LocalDate change = LocalDate.parse(day);
    OnCallResolver resolver = Plannings.resolver(there, planning(change));
    Instant from = change.atTime(12, 7).atZone(there).toInstant().minus(Duration.ofDays(4));
    Instant until = from.plus(Duration.ofDays(8));

    agree(resolver, from, until, Duration.ofMinutes(1));
  }

  @Test
  void areExactAndHaveNoNeedlessSeam() {
    Rotation nights =
        within(
            rotation("n", 1, every(1, Unit.DAYS), at("08:00"), "2026-01-01"),
            window(Set.of(), false, "18:00", "08:00"));
    OnCallResolver resolver = Plannings.resolver(Plannings.PARIS, Planning.of(List.of(nights)));

    List<Shift> shifts =
        resolver.shifts(
            TEAM, Instant.parse("2026-01-01T12:00:00Z"), Instant.parse("2026-01-02T20:30:00Z"));

    assertThat(shifts)
        .containsExactly(
            shift("n1", "2026-01-01T17:00:00Z", "2026-01-02T07:00:00Z"),
            shift("n2", "2026-01-02T17:00:00Z", "2026-01-02T20:30:00Z"));
  }

  @Test
  void anOverrideCutsAShiftInThree() {
    Rotation days = rotation("d", 1, every(1, Unit.WEEKS), at("08:00"), "2026-01-01");
    OnCallOverride away =
        new OnCallOverride(
            "o",
            period("2026-01-02T10:00", "2026-01-02T11:00"),
            new OnCallOverride.Replace("d1", "x", OptionalInt.empty()));
    OnCallResolver resolver =
        Plannings.resolver(
            Plannings.PARIS,
            new Planning(
                List.of(days), List.of(), List.of(away), List.of(), List.of(), Optional.empty()));

    assertThat(
            resolver.shifts(
                TEAM, Instant.parse("2026-01-02T00:00:00Z"), Instant.parse("2026-01-03T00:00:00Z")))
        .extracting(Shift::person)
        .containsExactly("d1", "x", "d1");
  }

  @Test
  void anEmptySpanAndAnUnknownTeamHaveNone() {
    OnCallResolver resolver =
        Plannings.resolver(Plannings.PARIS, planning(LocalDate.parse("2026-03-29")));
    Instant at = Instant.parse("2026-03-29T00:00:00Z");

    assertThat(resolver.shifts(TEAM, at, at)).isEmpty();
    assertThat(resolver.shifts("nobody", at, at.plusSeconds(1))).isEmpty();
  }

  @Test
  void aYearTakesMilliseconds() {
    OnCallResolver resolver =
        Plannings.resolver(Plannings.PARIS, planning(LocalDate.parse("2026-03-29")));
    Instant from = Instant.parse("2026-03-01T00:00:00Z");
    resolver.shifts(TEAM, from, from.plus(Duration.ofDays(100)));

    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    List<Shift> shifts = resolver.shifts(TEAM, from, from.plus(Duration.ofDays(365)));

    assertThat(
            Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start))
        .isLessThan(Duration.ofSeconds(2));
    assertThat(shifts).hasSizeGreaterThan(9_000);
  }

  /** At each instant, the shifts that contain it are the answer; none of them is empty. */
  static void agree(OnCallResolver resolver, Instant from, Instant until, Duration step) {
    List<Shift> shifts = resolver.shifts(TEAM, from, until);
    assertThat(shifts).allSatisfy(s -> assertThat(s.from()).isBefore(s.until()));
    assertThat(shifts).allSatisfy(s -> assertThat(s.from()).isAfterOrEqualTo(from));
    assertThat(shifts).allSatisfy(s -> assertThat(s.until()).isBeforeOrEqualTo(until));
    assertThat(seams(shifts)).as("seams without a change").isEmpty();
    for (Instant at = from; at.isBefore(until); at = at.plus(step)) {
      assertThat(holding(shifts, at)).as("at %s", at).isEqualTo(answer(resolver, at));
    }
  }

  private static List<Shift> seams(List<Shift> shifts) {
    return shifts.stream()
        .filter(
            s ->
                shifts.stream()
                    .anyMatch(
                        o ->
                            o.until().equals(s.from())
                                && o.rank() == s.rank()
                                && o.person().equals(s.person())
                                && o.why().equals(s.why())))
        .toList();
  }

  private static Set<String> holding(List<Shift> shifts, Instant at) {
    Set<String> texts = new TreeSet<>();
    shifts.stream()
        .filter(s -> !at.isBefore(s.from()) && at.isBefore(s.until()))
        .forEach(s -> texts.add(s.rank() + " " + s.person() + " " + s.why()));
    return texts;
  }

  private static Set<String> answer(OnCallResolver resolver, Instant at) {
    Set<String> texts = new TreeSet<>();
    OnCall answer = resolver.at(TEAM, at).orElseThrow();
    answer
        .ranks()
        .forEach(r -> r.persons().forEach(p -> texts.add(r.rank() + " " + p + " " + r.why())));
    return texts;
  }

  /** Everything hands over, begins or ends in the night of the change. */
  private static Planning planning(LocalDate day) {
    String d = day.toString();
    String before = day.minusDays(1).toString();
    String year = day.getYear() + "-01-01";
    List<Rotation> rotations = new ArrayList<>();
    rotations.add(rotation("a", 1, every(1, Unit.HOURS), at("00:30"), year));
    rotations.add(rotation("b", 2, every(1, Unit.DAYS), at("02:30"), d));
    rotations.add(
        within(
            rotation("c", 3, every(1, Unit.WEEKS), Plannings.on(day.getDayOfWeek(), "02:15"), year),
            window(Set.of(), false, "22:00", "02:30"),
            window(Set.of(day.getDayOfWeek()), true, "02:30", "02:45")));
    return new Planning(
        rotations,
        List.of(
            new FixedPlan(
                period(before + "T23:30", d + "T02:45"),
                List.of(
                    new FixedPlan.FixedShift(5, "f1", period(before, d + "T01:45")),
                    new FixedPlan.FixedShift(5, "f2", period(d + "T01:45", d + "T02:15"))))),
        List.of(
            new OnCallOverride(
                "o1",
                period(d + "T00:15", d + "T02:30"),
                new OnCallOverride.Replace("a1", "x1", OptionalInt.empty())),
            new OnCallOverride(
                "o2",
                period(d + "T02:30", d + "T03:30"),
                new OnCallOverride.Add("x2", OptionalInt.of(9)))),
        List.of(),
        List.of(new ClosedPeriod(period(d + "T01:50", d + "T02:40"), Optional.empty())),
        Optional.empty());
  }

  private static Shift shift(String person, String from, String until) {
    return new Shift(TEAM, 1, person, Instant.parse(from), Instant.parse(until), "rule n");
  }
}
