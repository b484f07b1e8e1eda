package org.vigie.oncall.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.vigie.api.setup.OpeningHours;
import org.vigie.api.setup.OpeningHours.OtherDay;
import org.vigie.api.setup.Setup;
import org.vigie.api.setup.Window;
import org.vigie.oncall.internal.Windows;

/** Says whether a line is open, by the reading of wall time that shifts have. Immutable. */
public final class OpenHours {
  private final OpeningHours hours;
  private final WallClock clock;
  private final PublicHolidays holidays;
  private final Windows ordinary;

  public OpenHours(OpeningHours hours, Setup setup) {
    this.hours = hours;
    clock = new WallClock(setup.timezone());
    holidays = PublicHolidays.of(setup);
    ordinary = new Windows(hours.open(), clock, holidays);
  }

  /** A window that passes midnight belongs to the day it starts on, whatever the next one is. */
  public boolean contain(Instant at) {
    LocalDate today = clock.local(at).toLocalDate();
    return List.of(today.minusDays(1), today, today.plusDays(1)).stream()
        .anyMatch(day -> open(day, at));
  }

  private boolean open(LocalDate day, Instant at) {
    List<OtherDay> others = hours.exceptions().stream().filter(o -> o.on().equals(day)).toList();
    if (!others.isEmpty()) {
      return others.stream().anyMatch(other -> open(other, at));
    }
    return !(hours.closedOnHolidays() && holidays.contains(day)) && ordinary.contain(day, at);
  }

  private boolean open(OtherDay other, Instant at) {
    Window window = new Window(Set.of(), false, other.from(), other.to());
    return other.from() != other.to()
        && new Windows(List.of(window), clock, holidays).contain(other.on(), at);
  }
}
