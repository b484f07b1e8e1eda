package org.vigie.api.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vigie.api.text.MessageRecord;

/** Messages and alerts as the engine writes and recovers them. One writer; thread-safe. */
public interface TextStore {
  /**
   * Writes a batch in one transaction; on disk when it returns.
   *
   * @throws StoreException where nothing of it was written
   */
  void write(TextBatch batch);

  /**
   * Messages that still owe something: accepted, or sent since an instant; oldest first. For who
   * takes up the work, before anything is written: one that is sent meanwhile may stand there
   * twice.
   */
  List<MessageRecord> owed(Instant sentSince);

  /**
   * All entries of the alerts that are not closed, by alert, in order of sequence; each with the
   * record as it is now. For who takes up the work, before anything is written: an alert that is
   * changed meanwhile may be missed, and its writer held up. Who looks on asks {@link
   * org.vigie.api.query.Texts}.
   */
  List<AlertEntry> openAlerts();

  /** The number of the newest alert, or 0. */
  long lastAlert();

  /** The parts of long messages that wait for the rest. */
  List<StoredSegment> segments();

  /** Messages that came in since an instant. */
  List<MessageRecord> receivedSince(Instant since);

  /** The message that was sent with a client's key. */
  Optional<MessageRecord> withKey(String idempotencyKey);
}
