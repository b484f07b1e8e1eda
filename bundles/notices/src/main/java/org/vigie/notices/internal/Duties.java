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

/**
 * The duties of a team. Where a duty begins follows from where its run began, and that is looked
 * for backwards: until somebody else had the rank, or nobody for more than a week, since whoever
 * comes then begins anew in any case; and no farther than it matters.
 */
public final class Duties {
  /** Longer than a week, whatever the clocks do. */
  private static final Duration WEEK_AND_MORE = Duration.ofDays(8);

  /** A run that is older than the last begins anew on Mondays ({@link Weeks}). */
  private static final List<Duration> BACK = List.of(Duration.ofDays(9), Duration.ofDays(60));

  private static final Comparator<Shift> ORDER =
      Comparator.comparing(Shift::from).thenComparing(Shift::rank).thenComparing(Shift::person);

  private final OnCallResolver oncall;
  private final String team;
  private final Weeks weeks;

  public Duties(OnCallResolver oncall, String team, ZoneId zone) {
    this.oncall = oncall;
    this.team = team;
    weeks = new Weeks(zone);
  }

  /** Those that begin after the start of a span and not after its end, by start and rank. */
  public List<Shift> beginning(Span within) {
    return runs(within).stream()
        .flatMap(run -> run.duties(weeks).stream())
        .filter(duty -> duty.from().isAfter(within.from()))
        .filter(duty -> !duty.from().isAfter(within.to()))
        .sorted(ORDER)
        .toList();
  }

  private List<Run> runs(Span within) {
    List<Run> runs = List.of();
    for (Duration back : BACK) {
      runs = runs(within.from().minus(back), within);
      if (runs.stream().noneMatch(run -> run.older() && run.reaches(within.from()))) {
        break;
      }
    }
    return runs;
  }

  private List<Run> runs(Instant since, Span within) {
    Map<Integer, Rank> ranks = new HashMap<>();
    for (Shift shift : oncall.shifts(team, since, within.to().plus(WEEK_AND_MORE))) {
      ranks.computeIfAbsent(shift.rank(), r -> new Rank(since, WEEK_AND_MORE)).add(shift);
    }
    return ranks.values().stream().flatMap(rank -> rank.runs().stream()).toList();
  }
}
