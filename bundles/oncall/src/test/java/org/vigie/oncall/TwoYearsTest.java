package org.vigie.oncall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.oncall.Plannings.TEAM;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.vigie.api.oncall.OnCall;
import org.vigie.api.oncall.OnCall.State;
import org.vigie.api.oncall.Shift;
import org.vigie.api.planning.PlanningSpan;
import org.vigie.api.setup.Planning;
import org.vigie.oncall.api.OnCallResolver;
import org.vigie.oncall.api.PublicHolidays;

/**
 * Every minute of two years of a random planning has exactly one answer: that of the wall, of the
 * point query, of the shifts and of the states.
 */
class TwoYearsTest {
  private static final int DAYS = 731;
  private static final List<String> ZONES =
      List.of("Europe/Paris", "Australia/Lord_Howe", "America/St_Johns", "America/Santiago");

  @Property(tries = 1)
  void everyMinuteHasExactlyOneAnswer(@ForAll long seed) {
    Random random = new Random(seed);
    ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
    LocalDate day = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(DAYS));
    Planning planning = new RandomPlannings(random, day).planning();
    Walls walls = new Walls(zone, Instant.parse("2026-01-01T12:00:00Z"), DAYS);
    Oracle oracle = new Oracle(planning, walls, holidays());
    OnCallResolver resolver = Plannings.resolver(zone, planning);
    Run<Shift> shifts = new Run<>(resolver.shifts(TEAM, walls.first, end(walls)), Shift::from);
    Run<PlanningSpan> states =
        new Run<>(resolver.states(TEAM, walls.first, end(walls)), PlanningSpan::from);
    for (int minute = 0; minute < walls.minutes; minute++) {
      Instant at = walls.at(minute);
      OnCall answer = resolver.at(TEAM, at).orElseThrow();
      String text = Oracle.text(answer);
      if (!text.equals(oracle.answer(minute))) {
        assertThat(text).as("%s at %s in %s", planning, at, zone).isEqualTo(oracle.answer(minute));
      }
      shifts.advance(at, Shift::until);
      states.advance(at, PlanningSpan::until);
      agree(answer, shifts.now, states.now);
    }
  }

  private static Instant end(Walls walls) {
    return walls.at(walls.minutes);
  }

  private static Set<LocalDate> holidays() {
    PublicHolidays france = PublicHolidays.ofFrance();
    return LocalDate.of(2025, 12, 1)
        .datesUntil(LocalDate.of(2028, 3, 1))
        .filter(france::contains)
        .collect(Collectors.toSet());
  }

  private static void agree(OnCall answer, List<Shift> shifts, List<PlanningSpan> states) {
    assertThat(states).hasSize(1);
    if (states.get(0).state() != answer.state()
        || answer.ranks().isEmpty() == (answer.state() == State.PLANNED)) {
      throw new AssertionError(answer + " beside " + states);
    }
    Set<String> posts = new HashSet<>();
    answer.ranks().forEach(r -> r.persons().forEach(p -> posts.add(r.rank() + p + r.why())));
    long same =
        shifts.stream().filter(s -> posts.contains(s.rank() + s.person() + s.why())).count();
    if (same != posts.size() || shifts.size() != posts.size()) {
      throw new AssertionError(answer + " beside " + shifts);
    }
  }

  /** Goes along spans by their start. */
  private static final class Run<T> {
    private final List<T> all;
    private final java.util.function.Function<T, Instant> from;
    private int next;
    private List<T> now = new java.util.ArrayList<>();

    Run(List<T> all, java.util.function.Function<T, Instant> from) {
      this.all = all;
      this.from = from;
    }

    void advance(Instant at, java.util.function.Function<T, Instant> until) {
      now.removeIf(span -> !at.isBefore(until.apply(span)));
      while (next < all.size() && !from.apply(all.get(next)).isAfter(at)) {
        T span = all.get(next++);
        if (at.isBefore(until.apply(span))) {
          now.add(span);
        }
      }
    }
  }
}
