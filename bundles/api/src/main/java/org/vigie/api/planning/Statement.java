package org.vigie.api.planning;

import java.time.YearMonth;
import java.util.List;
import org.vigie.api.oncall.Shift;

/**
 * What a person was on call and worked in a month (Code du travail, R3121-2).
 *
 * @param shifts cut at the month's ends
 * @param interventions that began in the month
 * @param worked hours of these
 */
public record Statement(
    String person,
    YearMonth month,
    DutyHours onCall,
    DutyHours worked,
    List<Shift> shifts,
    List<Intervention> interventions) {
  public Statement {
    shifts = List.copyOf(shifts);
    interventions = List.copyOf(interventions);
  }
}
