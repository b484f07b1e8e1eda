package org.vigie.engine.internal.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.vigie.api.alert.AlertId;
import org.vigie.api.alert.AlertState;
import org.vigie.api.store.AlertEntry;
import org.vigie.api.store.StoreException;
import org.vigie.api.store.StoredSegment;
import org.vigie.api.store.TextBatch;
import org.vigie.api.store.TextStore;
import org.vigie.api.text.Direction;
import org.vigie.api.text.MessageId;
import org.vigie.api.text.MessageRecord;
import org.vigie.api.text.MessageState;

/**
 * A store of messages that forgets nothing and writes all of a batch or nothing; it can be made to
 * hang, to refuse, to choke on a text, and to be read again as it was when a process died. It is
 * strict: what cannot be written twice, or out of order, is a fault of the engine.
 */
final class MemoryTextStore implements TextStore {
  private final Map<MessageId, MessageRecord> messages = new LinkedHashMap<>();
  private final Map<AlertId, List<AlertEntry>> alerts = new LinkedHashMap<>();
  private final Map<String, StoredSegment> segments = new LinkedHashMap<>();
  private final AtomicInteger writes = new AtomicInteger();
  private volatile CountDownLatch gate = new CountDownLatch(0);
  private volatile Optional<String> refusal = Optional.empty();
  private volatile boolean garbled;
  private volatile Runnable around = () -> {};
  private volatile Optional<String> poison = Optional.empty();

  /** From now on writing hangs. */
  void block() {
    gate = new CountDownLatch(1);
  }

  void unblock() {
    gate.countDown();
  }

  /** From now on the store says why it cannot, and does nothing. */
  void refuse(Optional<String> why) {
    refusal = why;
  }

  /** A text that makes the store fail as only a fault does. */
  void choke(Optional<String> text) {
    poison = text;
  }

  /** From now on reading fails as only a fault does. */
  void garble(boolean now) {
    garbled = now;
  }

  /** Runs just before and just after each transaction. */
  void around(Runnable what) {
    around = what;
  }

  /** Transactions that were written. */
  int writes() {
    return writes.get();
  }

  /** As it is on disk now: what a process finds that starts after this one died. */
  synchronized MemoryTextStore copy() {
    MemoryTextStore copy = new MemoryTextStore();
    copy.messages.putAll(messages);
    alerts.forEach((id, entries) -> copy.alerts.put(id, new ArrayList<>(entries)));
    copy.segments.putAll(segments);
    return copy;
  }

  synchronized List<MessageRecord> messages() {
    return new ArrayList<>(messages.values());
  }

  /** Those that came in, or went out. */
  List<MessageRecord> messages(Direction direction) {
    return messages().stream().filter(message -> message.direction() == direction).toList();
  }

  synchronized List<AlertEntry> entries() {
    return alerts.values().stream().flatMap(List::stream).toList();
  }

  /** Puts a message on disk that somebody else has written. */
  synchronized void put(MessageRecord message) {
    messages.put(message.id(), message);
  }

  @Override
  public void write(TextBatch batch) {
    try {
      gate.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    refusal.ifPresent(
        why -> {
          throw new StoreException(why, new IllegalStateException(why));
        });
    around.run();
    writeNow(batch);
    writes.incrementAndGet();
    around.run();
  }

  private synchronized void writeNow(TextBatch batch) {
    check(batch);
    batch.added().forEach(message -> messages.put(message.id(), message));
    batch.changed().forEach(message -> messages.put(message.id(), message));
    batch.alerts().forEach(e -> alerts.computeIfAbsent(e.alert(), id -> new ArrayList<>()).add(e));
    batch.segments().forEach(segment -> segments.put(segment.id(), segment));
    batch.segmentsDone().forEach(segments::remove);
  }

  private void check(TextBatch batch) {
    for (MessageRecord message : batch.added()) {
      require(!messages.containsKey(message.id()), "added twice");
      require(poison.isEmpty() || !message.text().contains(poison.get()), "choked");
    }
    batch
        .changed()
        .forEach(message -> require(messages.containsKey(message.id()), "changed, not there"));
    Map<AlertId, Long> last = new LinkedHashMap<>();
    for (AlertEntry entry : batch.alerts()) {
      long before =
          last.computeIfAbsent(
              entry.alert(), id -> (long) alerts.getOrDefault(id, List.of()).size());
      require(entry.sequence() == before + 1, "alert out of order");
      last.put(entry.alert(), entry.sequence());
    }
  }

  private static void require(boolean right, String fault) {
    if (!right) {
      throw new IllegalStateException(fault);
    }
  }

  private void readable() {
    require(!garbled, "as this test wants");
    refusal.ifPresent(
        why -> {
          throw new StoreException(why, new IllegalStateException(why));
        });
  }

  @Override
  public synchronized List<MessageRecord> owed(Instant sentSince) {
    readable();
    return messages.values().stream()
        .filter(
            message ->
                message.state() == MessageState.ACCEPTED
                    || (message.state() == MessageState.SENT
                        && !message.createdAt().isBefore(sentSince)))
        .sorted(Comparator.comparing(MessageRecord::id))
        .toList();
  }

  @Override
  public synchronized List<AlertEntry> openAlerts() {
    readable();
    return alerts.values().stream()
        .filter(entries -> entries.get(entries.size() - 1).record().state() != AlertState.CLOSED)
        .flatMap(List::stream)
        .toList();
  }

  @Override
  public synchronized long lastAlert() {
    readable();
    return alerts.keySet().stream().mapToLong(AlertId::number).max().orElse(0);
  }

  @Override
  public synchronized List<StoredSegment> segments() {
    readable();
    return new ArrayList<>(segments.values());
  }

  @Override
  public synchronized List<MessageRecord> receivedSince(Instant since) {
    readable();
    return messages(Direction.IN).stream()
        .filter(message -> !message.createdAt().isBefore(since))
        .toList();
  }

  @Override
  public synchronized Optional<MessageRecord> withKey(String idempotencyKey) {
    readable();
    return messages.values().stream()
        .filter(message -> message.idempotencyKey().equals(Optional.of(idempotencyKey)))
        .findFirst();
  }
}
