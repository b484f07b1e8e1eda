package org.vigie.callflow.internal;

import java.time.Instant;
import java.util.Optional;
import org.vigie.api.call.CallEvent;
import org.vigie.api.call.CallEvent.QueueEntered;
import org.vigie.api.call.CallEvent.SearchEnd;
import org.vigie.api.call.CallEvent.SearchEnded;
import org.vigie.api.call.CallEvent.SearchStarted;

/**
 * The caller's waiting, over all queues and searches.
 *
 * @param since when the first of them began
 * @param overflowAt when the patience of the line is over; it counts from the first
 * @param overflowed it was over once
 * @param givenUp the last search has ended without anybody
 * @param searched people were rung, or would have been
 * @param team the last that was waited for
 */
public record Waiting(
    Optional<Instant> since,
    Optional<Instant> overflowAt,
    boolean overflowed,
    boolean givenUp,
    boolean searched,
    Optional<String> team,
    QueueTime queue) {
  static final Waiting NONE =
      new Waiting(
          Optional.empty(),
          Optional.empty(),
          false,
          false,
          false,
          Optional.empty(),
          QueueTime.NONE);

  Waiting on(CallEvent event) {
    if (event instanceof SearchStarted e) {
      return begun(e.at(), e.team(), e.overflowAt()).afterSearch();
    } else if (event instanceof QueueEntered e) {
      return begun(e.at(), e.team(), e.overflowAt()).queue(e);
    } else if (event instanceof SearchEnded e) {
      boolean tooLong = e.why() == SearchEnd.WAITED_TOO_LONG;
      return new Waiting(since, overflowAt, overflowed || tooLong, true, searched, team, queue);
    }
    return queue(event);
  }

  private Waiting begun(Instant at, String of, Optional<Instant> overflow) {
    Optional<String> wanted = of.isEmpty() ? team : Optional.of(of);
    return new Waiting(
        since.or(() -> Optional.of(at)), overflow, overflowed, false, searched, wanted, queue);
  }

  private Waiting queue(CallEvent event) {
    QueueTime now = queue.on(event);
    return new Waiting(since, overflowAt, overflowed, givenUp, searched, team, now);
  }

  private Waiting afterSearch() {
    return new Waiting(since, overflowAt, overflowed, givenUp, true, team, queue);
  }
}
