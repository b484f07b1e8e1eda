package org.vigie.api.query;

import java.time.Instant;
import java.util.Optional;
import org.vigie.api.alert.AlertState;

/**
 * Which alerts, newest first.
 *
 * @param number the sender's, as it stands in the alert
 * @param from created then or later
 * @param limit 1 to 500
 * @param cursor as given with the page before
 */
public record AlertQuery(
    Optional<AlertState> state,
    Optional<String> team,
    Optional<String> line,
    Optional<String> number,
    Optional<Instant> from,
    Optional<Instant> until,
    int limit,
    Optional<String> cursor) {}
