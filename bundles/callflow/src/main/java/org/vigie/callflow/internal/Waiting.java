package org.vigie.callflow.internal;

import java.time.Instant;
import java.util.Optional;
import org.vigie.api.call.CallEvent;
import org.vigie.api.call.CallEvent.SearchEnd;
import org.vigie.api.call.CallEvent.SearchEnded;
import org.vigie.api.call.CallEvent.SearchStarted;

/**
 * The caller's waiting, over all searches.
 *
 * @param since when the first search began
 * @param overflowAt when the patience of the line is over; it counts from the first search
 * @param overflowed it was over once
 * @param givenUp the last search has ended without anybody
 */
public record Waiting(
    Optional<Instant> since, Optional<Instant> overflowAt, boolean overflowed, boolean givenUp) {
  static final Waiting NONE = new Waiting(Optional.empty(), Optional.empty(), false, false);

  Waiting on(CallEvent event) {
    if (event instanceof SearchStarted e) {
      return new Waiting(since.or(() -> Optional.of(e.at())), e.overflowAt(), overflowed, false);
    } else if (event instanceof SearchEnded e) {
      boolean tooLong = e.why() == SearchEnd.WAITED_TOO_LONG;
      return new Waiting(since, overflowAt, overflowed || tooLong, true);
    }
    return this;
  }
}
