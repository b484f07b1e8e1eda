package org.vigie.store.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vigie.api.alert.AlertEvent;
import org.vigie.api.alert.AlertId;
import org.vigie.api.alert.AlertRecord;
import org.vigie.api.query.AlertQuery;
import org.vigie.api.query.MessageQuery;
import org.vigie.api.query.Page;
import org.vigie.api.query.Texts;
import org.vigie.api.store.AlertEntry;
import org.vigie.api.store.StoredSegment;
import org.vigie.api.store.TextBatch;
import org.vigie.api.store.TextStore;
import org.vigie.api.text.MessageId;
import org.vigie.api.text.MessageRecord;

/** The store's messages and alerts as services. */
@Component(service = {TextStore.class, Texts.class})
public final class TextStoreComponent implements TextStore, Texts {
  private final TextStore store;
  private final Texts texts;

  @Activate
  public TextStoreComponent(@Reference StoreComponent open) {
    store = open.store().textStore();
    texts = open.store().texts();
  }

  @Override
  public void write(TextBatch batch) {
    store.write(batch);
  }

  @Override
  public List<MessageRecord> owed(Instant sentSince) {
    return store.owed(sentSince);
  }

  @Override
  public List<AlertEntry> openAlerts() {
    return store.openAlerts();
  }

  @Override
  public long lastAlert() {
    return store.lastAlert();
  }

  @Override
  public List<StoredSegment> segments() {
    return store.segments();
  }

  @Override
  public List<MessageRecord> receivedSince(Instant since) {
    return store.receivedSince(since);
  }

  @Override
  public Optional<MessageRecord> withKey(String idempotencyKey) {
    return store.withKey(idempotencyKey);
  }

  @Override
  public Page<MessageRecord> messages(MessageQuery query) {
    return texts.messages(query);
  }

  @Override
  public Optional<MessageRecord> message(MessageId id) {
    return texts.message(id);
  }

  @Override
  public Page<AlertRecord> alerts(AlertQuery query) {
    return texts.alerts(query);
  }

  @Override
  public Optional<AlertRecord> alert(AlertId id) {
    return texts.alert(id);
  }

  @Override
  public List<AlertEvent> trace(AlertId id) {
    return texts.trace(id);
  }
}
