package org.vigie.engine.internal;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.vigie.api.call.CallId;
import org.vigie.api.call.CallRecord;
import org.vigie.api.call.LegId;
import org.vigie.callflow.api.CallState;

/** A call in memory, from its first command until its end is on disk. */
final class LiveCall {
  private final CallId id;

  /** The decision thread's own. */
  private CallState state;

  private boolean failed;

  private final CallFacts facts;

  private final Set<LegId> legs = new LinkedHashSet<>();
  private Optional<Instant> deadline = Optional.empty();

  /** What others see. */
  private volatile Optional<CallRecord> record = Optional.empty();

  /** The journal thread's own: entries written by now. */
  private long written;

  /** Outcomes that hold effects back until they are written. Guarded by the ledger. */
  int holding;

  LiveCall(CallState state, long written) {
    this.id = state.id();
    this.state = state;
    this.written = written;
    facts = new CallFacts(id);
    legs.add(LegId.caller(id));
  }

  CallId id() {
    return id;
  }

  CallState state() {
    return state;
  }

  void state(CallState newState) {
    state = newState;
  }

  /** What of it concerns other calls. The decision thread's own. */
  CallFacts facts() {
    return facts;
  }

  /** Says whether nothing of it will be decided any more. */
  boolean over() {
    return failed || state.ended();
  }

  /** The call is over, by a fault of ours. */
  void fail() {
    failed = true;
  }

  /** The legs that were ever dialled, and the caller's. */
  Set<LegId> legs() {
    return legs;
  }

  Optional<Instant> deadline() {
    return deadline;
  }

  void deadline(Optional<Instant> newDeadline) {
    deadline = newDeadline;
  }

  Optional<CallRecord> record() {
    return record;
  }

  void record(CallRecord newRecord) {
    record = Optional.of(newRecord);
  }

  long written() {
    return written;
  }

  void wroteOne() {
    written++;
  }
}
