package org.vigie.api.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigie.api.setup.Author;

/**
 * A version of the setup with all that is kept of how it came about, written in one transaction.
 *
 * @param json canonical
 * @param action for the audit
 * @param team the one that was changed; empty: several, or none
 * @param changes for the audit
 * @param rules as JSON, of the teams whose rules are other ones from now on, by team
 */
public record SetupVersion(
    String json,
    Author author,
    Instant at,
    String action,
    Optional<String> team,
    List<String> changes,
    Map<String, String> rules) {
  public SetupVersion {
    changes = List.copyOf(changes);
    rules = Map.copyOf(rules);
  }
}
