package org.vigie.oncall.internal;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.vigie.api.setup.FixedPlan;
import org.vigie.api.setup.FixedPlan.FixedShift;
import org.vigie.oncall.api.WallClock;

/** One fixed plan: within its period it holds all the ranks that it names, whoever it names. */
final class FixedRule {
  private final FixedPlan plan;
  private final Set<Integer> ranks;
  private final Spans<FixedShift> shifts;

  FixedRule(FixedPlan plan, WallClock clock) {
    this.plan = plan;
    ranks = plan.shifts().stream().map(FixedShift::rank).collect(Collectors.toUnmodifiableSet());
    shifts = new Spans<>(plan.shifts(), shift -> clock.span(shift.period()));
  }

  FixedPlan plan() {
    return plan;
  }

  /** Puts its shifts in; to be asked only within its period. */
  void apply(Instant at, Map<Integer, RankDraft> drafts) {
    ranks.forEach(rank -> drafts.computeIfAbsent(rank, RankDraft::new).takeByFixedPlan());
    for (FixedShift shift : shifts.at(at)) {
      drafts.computeIfAbsent(shift.rank(), RankDraft::new).add(shift.person());
    }
  }

  void changes(Changes changes) {
    shifts.changes(changes);
  }
}
