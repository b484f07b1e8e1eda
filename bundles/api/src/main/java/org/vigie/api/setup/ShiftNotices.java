package org.vigie.api.setup;

import java.time.Duration;
import java.util.List;

/**
 * When a person is told of a shift that starts.
 *
 * @param before how long before its start; zero: at it
 * @param confirmWithin after the start; who has not confirmed by then counts as unconfirmed
 */
public record ShiftNotices(List<Duration> before, Duration confirmWithin) {
  /** 24 h, 1 h and at the start, to be confirmed within 15 min of it. */
  public static final ShiftNotices DEFAULT =
      new ShiftNotices(
          List.of(Duration.ofHours(24), Duration.ofHours(1), Duration.ZERO),
          Duration.ofMinutes(15));

  public ShiftNotices {
    before = List.copyOf(before);
  }
}
