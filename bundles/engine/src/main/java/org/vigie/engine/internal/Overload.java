package org.vigie.engine.internal;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.call.CallCommand;

/** Says whether one more call is too much: calls that are there come first, memory is bounded. */
final class Overload {
  private static final Logger LOG = LoggerFactory.getLogger(Overload.class);

  /** What a carrier is told to wait (RFC 3261, 20.33). */
  static final Duration RETRY_AFTER = Duration.ofSeconds(30);

  private static final int MOST_COMMANDS = 5_000;
  private static final int MOST_UNWRITTEN = 20_000;

  private final Queue<CallCommand> mailbox;
  private final Ledger ledger;
  private final AtomicBoolean said = new AtomicBoolean();

  Overload(Queue<CallCommand> mailbox, Ledger ledger) {
    this.mailbox = mailbox;
    this.ledger = ledger;
  }

  boolean present() {
    boolean present = mailbox.size() > MOST_COMMANDS || ledger.backlog() > MOST_UNWRITTEN;
    if (said.getAndSet(present) != present) {
      String what = present ? "refused (503)" : "taken again";
      LOG.warn(
          "New calls are {}: {} commands and {} unwritten entries wait",
          what,
          mailbox.size(),
          ledger.backlog());
    }
    return present;
  }
}
