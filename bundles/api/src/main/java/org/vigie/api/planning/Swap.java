package org.vigie.api.planning;

import java.time.Instant;
import java.util.Optional;

/**
 * One person asks another to take over a part of theirs.
 *
 * @param id {@code E7}: what an SMS names it by
 * @param from id of who asks
 * @param to id of who is asked
 * @param given what {@code to} takes over
 * @param returned what {@code from} takes over in turn; empty: nothing
 * @param by who answered for it
 */
public record Swap(
    String id,
    String team,
    String from,
    String to,
    Part given,
    Optional<Part> returned,
    SwapState state,
    Instant requestedAt,
    Optional<Instant> answeredAt,
    Optional<String> by)
    implements PlanningRecord {
  /** A span at a rank. */
  public record Part(int rank, Instant from, Instant until) {}
}
