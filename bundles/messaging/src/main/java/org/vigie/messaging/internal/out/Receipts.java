package org.vigie.messaging.internal.out;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.vigie.api.text.MessageId;
import org.vigie.api.text.MessageRecord;
import org.vigie.api.text.MessageTry;
import org.vigie.api.text.TextCommand.ReceiptArrived;

/**
 * Which message a receipt is for. One that comes before the answer to the submission is kept for a
 * minute.
 */
public final class Receipts {
  /** How long a receipt that is for no message yet is kept. */
  public static final Duration EARLY = Duration.ofSeconds(60);

  static final int MOST_EARLY = 10_000;

  private final Map<Key, MessageId> expected = new HashMap<>();
  private final Map<Key, ReceiptArrived> early = new LinkedHashMap<>();

  private record Key(String route, String peerId) {}

  /** The message that a receipt is for. */
  public Optional<MessageId> owner(ReceiptArrived receipt) {
    return Optional.ofNullable(expected.get(new Key(receipt.route(), receipt.peerId())));
  }

  /** Expects receipts for a message. A peer that uses a name again means the newer message. */
  public void expect(MessageRecord message) {
    message.tries().forEach(given -> expect(given, message.id()));
  }

  private void expect(MessageTry given, MessageId message) {
    Tries.waiting(given).forEach(id -> expected.put(new Key(given.route(), id), message));
  }

  /** Expects none for a message any longer. */
  public void forget(MessageRecord message) {
    for (MessageTry given : message.tries()) {
      given.peerIds().forEach(id -> expected.remove(new Key(given.route(), id), message.id()));
    }
  }

  /** Keeps one that is for no message yet. */
  public void keep(ReceiptArrived receipt) {
    early.put(new Key(receipt.route(), receipt.peerId()), receipt);
    Instant since = receipt.at().minus(EARLY);
    Iterator<ReceiptArrived> oldestFirst = early.values().iterator();
    while (oldestFirst.hasNext()
        && (oldestFirst.next().at().isBefore(since) || early.size() > MOST_EARLY)) {
      oldestFirst.remove();
    }
  }

  /** Gives one that came early, once. */
  public Optional<ReceiptArrived> early(String route, String peerId, Instant now) {
    return Optional.ofNullable(early.remove(new Key(route, peerId)))
        .filter(receipt -> !receipt.at().isBefore(now.minus(EARLY)));
  }
}
