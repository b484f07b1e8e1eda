package org.vigie.setup.internal.read;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.vigie.api.setup.Window;

/** Reads daily windows. */
final class WindowReader {
  private static final int DAY_MINUTES = 24 * 60;

  private WindowReader() {}

  static Window read(Place place) {
    Fields fields = new Fields(place);
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    List<Place> listed = fields.items("days");
    for (Place day : listed) {
      Values.choice(day, Times.WEEKDAYS).ifPresent(days::add);
    }
    fields
        .optional("days")
        .filter(p -> p.node().isArray() && listed.isEmpty())
        .ifPresent(p -> p.fault("names no day: leave it out for every day"));
    Window window =
        new Window(
            days,
            fields.optional("holidays").map(Values::truth).orElse(false),
            Times.minute(fields.required("from"), DAY_MINUTES - 1),
            Times.minute(fields.required("to"), DAY_MINUTES));
    fields.end();
    return window;
  }
}
