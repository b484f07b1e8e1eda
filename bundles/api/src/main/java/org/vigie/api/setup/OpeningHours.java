package org.vigie.api.setup;

import java.time.LocalDate;
import java.util.List;

/**
 * When a line is open, in local wall time.
 *
 * @param open the windows of ordinary days
 * @param exceptions days with windows of their own, in place of the ordinary ones
 * @param closedOnHolidays public holidays are closed, unless an exception names the day
 */
public record OpeningHours(List<Window> open, List<OtherDay> exceptions, boolean closedOnHolidays) {
  public OpeningHours {
    open = List.copyOf(open);
    exceptions = List.copyOf(exceptions);
  }

  /**
   * A day with other hours; several for one day are united.
   *
   * @param from minute of the day, 0 to 1439
   * @param to minute of the day, 0 to 1440; equal to {@code from}: closed all day
   */
  public record OtherDay(LocalDate on, int from, int to) {}
}
