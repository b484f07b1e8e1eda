package org.vigie.callflow.api;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.vigie.api.call.CallId;
import org.vigie.api.call.CallRecord;
import org.vigie.callflow.internal.Fresh;

/**
 * Where a call is: the fold of its events, and of nothing else. Immutable; made by {@link
 * CallMachine} alone. Equal states came from events that mean the same.
 */
public interface CallState {
  /** A call of which nothing is known yet. */
  static CallState initial(CallId id) {
    return new Fresh(id, false);
  }

  CallId id();

  /**
   * Says whether nothing will ever follow. A call that was turned away before it concerned a line
   * has ended without an event: it may be forgotten.
   */
  boolean ended();

  /** When the call wants a {@code DeadlineReached}, unless a command changes its mind before. */
  Optional<Instant> nextDeadline();

  /**
   * What is known of the call by now; final when it has ended.
   *
   * @throws IllegalStateException where no call was offered yet
   */
  CallRecord record();

  /** Ids of the persons that this call occupies: being rung, listening, or in conversation. */
  Set<String> persons();

  /** Id of the team in whose queue the call waits: then it wants to be nudged. */
  default Optional<String> queue() {
    return Optional.empty();
  }
}
