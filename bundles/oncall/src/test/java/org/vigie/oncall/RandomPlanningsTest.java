package org.vigie.oncall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.vigie.api.oncall.OnCall;
import org.vigie.api.setup.Planning;
import org.vigie.api.setup.Rotation;
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

  @Property(tries = 120)
  void everyMinuteHasTheAnswerOfTheWall(@ForAll long seed) {
    Random random = new Random(seed);
    Change change = CHANGES.get(random.nextInt(CHANGES.size()));
    ZoneId zone = ZoneId.of(change.zone());
    LocalDate day = LocalDate.parse(change.day());
    RandomPlannings plannings = new RandomPlannings(random, day);
    Instant first = day.atTime(12, 0).atZone(zone).toInstant().minus(Duration.ofDays(3));
    Planning planning = plannings.planning();
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
    Random random = new Random(seed);
    Change change = CHANGES.get(random.nextInt(CHANGES.size()));
    ZoneId zone = ZoneId.of(change.zone());
    LocalDate day = LocalDate.parse(change.day());
    RandomPlannings plannings = new RandomPlannings(random, day);
    Instant first = day.atTime(12, 0).atZone(zone).toInstant().minus(Duration.ofDays(3));
    Instant from = first.plusSeconds(random.nextInt(86_400));
    OnCallResolver resolver = Plannings.resolver(zone, plannings.planning());
    ShiftsTest.agree(
        resolver,
        from,
        from.plus(Duration.ofDays(DAYS)),
        Duration.ofSeconds(61 + random.nextInt(60)));
  }

  /** One rotation around the clock: always exactly one person, and turns that change hands. */
  @Property(tries = 120)
  void turnsHaveNeitherHoleNorOverlap(@ForAll long seed) {
    Random random = new Random(seed);
    Change change = CHANGES.get(random.nextInt(CHANGES.size()));
    LocalDate day = LocalDate.parse(change.day());
    RandomPlannings plannings = new RandomPlannings(random, day);
    ZoneId zone = ZoneId.of(change.zone());
    Rotation rotation = Plannings.within(plannings.rotation(0));
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
}
