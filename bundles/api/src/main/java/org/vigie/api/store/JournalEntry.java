package org.vigie.api.store;

import java.util.List;
import java.util.Optional;
import org.vigie.api.call.CallEvent;
import org.vigie.api.call.CallId;
import org.vigie.api.call.CallRecord;

/**
 * What one input made of one call.
 *
 * @param sequence from 1, one more for each entry of the call
 * @param record the call's CDR, with the entry that ends the call
 */
public record JournalEntry(
    CallId call, long sequence, List<CallEvent> events, Optional<CallRecord> record) {
  public JournalEntry {
    events = List.copyOf(events);
  }
}
