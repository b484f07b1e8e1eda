package org.vigie.api.setup;

import java.util.List;
import java.util.Optional;

/**
 * Who is on call when, as rules.
 *
 * @param coverage when somebody should be on call; empty: all the windows of the rotations together
 */
public record Planning(
    List<Rotation> rotations,
    List<FixedPlan> fixed,
    List<OnCallOverride> overrides,
    List<Absence> absences,
    List<ClosedPeriod> closed,
    Optional<List<Window>> coverage) {
  public Planning {
    rotations = List.copyOf(rotations);
    fixed = List.copyOf(fixed);
    overrides = List.copyOf(overrides);
    absences = List.copyOf(absences);
    closed = List.copyOf(closed);
    coverage = coverage.map(List::copyOf);
  }

  public static Planning of(List<Rotation> rotations) {
    return new Planning(rotations, List.of(), List.of(), List.of(), List.of(), Optional.empty());
  }
}
