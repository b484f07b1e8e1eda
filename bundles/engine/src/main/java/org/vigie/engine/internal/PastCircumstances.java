package org.vigie.engine.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vigie.api.number.PhoneNumber;
import org.vigie.escalation.api.Circumstances;

/**
 * A house with its past, in which nothing else is going on: what a simulation supposes.
 *
 * @param at the instant of the decision
 */
record PastCircumstances(CallMemory memory, OrdersLink orders, Instant at)
    implements Circumstances {
  @Override
  public boolean unconfirmed(String team, String person) {
    return orders.unconfirmed(team, person, at);
  }

  @Override
  public Optional<Instant> lastAccepted(String person) {
    return memory.lastAccepted(person);
  }

  @Override
  public Optional<String> lastRung(String team, int level) {
    return memory.lastRung(team, level);
  }

  @Override
  public Optional<String> handler(String line, PhoneNumber caller, Instant since) {
    return memory.handler(line, caller, since);
  }

  @Override
  public Optional<Instant> lockedOut(Optional<PhoneNumber> caller) {
    return memory.lockOuts().until(caller, at);
  }

  @Override
  public List<Left> unheard(String line) {
    return memory.messages().unheard(line);
  }
}
