package org.vigie.oncall.api;

import java.time.Instant;
import java.util.List;
import org.vigie.api.oncall.Shift;

/**
 * A change of a team's planning, as those whom it touches hear of it.
 *
 * @param before the shifts of some span as they were
 * @param after those of the same span as they are, or would be
 * @param at when it is made
 * @param exceptional whether clear days are enough (Code du travail, L3121-12)
 */
public record Announcement(
    String team, List<Shift> before, List<Shift> after, Instant at, boolean exceptional) {
  public Announcement {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }
}
