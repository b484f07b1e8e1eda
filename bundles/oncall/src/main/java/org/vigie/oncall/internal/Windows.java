package org.vigie.oncall.internal;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vigie.api.setup.Window;
import org.vigie.oncall.api.PublicHolidays;
import org.vigie.oncall.api.Span;
import org.vigie.oncall.api.SpanSet;
import org.vigie.oncall.api.WallClock;

/** Daily windows of local wall time, united. */
public final class Windows {
  private static final int DAY_MINUTES = 24 * 60;

  private final List<Window> windows;
  private final WallClock clock;
  private final PublicHolidays holidays;

  public Windows(List<Window> windows, WallClock clock, PublicHolidays holidays) {
    this.windows = List.copyOf(windows);
    this.clock = clock;
    this.holidays = holidays;
  }

  /**
   * Says whether an instant is in one of them. A window may have begun the day before; where clocks
   * go back over midnight, also « tomorrow » or two days ago.
   */
  boolean contain(Instant at) {
    if (windows.isEmpty()) {
      return false;
    }
    LocalDate today = clock.local(at).toLocalDate();
    return contain(today, at)
        || contain(today.minusDays(1), at)
        || contain(today.plusDays(1), at)
        || contain(today.minusDays(2), at);
  }

  /** The same, of the windows that belong to one day only. */
  public boolean contain(LocalDate day, Instant at) {
    for (Window window : windows) {
      if (belongs(window, day) && span(window, day).contains(at)) {
        return true;
      }
    }
    return false;
  }

  /** Where they begin and end. */
  void changes(Changes changes) {
    if (windows.isEmpty()) {
      return;
    }
    LocalDate last = clock.local(changes.within().to()).toLocalDate().plusDays(2);
    LocalDate day = clock.local(changes.within().from()).toLocalDate().minusDays(2);
    for (; day.isBefore(last); day = day.plusDays(1)) {
      for (Window window : windows) {
        if (belongs(window, day)) {
          changes.note(span(window, day));
        }
      }
    }
  }

  /** What of a span lies in them. */
  SpanSet spans(Span within) {
    Changes changes = new Changes(within);
    changes(changes);
    List<Span> open = new ArrayList<>();
    Optional<Instant> since = Optional.empty();
    for (Instant at : changes.inOrder()) {
      boolean in = contain(at);
      if (!in && since.isPresent()) {
        open.add(new Span(since.get(), at));
      }
      since = !in ? Optional.empty() : since.isPresent() ? since : Optional.of(at);
    }
    since.ifPresent(from -> open.add(new Span(from, within.to())));
    return SpanSet.of(open);
  }

  private Span span(Window window, LocalDate day) {
    int last = window.to() > window.from() ? window.to() : window.to() + DAY_MINUTES;
    var midnight = day.atStartOfDay();
    return new Span(
        clock.start(midnight.plusMinutes(window.from())), clock.end(midnight.plusMinutes(last)));
  }

  private boolean belongs(Window window, LocalDate day) {
    Set<DayOfWeek> days = window.days();
    if (days.contains(day.getDayOfWeek())) {
      return true;
    }
    return window.holidays() ? holidays.contains(day) : days.isEmpty();
  }
}
