package org.vigie.notices.api;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.vigie.api.setup.QuietHours;
import org.vigie.api.setup.SetupIndex;
import org.vigie.oncall.api.WallClock;

/** When something that is not urgent may be told. */
public final class QuietTime {
  private QuietTime() {}

  /** The instant itself, or the end of the quiet hours that it lies in. */
  public static Instant after(SetupIndex setup, Instant at) {
    WallClock clock = new WallClock(setup.setup().timezone());
    return setup
        .setup()
        .settings()
        .quiet()
        .filter(hours -> within(hours, clock.local(at).toLocalTime()))
        .map(hours -> end(hours, at, clock))
        .orElse(at);
  }

  private static boolean within(QuietHours hours, LocalTime time) {
    boolean begun = !time.isBefore(hours.from());
    boolean over = !time.isBefore(hours.to());
    return hours.from().isBefore(hours.to()) ? begun && !over : begun || !over;
  }

  private static Instant end(QuietHours hours, Instant at, WallClock clock) {
    LocalDateTime today = clock.local(at).toLocalDate().atTime(hours.to());
    Instant end = clock.start(today);
    return end.isAfter(at) ? end : clock.start(today.plusDays(1));
  }
}
