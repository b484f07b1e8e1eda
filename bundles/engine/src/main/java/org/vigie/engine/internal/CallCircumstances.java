package org.vigie.engine.internal;

import java.time.Instant;
import java.util.Optional;
import org.vigie.api.call.CallId;
import org.vigie.api.number.PhoneNumber;
import org.vigie.escalation.api.Circumstances;

/**
 * What else is going on while one call is decided. The decision thread's own.
 *
 * @param past what calls before have taught
 */
record CallCircumstances(CallId call, CallBook book, PastCircumstances past)
    implements Circumstances {
  @Override
  public boolean busy(String person) {
    return book.busy(call, person);
  }

  @Override
  public boolean engaged(PhoneNumber number) {
    return book.engaged(call, number);
  }

  @Override
  public boolean unconfirmed(String team, String person) {
    return past.unconfirmed(team, person);
  }

  @Override
  public Optional<Instant> lastAccepted(String person) {
    return past.lastAccepted(person);
  }

  @Override
  public Optional<String> lastRung(String team, int level) {
    return past.lastRung(team, level);
  }

  @Override
  public Optional<String> handler(String line, PhoneNumber caller, Instant since) {
    return past.handler(line, caller, since);
  }

  /** From the call's identity, which is random, and the same after a restart. */
  @Override
  public long seed() {
    long seed = 0;
    for (char c : call.value().toCharArray()) {
      seed = seed * 31 + c;
    }
    return seed;
  }
}
