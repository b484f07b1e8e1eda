package org.vigie.api.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vigie.api.oncall.OnCall;
import org.vigie.api.oncall.Shift;

/** Asks who is on call, by the same calculation that live calls use. Thread-safe. */
public interface OnCallQuery {
  /** The answer for a team, or empty where there is no such team. */
  Optional<OnCall> at(String team, Instant at);

  /**
   * The shifts of a team in a span, cut at its ends, by start and rank; none of an unknown team.
   *
   * @param from inclusive
   * @param until exclusive
   */
  List<Shift> shifts(String team, Instant from, Instant until);
}
