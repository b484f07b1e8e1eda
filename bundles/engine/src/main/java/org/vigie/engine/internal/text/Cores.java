package org.vigie.engine.internal.text;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.vigie.alerting.api.Desk;
import org.vigie.messaging.api.Inbox;
import org.vigie.messaging.api.Outbox;

/** What decides. All of it is in the store, too, once the ledger is empty. */
record Cores(Inbox inbox, Outbox outbox, Desk desk) {
  /** How many messages may be with the routes at a time. */
  static final int MOST_HANDED_OUT = 1_000;

  Optional<Instant> nextDeadline() {
    return Stream.of(inbox.nextDeadline(), outbox.nextDeadline(), desk.nextDeadline())
        .flatMap(Optional::stream)
        .min(Instant::compareTo);
  }
}
