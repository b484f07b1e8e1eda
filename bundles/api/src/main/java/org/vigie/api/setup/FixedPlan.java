package org.vigie.api.setup;

import java.util.List;

/** Explicit shifts that replace the rules, in a period, for the ranks that they name. */
public record FixedPlan(Period period, List<FixedShift> shifts) {
  public FixedPlan {
    shifts = List.copyOf(shifts);
  }

  /** One person at one rank for a span. */
  public record FixedShift(int rank, String person, Period period) {}
}
