package org.vigie.engine.internal;

import java.time.Instant;
import java.time.InstantSource;

/** What decisions on calls look at, beside the calls. Thread-safe. */
record Knowledge(InstantSource clock, Rulebook rulebook, CallMemory memory, OrdersLink orders) {
  Instant now() {
    return clock.instant();
  }

  /** The rules in force; there are some once the engine has recovered. */
  Rules rules() {
    return rulebook.current().orElseThrow(() -> new IllegalStateException("no setup yet"));
  }

  /** Which numbers may be called as a line. */
  CallPermits permits() {
    return new CallPermits(rulebook, memory.callBacks());
  }

  PastCircumstances past(Instant at) {
    return new PastCircumstances(memory, orders, at);
  }
}
