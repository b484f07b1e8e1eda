package org.vigie.api.planning;

import java.time.LocalDate;
import java.util.List;
import org.vigie.api.setup.Absence;
import org.vigie.api.setup.ClosedPeriod;
import org.vigie.api.setup.FixedPlan;
import org.vigie.api.setup.OnCallOverride;
import org.vigie.api.setup.Period;

/** One change of a team's planning, as a supervisor means it. */
public sealed interface PlanningChange {
  String team();

  /** The same with the same id and content again changes nothing. */
  record AddOverride(String team, OnCallOverride override) implements PlanningChange {}

  record RemoveOverride(String team, String id) implements PlanningChange {}

  record AddAbsence(String team, Absence absence) implements PlanningChange {}

  record RemoveAbsence(String team, String person, Period period) implements PlanningChange {}

  record Close(String team, ClosedPeriod closed) implements PlanningChange {}

  record Reopen(String team, Period period) implements PlanningChange {}

  record Fix(String team, FixedPlan plan) implements PlanningChange {}

  record Unfix(String team, Period period) implements PlanningChange {}

  /**
   * Lays a predefined period: a person has it, in place of whoever the rules say.
   *
   * @param period id of one of the settings'
   * @param on the first day on or after which it starts
   */
  record Lay(String team, String period, LocalDate on, int rank, String person)
      implements PlanningChange {}

  /**
   * Copies what the planning says of some days to others, as a fixed plan. Weekdays stay weekdays
   * where the shift is a whole number of weeks.
   *
   * @param from first day
   * @param to last day, inclusive
   * @param target first day of the copy
   */
  record Copy(String team, LocalDate from, LocalDate to, LocalDate target)
      implements PlanningChange {}

  /**
   * Hands shifts over, all or none: the two sides of a swap.
   *
   * @param reference of the swap, from which the ids of the overrides are made
   */
  record Exchange(String team, String reference, List<OnCallOverride> overrides)
      implements PlanningChange {
    public Exchange {
      overrides = List.copyOf(overrides);
    }
  }
}
