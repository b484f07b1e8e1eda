package org.vigie.oncall;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import org.vigie.api.setup.Boundary;
import org.vigie.api.setup.Period;

/**
 * What the clock on the wall shows, minute by minute: all that the oracle knows of a zone.
 * Something has started as soon as the wall has ever shown its time or a later one; it has ended
 * once the wall shows its time or a later one and will never again show that or an earlier one. For
 * whole minutes between a calm begin and a calm end.
 */
final class Walls {
  final Instant first;
  final int minutes;
  private final LocalDateTime[] latestSoFar;
  private final LocalDateTime[] earliestToCome;
  private final LocalDateTime[] shown;

  Walls(ZoneId zone, Instant first, int days) {
    this.first = first;
    minutes = days * 24 * 60;
    shown = new LocalDateTime[minutes];
    latestSoFar = new LocalDateTime[minutes];
    earliestToCome = new LocalDateTime[minutes];
    for (int i = 0; i < minutes; i++) {
      shown[i] = at(i).atZone(zone).toLocalDateTime();
      latestSoFar[i] =
          i > 0 && latestSoFar[i - 1].isAfter(shown[i]) ? latestSoFar[i - 1] : shown[i];
    }
    LocalDateTime earliest = LocalDateTime.MAX;
    for (int i = minutes - 1; i >= 0; i--) {
      earliestToCome[i] = earliest;
      earliest = shown[i].isBefore(earliest) ? shown[i] : earliest;
    }
  }

  Instant at(int minute) {
    return first.plus(Duration.ofMinutes(minute));
  }

  LocalDateTime shown(int minute) {
    return shown[minute];
  }

  boolean started(LocalDateTime local, int minute) {
    return !latestSoFar[minute].isBefore(local);
  }

  /** How many of some ascending times have started. */
  int started(List<LocalDateTime> ascending, int minute) {
    int found = Collections.binarySearch(ascending, latestSoFar[minute]);
    return found >= 0 ? found + 1 : -found - 1;
  }

  boolean ended(LocalDateTime local, int minute) {
    return !shown[minute].isBefore(local) && earliestToCome[minute].isAfter(local);
  }

  boolean within(LocalDateTime from, LocalDateTime to, int minute) {
    return started(from, minute) && !ended(to, minute);
  }

  boolean within(Period period, int minute) {
    return started(period.from(), minute) && !ended(period.to(), minute);
  }

  private boolean started(Boundary from, int minute) {
    LocalDateTime local = from.date().atTime(from.time().orElse(java.time.LocalTime.MIDNIGHT));
    return from.offset().isPresent()
        ? !at(minute).isBefore(local.toInstant(from.offset().get()))
        : started(local, minute);
  }

  private boolean ended(Boundary to, int minute) {
    LocalDateTime local =
        to.time().isPresent()
            ? to.date().atTime(to.time().get())
            : to.date().plusDays(1).atStartOfDay();
    return to.offset().isPresent()
        ? !at(minute).isBefore(local.toInstant(to.offset().get()))
        : ended(local, minute);
  }
}
