package org.vigie.engine.internal;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.vigie.api.call.CallId;
import org.vigie.api.call.CallRecord;
import org.vigie.callflow.api.CallState;

/** A state that the core did not make and that cannot be worked with. */
record Unfit(CallState instead) implements CallState {
  @Override
  public CallId id() {
    return instead.id();
  }

  @Override
  public boolean ended() {
    return instead.ended();
  }

  @Override
  public Optional<Instant> nextDeadline() {
    return instead.nextDeadline();
  }

  @Override
  public CallRecord record() {
    return instead.record();
  }

  @Override
  public Set<String> persons() {
    throw new IllegalStateException("as this test wants");
  }
}
