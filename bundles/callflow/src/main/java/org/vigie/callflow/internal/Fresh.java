package org.vigie.callflow.internal;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.vigie.api.call.CallEvent;
import org.vigie.api.call.CallId;
import org.vigie.api.call.CallRecord;
import org.vigie.callflow.api.CallState;

/**
 * A call that concerns no line: either nothing is known of it yet, or it was turned away.
 *
 * @param ended it was turned away
 */
public record Fresh(CallId id, boolean ended) implements CallState {
  /** The state after an event: only its origin begins a call. */
  CallState on(CallEvent event) {
    return Origin.of(event).<CallState>map(origin -> Call.of(id, origin)).orElse(this);
  }

  @Override
  public Optional<Instant> nextDeadline() {
    return Optional.empty();
  }

  @Override
  public CallRecord record() {
    throw new IllegalStateException("no call was offered yet");
  }

  @Override
  public Set<String> persons() {
    return Set.of();
  }
}
