package org.vigie.api.setup;

import java.time.DayOfWeek;
import java.util.Set;

/**
 * A daily span of local wall time. Without days it is every day, but only public holidays with
 * {@code holidays}; with both, both. A span that passes midnight belongs to the day it starts on.
 *
 * @param from minute of the day, 0 to 1439
 * @param to minute of the day, 0 to 1440; not after {@code from}: it ends the next day
 */
public record Window(Set<DayOfWeek> days, boolean holidays, int from, int to) {
  public Window {
    days = Set.copyOf(days);
  }
}
