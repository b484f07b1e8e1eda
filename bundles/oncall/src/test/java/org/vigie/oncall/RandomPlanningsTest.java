package org.vigie.oncall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.vigie.api.oncall.OnCall;
import org.vigie.api.setup.Boundary;
import org.vigie.api.setup.ClosedPeriod;
import org.vigie.api.setup.FixedPlan;
import org.vigie.api.setup.FixedPlan.FixedShift;
import org.vigie.api.setup.Handover;
import org.vigie.api.setup.OnCallOverride;
import org.vigie.api.setup.Period;
import org.vigie.api.setup.Planning;
import org.vigie.api.setup.Rotation;
import org.vigie.api.setup.Turn;
import org.vigie.api.setup.Window;
import org.vigie.oncall.api.OnCallResolver;

/** Plannings that nobody would write, near clock changes, in zones of all kinds. */
class RandomPlanningsTest {
  private record Change(String zone, String day) {}

  private static final List<Change> CHANGES =
      List.of(
          new Change("Europe/Paris", "2026-03-29"),
          new Change("Europe/Paris", "2026-10-25"),
          new Change("Europe/Paris", "2027-03-28"),
          new Change("Europe/Paris", "2027-10-31"),
          new Change("Australia/Lord_Howe", "2027-04-04"),
          new Change("Australia/Lord_Howe", "2027-10-03"),
          new Change("America/Santiago", "2026-04-05"),
          new Change("America/St_Johns", "2010-11-07"),
          new Change("Africa/Casablanca", "2026-02-15"),
          new Change("UTC", "2026-06-01"));

  /** None in the days around those changes but these. */
  private static final Set<LocalDate> HOLIDAYS =
      Set.of(LocalDate.of(2027, 3, 29), LocalDate.of(2026, 4, 6), LocalDate.of(2027, 11, 1));

  private static final int DAYS = 5;

  private final Random random = new Random();
  private LocalDate day = LocalDate.EPOCH;

  @Property(tries = 120)
  void everyMinuteHasTheAnswerOfTheWall(@ForAll long seed) {
    random.setSeed(seed);
    Change change = CHANGES.get(random.nextInt(CHANGES.size()));
    ZoneId zone = ZoneId.of(change.zone());
    day = LocalDate.parse(change.day());
    Instant first = day.atTime(12, 0).atZone(zone).toInstant().minus(Duration.ofDays(3));
    Planning planning = planning();
    Walls walls = new Walls(zone, first, DAYS);
    Oracle oracle = new Oracle(planning, walls, HOLIDAYS);
    OnCallResolver resolver = Plannings.resolver(zone, planning);
    for (int minute = random.nextInt(5); minute < walls.minutes; minute += 5) {
      OnCall answer = resolver.at(Plannings.TEAM, walls.at(minute)).orElseThrow();
      assertThat(Oracle.text(answer))
          .as("%s at %s of %s", planning, walls.at(minute), zone)
          .isEqualTo(oracle.answer(minute));
    }
  }

  /** The shifts of any span say the same as the answers at its instants. */
  @Property(tries = 60)
  void shiftsSayWhatTheAnswersSay(@ForAll long seed) {
    random.setSeed(seed);
    Change change = CHANGES.get(random.nextInt(CHANGES.size()));
    ZoneId zone = ZoneId.of(change.zone());
    day = LocalDate.parse(change.day());
    Instant first = day.atTime(12, 0).atZone(zone).toInstant().minus(Duration.ofDays(3));
    Instant from = first.plusSeconds(random.nextInt(86_400));
    OnCallResolver resolver = Plannings.resolver(zone, planning());
    ShiftsTest.agree(
        resolver,
        from,
        from.plus(Duration.ofDays(DAYS)),
        Duration.ofSeconds(61 + random.nextInt(60)));
  }

  /** One rotation around the clock: always exactly one person, and turns that change hands. */
  @Property(tries = 120)
  void turnsHaveNeitherHoleNorOverlap(@ForAll long seed) {
    random.setSeed(seed);
    Change change = CHANGES.get(random.nextInt(CHANGES.size()));
    day = LocalDate.parse(change.day());
    ZoneId zone = ZoneId.of(change.zone());
    Rotation rotation = Plannings.within(rotation(0));
    OnCallResolver resolver = Plannings.resolver(zone, Planning.of(List.of(rotation)));
    Instant start = day.minusDays(2).atStartOfDay(zone).toInstant();
    boolean begun = false;
    Map<String, Integer> turns = new HashMap<>();
    for (int minute = 0; minute < DAYS * 24 * 60; minute += 7) {
      Instant at = start.plus(Duration.ofMinutes(minute));
      OnCall answer = resolver.at(Plannings.TEAM, at).orElseThrow();
      begun |= answer.state() == OnCall.State.PLANNED;
      assertThat(answer.ranks()).hasSize(begun ? 1 : 0);
      answer.ranks().forEach(rank -> turns.merge(String.join("", rank.persons()), 1, Integer::sum));
    }
    assertThat(rotation.participants()).containsAll(turns.keySet());
  }

