package org.vigie.api.setup;

import java.util.List;
import java.util.Optional;

/**
 * The steps tried one after another until someone accepts.
 *
 * @param otherwise when nobody accepts; empty: the caller is told, and the call ends
 * @param nobodyPlanned for a gap; empty: as {@code otherwise}
 * @param closed for a closed time; empty: as {@code otherwise}
 */
public record Policy(
    String id,
    List<Step> steps,
    Optional<Exit> otherwise,
    Optional<Exit> nobodyPlanned,
    Optional<Exit> closed) {
  public Policy {
    steps = List.copyOf(steps);
  }
}
