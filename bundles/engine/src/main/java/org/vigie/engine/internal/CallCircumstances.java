package org.vigie.engine.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vigie.api.call.CallId;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.setup.SetupIndex;
import org.vigie.escalation.api.Circumstances;

/**
 * What else is going on while one call is decided. The decision thread's own.
 *
 * @param past what calls before have taught
 */
record CallCircumstances(
    CallId call, CallBook book, PastCircumstances past, CallPermits permits, SetupIndex setup)
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

  @Override
  public int ahead(String team, CallId asking) {
    return book.queues().ahead(team, asking);
  }

  @Override
  public Optional<Instant> lockedOut(Optional<PhoneNumber> caller) {
    return past.lockedOut(caller);
  }

  @Override
  public Permission permit(String digits) {
    return permits.of(digits, past.at());
  }

  @Override
  public List<Left> unheard(String line) {
    return past.unheard(line);
  }

  /**
   * A test shows a number of ours, or its way here loses it. Anybody else is a real caller, who
   * must never fall into a void.
   */
  @Override
  public Optional<CallId> test(String line, Optional<PhoneNumber> caller) {
    return book.tests().of(line, call).filter(test -> caller.isEmpty() || isOurs(caller.get()));
  }

  /** A line's, or what a trunk shows of calls that nobody placed. */
  private boolean isOurs(PhoneNumber caller) {
    return setup.line(caller).isPresent() || book.tests().shows(caller);
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
