package org.vigie.engine.internal.text;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.alerting.api.Desk;
import org.vigie.api.store.TextStore;
import org.vigie.api.text.MessageId;
import org.vigie.api.text.MessageRecord;
import org.vigie.messaging.api.Inbox;
import org.vigie.messaging.api.Outbox;

/** Makes anew from the store what decides. */
final class TextRecovery {
  private static final Logger LOG = LoggerFactory.getLogger(TextRecovery.class);

  private final TextStore store;
  private final Supplier<MessageId> ids;
  private final InstantSource clock;

  TextRecovery(TextStore store, Supplier<MessageId> ids, InstantSource clock) {
    this.store = store;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * What decides, but for the messages that are owed.
   *
   * @param owed to be added to the outbox
   */
  record Recovered(Cores cores, List<MessageRecord> owed) {}

  /**
   * @throws org.vigie.api.store.StoreException where the store cannot be read now
   */
  Recovered run() {
    Instant now = clock.instant();
    Desk desk = new Desk(store.lastAlert(), ids);
    desk.replay(store.openAlerts());
    Inbox inbox = new Inbox(() -> ids.get().value());
    inbox.restore(store.segments(), store.receivedSince(now.minus(Inbox.REPEATED)), now);
    List<MessageRecord> owed = store.owed(now.minus(Outbox.RECEIPT_MEMORY));
    if (desk.size() > 0 || !owed.isEmpty()) {
      LOG.info("{} alerts that are not closed and {} messages go on", desk.size(), owed.size());
    }
    return new Recovered(new Cores(inbox, new Outbox(Cores.MOST_HANDED_OUT), desk), owed);
  }
}
