package org.vigie.callflow.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.vigie.api.call.CallEvent;
import org.vigie.api.call.CallEvent.QueueEntered;
import org.vigie.api.call.CallEvent.QueueLeft;

/**
 * The time that a caller has waited for their turn.
 *
 * @param passed in the queues that were left; empty where there was none
 * @param since when they have been in a queue
 */
public record QueueTime(Optional<Duration> passed, Optional<Instant> since) {
  static final QueueTime NONE = new QueueTime(Optional.empty(), Optional.empty());

  QueueTime on(CallEvent event) {
    if (event instanceof QueueEntered e) {
      return new QueueTime(passed, Optional.of(e.at()));
    } else if (event instanceof QueueLeft e && since.isPresent()) {
      Duration now = Duration.between(since.get(), e.at());
      return new QueueTime(passed.map(now::plus).or(() -> Optional.of(now)), Optional.empty());
    }
    return this;
  }
}
