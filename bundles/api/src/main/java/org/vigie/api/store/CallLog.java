package org.vigie.api.store;

import java.util.List;
import java.util.Optional;
import org.vigie.api.call.CallEvent;
import org.vigie.api.call.CallId;
import org.vigie.api.call.CallRecord;
import org.vigie.api.query.CallQuery;
import org.vigie.api.query.Page;

/** Calls that are over. Thread-safe. */
public interface CallLog {
  /**
   * @throws IllegalArgumentException where the cursor is not one of ours
   * @throws StoreException where the store does not answer
   */
  Page<CallRecord> find(CallQuery query);

  Optional<CallRecord> find(CallId id);

  /** All that the journal holds of a call, in order. */
  List<CallEvent> trace(CallId id);
}