  private Planning planning() {
    return new Planning(
        IntStream.range(0, 1 + random.nextInt(3)).mapToObj(this::rotation).toList(),
        IntStream.range(0, random.nextInt(3)).mapToObj(i -> fixed()).toList(),
        IntStream.range(0, random.nextInt(4)).mapToObj(this::override).toList(),
        List.of(),
        IntStream.range(0, random.nextInt(2))
            .mapToObj(i -> new ClosedPeriod(period(), Optional.empty()))
            .toList(),
        random.nextBoolean() ? Optional.empty() : Optional.of(windows()));
  }

  private Rotation rotation(int number) {
    Turn.Unit unit = Turn.Unit.values()[random.nextInt(4)];
    Optional<DayOfWeek> weekday =
        unit == Turn.Unit.WEEKS
            ? Optional.of(DayOfWeek.of(1 + random.nextInt(7)))
            : Optional.empty();
    OptionalInt dayOfMonth =
        unit == Turn.Unit.MONTHS ? OptionalInt.of(1 + random.nextInt(31)) : OptionalInt.empty();
    int reach = unit == Turn.Unit.HOURS ? 5 : unit == Turn.Unit.MONTHS ? 800 : 60;
    return new Rotation(
        "r" + number,
        1 + random.nextInt(2),
        List.of("p" + random.nextInt(3), "p" + (3 + random.nextInt(3)), "p6"),
        new Turn(1 + random.nextInt(4), unit),
        new Handover(weekday, dayOfMonth, time()),
        day.plusDays(2 - random.nextInt(reach)),
        random.nextBoolean() ? List.of() : windows());
  }

  private FixedPlan fixed() {
    return new FixedPlan(
        period(),
        IntStream.range(0, 1 + random.nextInt(3))
            .mapToObj(i -> new FixedShift(1 + random.nextInt(3), "p" + random.nextInt(8), period()))
            .toList());
  }

  /** Each names persons of its own, as a document must. */
  private OnCallOverride override(int number) {
    OptionalInt rank =
        random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(1 + random.nextInt(3));
    String person = "p" + number;
    return new OnCallOverride(
        "o" + number,
        period(),
        switch (random.nextInt(3)) {
          case 0 -> new OnCallOverride.Replace(person, "q" + number, rank);
          case 1 -> new OnCallOverride.Add(person, rank);
          default -> new OnCallOverride.Remove(person, rank);
        });
  }

  private List<Window> windows() {
    return IntStream.range(0, 1 + random.nextInt(3)).mapToObj(i -> window()).toList();
  }

  private Window window() {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    IntStream.range(0, random.nextInt(5))
        .forEach(i -> days.add(DayOfWeek.of(1 + random.nextInt(7))));
    return new Window(
        days, random.nextInt(3) == 0, random.nextInt(96) * 15, random.nextInt(97) * 15);
  }

  private Period period() {
    LocalDateTime from = day.minusDays(2).atTime(time()).plusHours(random.nextInt(60));
    LocalDateTime to = from.plusMinutes(15L * (1 + random.nextInt(200)));
    return new Period(boundary(from), boundary(to.plusDays(random.nextInt(2))));
  }

  private Boundary boundary(LocalDateTime local) {
    boolean wholeDay = random.nextInt(4) == 0;
    Optional<ZoneOffset> offset =
        wholeDay || random.nextInt(3) > 0
            ? Optional.empty()
            : Optional.of(ZoneOffset.ofHours(random.nextInt(3)));
    return new Boundary(
        local.toLocalDate(),
        wholeDay ? Optional.empty() : Optional.of(local.toLocalTime()),
        offset);
  }

  /** Often in the hours in which clocks change. */
  private LocalTime time() {
    return random.nextBoolean()
        ? LocalTime.of(random.nextInt(4), 15 * random.nextInt(4))
        : LocalTime.of(random.nextInt(24), 15 * random.nextInt(4));
  }
}
