package org.vigie.documents.internal.ical;

import biweekly.util.ICalDate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Set;

/** Times at which a repeated event does not take place: days, or instants. */
final class Exceptions {
  private final Set<LocalDate> days = new HashSet<>();
  private final Set<Instant> instants = new HashSet<>();

  void add(ICalDate value, WallClock clock) {
    if (value.hasTime()) {
      instants.add(clock.instant(value));
    } else {
      days.add(WallClock.day(value));
    }
  }

  void add(Instant at) {
    instants.add(at);
  }

  boolean has(LocalDateTime start, Instant at) {
    return days.contains(start.toLocalDate()) || instants.contains(at);
  }
}
