package org.vigie.oncall;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
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

/** Makes plannings that nobody would write, with everything near one day. */
final class RandomPlannings {
  private final Random random;
  private final LocalDate day;

  RandomPlannings(Random random, LocalDate day) {
    this.random = random;
    this.day = day;
  }

  Planning planning() {
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

  Rotation rotation(int number) {
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
