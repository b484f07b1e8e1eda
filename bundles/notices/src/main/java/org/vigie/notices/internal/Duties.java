package org.vigie.notices.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vigie.api.oncall.Shift;
import org.vigie.oncall.api.OnCallResolver;
import org.vigie.oncall.api.Span;
import org.vigie.oncall.api.WallClock;

/**
 * The duties of a team. Where a duty begins follows from where its run began: it is looked for
 * backwards until somebody else had the rank, or nobody for more than a week, since whoever comes
 * then begins anew in any case.
 */
public final class Duties {
  private static final int DAYS = 7;

  /** Longer than seven local days, whatever the clocks do. */
  private static final Duration WEEK_AND_MORE = Duration.ofDays(DAYS + 1);

  private static final List<Duration> BACK =
      List.of(Duration.ofDays(9), Duration.ofDays(36), Duration.ofDays(150), Duration.ofDays(1100));

  /** Before any planning. */
  private static final Instant DAWN = Instant.parse("2000-01-01T00:00:00Z");

  private static final Comparator<Shift> ORDER =
      Comparator.comparing(Shift::from).thenComparing(Shift::rank).thenComparing(Shift::person);

  private final OnCallResolver oncall;
  private final String team;
  private final WallClock clock;

  public Duties(OnCallResolver oncall, String team, ZoneId zone) {
    this.oncall = oncall;
    this.team = team;
    clock = new WallClock(zone);
  }

  /** Those that begin after the start of a span and not after its end, by start and rank. */
  public List<Shift> beginning(Span within) {
    return runs(within).stream()
        .flatMap(run -> run.duties(this::weekLater).stream())
        .filter(duty -> duty.from().isAfter(within.from()))
        .filter(duty -> !duty.from().isAfter(within.to()))
        .sorted(ORDER)
        .toList();
  }

  private List<Run> runs(Span within) {
    for (Duration back : BACK) {
      List<Run> runs = runs(within.from().minus(back), within);
      if (runs.stream().noneMatch(run -> run.older() && run.reaches(within.from()))) {
        return runs;
      }
    }
    return runs(DAWN, within);
  }

  /** Seven days by the clock on the wall: a week with a change of the clocks is a week. */
  private Instant weekLater(Instant at) {
    return clock.start(clock.local(at).plusDays(DAYS));
  }

  private List<Run> runs(Instant since, Span within) {
    Map<Integer, Rank> ranks = new HashMap<>();
    for (Shift shift : oncall.shifts(team, since, within.to().plus(WEEK_AND_MORE))) {
      ranks.computeIfAbsent(shift.rank(), r -> new Rank(since, WEEK_AND_MORE)).add(shift);
    }
    return ranks.values().stream().flatMap(rank -> rank.runs().stream()).toList();
  }
}
