package org.vigie.api.query;

import java.time.Instant;
import java.util.Optional;
import org.vigie.api.alert.AlertId;
import org.vigie.api.text.Direction;
import org.vigie.api.text.MessageState;

/**
 * Which messages, newest first.
 *
 * @param number sender or receiver, as it stands in the message
 * @param limit 1 to 500
 * @param cursor as given with the page before
 */
public record MessageQuery(
    Optional<Direction> direction,
    Optional<MessageState> state,
    Optional<String> line,
    Optional<String> number,
    Optional<AlertId> alert,
    Optional<Instant> from,
    Optional<Instant> until,
    int limit,
    Optional<String> cursor) {}
