package org.vigie.api.planning;

import java.util.List;
import org.vigie.api.setup.SetupOutcome;

/**
 * What became of a change of a planning.
 *
 * @param setup accepted, refused, or a conflict; {@code revision} in it is the team's
 * @param before the part of the planning that it touches, as it was
 * @param after the same part, as it is or would be
 * @param warnings that come of it
 */
public record ChangeOutcome(
    SetupOutcome setup,
    List<PlanningView> before,
    List<PlanningView> after,
    List<PlanningWarning> warnings) {
  public ChangeOutcome {
    before = List.copyOf(before);
    after = List.copyOf(after);
    warnings = List.copyOf(warnings);
  }
}
