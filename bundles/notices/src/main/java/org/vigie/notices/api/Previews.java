package org.vigie.notices.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vigie.api.setup.SetupIndex;
import org.vigie.api.setup.WeeklyTime;
import org.vigie.oncall.api.WallClock;

/** When everybody is told their week: once a week, never in quiet hours. */
public final class Previews {
  /** Quiet hours hold a preview back for less than that. */
  private static final int HELD = 2;

  private Previews() {}

  /**
   * The instants in a span, ascending.
   *
   * @param from exclusive
   * @param until inclusive
   */
  public static List<Instant> due(SetupIndex setup, Instant from, Instant until) {
    return from(setup, from).takeWhile(at -> !at.isAfter(until)).toList();
  }

  /** The first after an instant; empty where the settings name none. */
  public static Optional<Instant> nextAfter(SetupIndex setup, Instant at) {
    return from(setup, at).findFirst();
  }

  private static Stream<Instant> from(SetupIndex setup, Instant from) {
    return setup.setup().settings().preview().stream()
        .flatMap(weekly -> from(setup, weekly, from))
        .dropWhile(at -> !at.isAfter(from));
  }

  private static Stream<Instant> from(SetupIndex setup, WeeklyTime weekly, Instant from) {
    WallClock clock = new WallClock(setup.setup().timezone());
    LocalDate first =
        clock
            .local(from)
            .toLocalDate()
            .minusDays(HELD)
            .with(TemporalAdjusters.previousOrSame(weekly.day()));
    return Stream.iterate(first, day -> day.plusWeeks(1))
        .map(day -> clock.start(day.atTime(weekly.time())))
        .map(at -> QuietTime.after(setup, at));
  }
}
