package org.vigie.api.query;

import java.time.Instant;
import java.util.Optional;

/**
 * Which changes, newest first.
 *
 * @param limit 1 to 500
 * @param cursor as given with the page before
 */
public record AuditQuery(
    Optional<String> team,
    Optional<String> who,
    Optional<Instant> from,
    Optional<Instant> until,
    int limit,
    Optional<String> cursor) {}
