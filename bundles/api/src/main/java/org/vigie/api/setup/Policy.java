package org.vigie.api.setup;

import java.util.List;
import java.util.Optional;

/**
 * The steps tried one after another until someone accepts.
 *
 * @param otherwise when nobody accepts; empty: the caller is told, and the call ends
 * @param nobodyPlanned for a gap; empty: as {@code otherwise}
 * @param alert how alerts are escalated
 * @param closed for a closed time; empty: as {@code otherwise}
 */
public record Policy(
    String id,
    List<Step> steps,
    Optional<Exit> otherwise,
    Optional<Exit> nobodyPlanned,
    Optional<Exit> closed,
    AlertRules alert) {
  public Policy {
    steps = List.copyOf(steps);
  }

  /** One that escalates alerts as is usual. */
  public Policy(
      String id,
      List<Step> steps,
      Optional<Exit> otherwise,
      Optional<Exit> nobodyPlanned,
      Optional<Exit> closed) {
    this(id, steps, otherwise, nobodyPlanned, closed, AlertRules.DEFAULT);
  }
}
