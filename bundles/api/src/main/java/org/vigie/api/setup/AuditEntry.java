package org.vigie.api.setup;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One change, as it is kept for good.
 *
 * @param id ascending with time
 * @param action in plain English: « setup », « override added », « undo of 41 », « swap accepted »
 * @param team the one that was changed; empty: several, or none
 * @param changes what was before and what came, one line for each: {@code place: before → after}
 * @param version of the setup that came of it; empty where it did not touch the setup
 */
public record AuditEntry(
    long id,
    Instant at,
    Author author,
    String action,
    Optional<String> team,
    List<String> changes,
    Optional<Long> version) {
  public AuditEntry {
    changes = List.copyOf(changes);
  }
}
