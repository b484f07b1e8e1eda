package org.vigie.api.query;

import java.util.List;
import java.util.Optional;
import org.vigie.api.alert.AlertEvent;
import org.vigie.api.alert.AlertId;
import org.vigie.api.alert.AlertRecord;
import org.vigie.api.text.MessageId;
import org.vigie.api.text.MessageRecord;

/**
 * Messages and alerts as they stand on disk. Thread-safe.
 *
 * <p>All throw {@link org.vigie.api.store.StoreException} where the store does not answer, and
 * {@link IllegalArgumentException} where a cursor is not one of ours.
 */
public interface Texts {
  Page<MessageRecord> messages(MessageQuery query);

  Optional<MessageRecord> message(MessageId id);

  Page<AlertRecord> alerts(AlertQuery query);

  Optional<AlertRecord> alert(AlertId id);

  /** All that the journal holds of an alert, in order. */
  List<AlertEvent> trace(AlertId id);
}
