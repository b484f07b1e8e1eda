package org.vigie.oncall.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vigie.api.oncall.Shift;
import org.vigie.api.planning.Intervention;
import org.vigie.api.planning.PlanningWarning.Confirmation;
import org.vigie.api.setup.Absence;

/**
 * What is known of people beside the setup.
 *
 * @param leave imported, beside the absences of the plannings
 * @param interventions those that end in the span that is looked at, and two weeks before it
 * @param unconfirmed shifts that have begun and were not confirmed in time
 * @param exceptional when changes were saved that were marked as exceptional
 * @param confirmed who has seen what, by the key of the warning
 */
public record DutyFacts(
    List<Absence> leave,
    List<Intervention> interventions,
    List<Shift> unconfirmed,
    Set<Instant> exceptional,
    Map<String, Confirmation> confirmed) {
  public static final DutyFacts NONE =
      new DutyFacts(List.of(), List.of(), List.of(), Set.of(), Map.of());

  public DutyFacts {
    leave = List.copyOf(leave);
    interventions = List.copyOf(interventions);
    unconfirmed = List.copyOf(unconfirmed);
    exceptional = Set.copyOf(exceptional);
    confirmed = Map.copyOf(confirmed);
  }
}
