package org.vigie.api.setup;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * All that says who was on call in a team from an instant on, until the next were saved.
 *
 * @param holidays the region
 * @param planning empty: there was no such team any more
 */
public record TeamRules(
    Instant since,
    ZoneId timezone,
    String holidays,
    List<ExceptionalDay> exceptionalDays,
    Optional<Planning> planning) {
  public TeamRules {
    exceptionalDays = List.copyOf(exceptionalDays);
  }
}
