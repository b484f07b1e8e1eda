package org.vigie.callflow.internal;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.vigie.api.call.CallId;
import org.vigie.api.call.CallRecord;
import org.vigie.callflow.api.CallState;

/** Where a call is. */
public record State(CallId id) implements CallState {
  public static State initial(CallId id) {
    return new State(id);
  }

  @Override
  public boolean ended() {
    return false;
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
