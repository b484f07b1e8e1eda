package org.vigie.planning.internal.change;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.vigie.api.oncall.Shift;
import org.vigie.oncall.api.Span;

/** Whether a person is on call without a break. */
public final class Holding {
  private Holding() {}

  /**
   * @param shifts of the team, that touch the span
   */
  public static boolean throughout(List<Shift> shifts, String person, int rank, Span span) {
    Instant reached = span.from();
    List<Shift> theirs =
        shifts.stream()
            .filter(s -> s.rank() == rank && s.person().equals(person))
            .sorted(Comparator.comparing(Shift::from))
            .toList();
    for (Shift shift : theirs) {
      if (shift.from().isAfter(reached)) {
        return false;
      }
      reached = shift.until().isAfter(reached) ? shift.until() : reached;
    }
    return !span.isEmpty() && !reached.isBefore(span.to());
  }
}
