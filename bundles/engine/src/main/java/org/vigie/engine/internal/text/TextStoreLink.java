package org.vigie.engine.internal.text;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigie.api.store.AlertEntry;
import org.vigie.api.store.StoreException;
import org.vigie.api.store.StoredSegment;
import org.vigie.api.store.TextBatch;
import org.vigie.api.store.TextStore;
import org.vigie.api.text.MessageRecord;

/** The store as long as it is there: its bundle may be swapped while messages are under way. */
final class TextStoreLink implements TextStore {
  private volatile @Nullable TextStore store;

  void store(TextStore newStore) {
    store = newStore;
  }

  /** Forgets a store, unless another has come already. */
  void gone(TextStore old) {
    if (store == old) {
      store = null;
    }
  }

  private TextStore there() {
    TextStore present = store;
    if (present == null) {
      String text = "the store is not there: start its bundle";
      throw new StoreException(text, new IllegalStateException(text));
    }
    return present;
  }

  @Override
  public void write(TextBatch batch) {
    there().write(batch);
  }

  @Override
  public List<MessageRecord> owed(Instant sentSince) {
    return there().owed(sentSince);
  }

  @Override
  public List<AlertEntry> openAlerts() {
    return there().openAlerts();
  }

  @Override
  public long lastAlert() {
    return there().lastAlert();
  }

  @Override
  public List<StoredSegment> segments() {
    return there().segments();
  }

  @Override
  public List<MessageRecord> receivedSince(Instant since) {
    return there().receivedSince(since);
  }

  @Override
  public Optional<MessageRecord> withKey(String idempotencyKey) {
    return there().withKey(idempotencyKey);
  }
}
