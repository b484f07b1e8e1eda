package org.vigie.oncall.internal;

import java.util.List;
import java.util.Optional;
import org.vigie.api.setup.Planning;
import org.vigie.api.setup.Rotation;
import org.vigie.api.setup.Setup;
import org.vigie.api.setup.Window;
import org.vigie.oncall.api.PublicHolidays;
import org.vigie.oncall.api.Span;
import org.vigie.oncall.api.SpanSet;
import org.vigie.oncall.api.WallClock;

/**
 * When somebody shall be at a rank: in the windows of its rotations, else in the team's coverage,
 * else always.
 */
public final class RankCoverage {
  private final Planning planning;
  private final WallClock clock;
  private final PublicHolidays holidays;

  public RankCoverage(Setup setup, Planning planning) {
    this.planning = planning;
    clock = new WallClock(setup.timezone());
    holidays = PublicHolidays.of(setup);
  }

  public SpanSet of(int rank, Span within) {
    return windows(rank)
        .map(windows -> new Windows(windows, clock, holidays).spans(within))
        .orElseGet(() -> SpanSet.of(within));
  }

  private Optional<List<Window>> windows(int rank) {
    List<Rotation> rotations = planning.rotations().stream().filter(r -> r.rank() == rank).toList();
    if (rotations.isEmpty()) {
      return planning.coverage();
    }
    return rotations.stream().anyMatch(r -> r.windows().isEmpty())
        ? Optional.empty()
        : Optional.of(rotations.stream().flatMap(r -> r.windows().stream()).toList());
  }
}
