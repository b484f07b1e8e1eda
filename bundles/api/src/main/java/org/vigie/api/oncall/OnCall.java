package org.vigie.api.oncall;

import java.time.Instant;
import java.util.List;

/** Who of a team is on call at an instant, and why. */
public record OnCall(String team, Instant at, State state, List<RankOnCall> ranks) {
  public OnCall {
    ranks = List.copyOf(ranks);
  }

  /** Whether anybody is on call, and if not, whether on purpose. */
  public enum State {
    PLANNED,
    CLOSED,
    GAP
  }

  /**
   * Those of one rank in the order in which they are rung.
   *
   * @param persons ids
   * @param why begins with {@code rule}, {@code fixed} or {@code override}
   */
  public record RankOnCall(int rank, List<String> persons, String why) {
    public RankOnCall {
      persons = List.copyOf(persons);
    }
  }
}
