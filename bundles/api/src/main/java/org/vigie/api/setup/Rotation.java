package org.vigie.api.setup;

import java.time.LocalDate;
import java.util.List;

/**
 * A rule that produces shifts: participants in order, each for one turn. The first turn begins at
 * the first handover on or after {@code starts}; a turn ends where the next begins.
 *
 * @param rank 1 = first on call
 * @param participants ids of persons, at least one
 * @param windows when the rotation holds; empty: around the clock
 */
public record Rotation(
    String id,
    int rank,
    List<String> participants,
    Turn every,
    Handover handover,
    LocalDate starts,
    List<Window> windows) {
  public Rotation {
    participants = List.copyOf(participants);
    windows = List.copyOf(windows);
  }
}
