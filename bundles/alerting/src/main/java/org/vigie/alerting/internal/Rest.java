package org.vigie.alerting.internal;

import java.time.Duration;
import java.util.List;

/**
 * The pause between two rounds of a search that nobody answers: longer from round to round, so that
 * phones do not ring all night for nothing, but never without end.
 */
final class Rest {
  private static final List<Duration> PAUSES =
      List.of(Duration.ofMinutes(15), Duration.ofMinutes(30), Duration.ofMinutes(60));

  private Rest() {}

  /**
   * The pause after a round.
   *
   * @param round from 1
   * @param patience with one person: it is never shorter
   */
  static Duration after(int round, Duration patience) {
    Duration pause = PAUSES.get(Math.max(0, Math.min(round, PAUSES.size()) - 1));
    return patience.compareTo(pause) > 0 ? patience : pause;
  }
}
