package org.vigie.callflow.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.vigie.api.call.CallEvent;
import org.vigie.api.call.CallEvent.CallAccepted;
import org.vigie.api.call.CallEvent.CallClosing;
import org.vigie.api.call.CallEvent.CallEnded;
import org.vigie.api.call.CallEvent.NodeEntered;

/**
 * How long was spoken, over all conversations of a call.
 *
 * @param before in those that are over
 * @param since when the one that goes on began
 */
record Spoken(Duration before, Optional<Instant> since) {
  static final Spoken NOTHING = new Spoken(Duration.ZERO, Optional.empty());

  /** What had begun was no conversation. */
  Spoken undone() {
    return new Spoken(before, Optional.empty());
  }

  Spoken on(CallEvent event) {
    if (event instanceof CallAccepted) {
      return new Spoken(before, Optional.of(event.at()));
    }
    boolean over =
        event instanceof CallClosing || event instanceof CallEnded || event instanceof NodeEntered;
    return over && since.isPresent()
        ? new Spoken(before.plus(Duration.between(since.get(), event.at())), Optional.empty())
        : this;
  }
}
