package org.vigie.api.planning;

import java.util.List;
import org.vigie.api.setup.FixedPlan;

/**
 * A fair period.
 *
 * @param plan that may be fixed
 * @param shares what each person would have, and has had in the year before
 */
public record Proposal(String team, FixedPlan plan, List<Share> shares, List<String> remarks) {
  public Proposal {
    shares = List.copyOf(shares);
    remarks = List.copyOf(remarks);
  }

  /** Hours of a person. */
  public record Share(String person, DutyHours before, DutyHours proposed) {}
}
