package org.vigie.oncall;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.oncall.Plannings.at;
import static org.vigie.oncall.Plannings.every;
import static org.vigie.oncall.Plannings.on;
import static org.vigie.oncall.Plannings.period;
import static org.vigie.oncall.Plannings.rotation;
import static org.vigie.oncall.Plannings.window;
import static org.vigie.oncall.Plannings.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.api.setup.ClosedPeriod;
import org.vigie.api.setup.FixedPlan;
import org.vigie.api.setup.FixedPlan.FixedShift;
import org.vigie.api.setup.OnCallOverride;
import org.vigie.api.setup.OnCallOverride.Add;
import org.vigie.api.setup.OnCallOverride.Remove;
import org.vigie.api.setup.OnCallOverride.Replace;
import org.vigie.api.setup.Planning;
import org.vigie.api.setup.Rotation;
import org.vigie.api.setup.Turn.Unit;
import org.vigie.oncall.api.OnCallResolver;

/** Every minute of eight days around each clock change, compared with counting on the wall. */
class ClockChangesTest {
  /** Easter Monday of 2027 is the day after the clock change. */
  private static final Set<LocalDate> HOLIDAYS =
      Set.of(
          LocalDate.of(2012, 1, 1),
          LocalDate.of(2026, 4, 6),
          LocalDate.of(2027, 3, 29),
          LocalDate.of(2026, 11, 1),
          LocalDate.of(2027, 11, 1));

  @ParameterizedTest
  @CsvSource({
    "Europe/Paris, 2026-03-29",
    "Europe/Paris, 2026-10-25",
    "Europe/Paris, 2027-03-28",
    "Europe/Paris, 2027-10-31",
    "Australia/Lord_Howe, 2026-04-05",
    "Australia/Lord_Howe, 2026-10-04",
    "America/St_Johns, 2026-11-01",
    "America/Havana, 2026-11-01",
    "Africa/Cairo, 2026-10-29",
    "Pacific/Apia, 2011-12-30",
  })
  void agreesWithTheWallMinuteByMinute(String zone, String day) {
    ZoneId there = ZoneId.of(zone);
    Planning planning = planning(LocalDate.parse(day));
    Instant first =
        LocalDate.parse(day).atTime(12, 0).atZone(there).toInstant().minus(Duration.ofDays(4));
    Walls walls = new Walls(there, first, 8);
    Oracle oracle = new Oracle(planning, walls, HOLIDAYS);
    OnCallResolver resolver = Plannings.resolver(there, planning);
    for (int minute = 0; minute < walls.minutes; minute++) {
      String answer = Oracle.text(resolver.at(Plannings.TEAM, walls.at(minute)).orElseThrow());
      assertThat(answer)
          .as("%s %s", walls.at(minute), walls.shown(minute))
          .isEqualTo(oracle.answer(minute));
    }
  }

  /** Everything hands over, begins or ends in the night of the change. */
  private static Planning planning(LocalDate day) {
    String d = day.toString();
    String before = day.minusDays(1).toString();
    String year = day.getYear() + "-01-01";
    return new Planning(
        rotations(day, year),
        List.of(
            new FixedPlan(
                period(before + "T23:30", d + "T02:45"),
                List.of(
                    new FixedShift(5, "f1", period(before, d + "T01:45")),
                    new FixedShift(5, "f2", period(d + "T01:45", d + "T02:15"))))),
        List.of(
            override(
                "o1", d + "T00:15", d + "T02:30", new Replace("a1", "x1", OptionalInt.empty())),
            override("o2", d + "T02:30", d + "T03:30", new Replace("a2", "x2", OptionalInt.of(1))),
            override("o3", d + "T02:10", d + "T02:20", new Add("x3", OptionalInt.of(6))),
            override("o4", before, d, new Remove("d1", OptionalInt.empty())),
            override("o6", d + "T01:00", d + "T02:00", new Add("x6", OptionalInt.of(9))),
            override("o7", d + "T01:00", d + "T01:30", new Add("x7", OptionalInt.of(9))),
            override("o5", d + "T00:30Z", d + "T01:15Z", new Add("x5", OptionalInt.empty()))),
        List.of(),
        List.of(new ClosedPeriod(period(d + "T01:50", d + "T02:40"), Optional.empty())),
        Optional.of(List.of(window(Set.of(), false, "00:00", "02:20"))));
  }

  private static List<Rotation> rotations(LocalDate day, String year) {
    String near = day.minusDays(9).toString();
    return List.of(
        rotation("a", 1, every(1, Unit.HOURS), at("00:30"), near),
        rotation("b", 2, every(7, Unit.HOURS), at("02:00"), near),
        rotation("c", 3, every(1, Unit.DAYS), at("02:30"), year),
        rotation("d", 4, every(2, Unit.WEEKS), on(day.getDayOfWeek(), "02:15"), year),
        rotation("e", 4, every(1, Unit.MONTHS), on(31, "02:30"), year),
        rotation("f", 5, every(1, Unit.DAYS), at("00:00"), year),
        within(
            rotation("g", 7, every(1, Unit.WEEKS), on(SUNDAY, "02:59"), year),
            window(Set.of(SATURDAY), true, "22:00", "02:30"),
            window(Set.of(SUNDAY), false, "02:30", "02:45"),
            window(Set.of(), true, "00:00", "24:00")),
        rotation("h", 8, every(1, Unit.DAYS), at("02:30"), day.toString()));
  }

  private static OnCallOverride override(
      String id, String from, String to, OnCallOverride.Change change) {
    return new OnCallOverride(id, period(from, to), change);
  }
}
