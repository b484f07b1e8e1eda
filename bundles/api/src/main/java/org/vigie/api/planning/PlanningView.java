package org.vigie.api.planning;

import java.time.Instant;
import java.util.List;
import org.vigie.api.oncall.Shift;

/**
 * A team's planning in a span.
 *
 * @param revision of the team's rules: to be given back with a change that was made by looking at
 *     this
 * @param shifts by start and rank, cut at the span's ends
 * @param states without holes from {@code from} to {@code until}
 */
public record PlanningView(
    String team,
    long revision,
    Instant from,
    Instant until,
    List<Shift> shifts,
    List<PlanningSpan> states) {
  public PlanningView {
    shifts = List.copyOf(shifts);
    states = List.copyOf(states);
  }
}
