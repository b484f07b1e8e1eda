package org.vigie.escalation.api;

import org.vigie.api.call.CallEvent.SearchStarted;
import org.vigie.escalation.internal.Candidates;
import org.vigie.escalation.internal.Exits;

/**
 * Who could take a call of a queue, as a number: each person once, however many steps ring them and
 * however many telephones they have, and each number that belongs to nobody as one more.
 *
 * @param any whether a search would have somebody to ring, free or not; false in a gap, too, and in
 *     a closed time
 * @param free so many could be rung at this moment
 */
public record Crew(boolean any, int free) {
  private static final Crew NOBODY = new Crew(false, 0);

  /**
   * Of the search that would begin now.
   *
   * @param start as it would be noted
   */
  public static Crew of(SearchStarted start, Surroundings world) {
    Search search = Search.of(start);
    return Exits.unplanned(search).isPresent()
        ? NOBODY
        : new Crew(Candidates.any(search, world), Candidates.free(search, world));
  }
}
