package org.vigie.planning.internal.order;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vigie.oncall.api.WallClock;

/** A time of day as persons write it: {@code 22:15}, {@code 22h15}, {@code 22h}, {@code 2215}. */
final class Clock {
  private static final Pattern TIME =
      Pattern.compile("([01]?\\d|2[0-3])(?:[:hH.]([0-5]\\d)?|([0-5]\\d))");

  private Clock() {}

  /** Whether it is meant as a time; empty: unreadable. */
  static Optional<LocalTime> read(String words) {
    Matcher matcher = TIME.matcher(words.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String minutes =
        Optional.ofNullable(matcher.group(2))
            .or(() -> Optional.ofNullable(matcher.group(3)))
            .orElse("0");
    return Optional.of(LocalTime.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(minutes)));
  }

  /** The last instant, now at the latest, at which the clock on the wall showed a time. */
  static Instant last(LocalTime time, Instant now, WallClock wall) {
    LocalDateTime today = wall.local(now).toLocalDate().atTime(time);
    Instant at = wall.start(today);
    return at.isAfter(now) ? wall.start(today.minusDays(1)) : at;
  }
}
