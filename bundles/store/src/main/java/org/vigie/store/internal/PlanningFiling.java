package org.vigie.store.internal;

import java.time.Instant;
import java.util.Optional;
import org.vigie.api.planning.Confirmed;
import org.vigie.api.planning.Feed;
import org.vigie.api.planning.Intervention;
import org.vigie.api.planning.Leave;
import org.vigie.api.planning.PlanningRecord;
import org.vigie.api.planning.Programme;
import org.vigie.api.planning.Swap;

/**
 * By which time and whose a record about plannings is looked for.
 *
 * @param other the second person of a swap
 */
record PlanningFiling(Instant at, Optional<String> person, Optional<String> other) {
  static PlanningFiling of(PlanningRecord record) {
    if (record instanceof Swap swap) {
      return new PlanningFiling(
          swap.requestedAt(), Optional.of(swap.from()), Optional.of(swap.to()));
    }
    if (record instanceof Intervention intervention) {
      return of(intervention.start(), intervention.person());
    }
    if (record instanceof Programme programme) {
      return of(programme.sentAt(), programme.person());
    }
    if (record instanceof Feed feed) {
      return of(feed.createdAt(), feed.of());
    }
    if (record instanceof Leave leave) {
      return of(leave.readAt(), leave.id());
    }
    Confirmed confirmed = (Confirmed) record;
    return of(confirmed.at(), confirmed.who());
  }

  private static PlanningFiling of(Instant at, String person) {
    return new PlanningFiling(at, Optional.of(person), Optional.empty());
  }
}
