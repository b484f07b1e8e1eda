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

  /** With a store that does not answer at all: what memory has room for. */
  private static final int MOST_UNWRITTEN = 20_000;

  /** With a store that answers: more come in than it can write. */
  private static final int MOST_BEHIND = 5_000;

  private final Queue<CallCommand> mailbox;
  private final Ledger ledger;
  private final AtomicBoolean refusing = new AtomicBoolean();

  Overload(Queue<CallCommand> mailbox, Ledger ledger) {
    this.mailbox = mailbox;
    this.ledger = ledger;
  }

  boolean present() {
    boolean before = refusing.get();
    // It ends at half of what begins it, so as not to change its mind with each call.
    int least = before ? 2 : 1;
    boolean now =
        mailbox.size() > MOST_COMMANDS / least
            || ledger.backlog() > (ledger.answers() ? MOST_BEHIND : MOST_UNWRITTEN) / least;
    if (refusing.compareAndSet(before, now) && before != now) {
      LOG.warn(
          "New calls are {}: {} commands and {} unwritten entries wait",
          now ? "refused (503)" : "taken again",
          mailbox.size(),
          ledger.backlog());
    }
    return now;
  }
}
