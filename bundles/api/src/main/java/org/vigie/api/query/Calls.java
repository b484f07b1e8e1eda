package org.vigie.api.query;

import java.util.List;
import java.util.Optional;
import org.vigie.api.call.CallEvent;
import org.vigie.api.call.CallId;
import org.vigie.api.call.CallRecord;

/** Calls, in progress and past. Thread-safe. */
public interface Calls {
  /** Those in progress, newest first. */
  List<CallRecord> inProgress();

  /**
   * Calls by filter, those in progress first.
   *
   * @throws IllegalArgumentException where the cursor is not one of ours
   * @throws org.vigie.api.store.StoreException where the store does not answer
   */
  Page<CallRecord> find(CallQuery query);

  /** One call, in progress or past. */
  Optional<CallRecord> find(CallId id);

  /** All that the journal holds of a call, in order. */
  List<CallEvent> trace(CallId id);
}
