package org.vigie.api.planning;

import java.time.Instant;
import java.util.Optional;

/**
 * Work while on call (Code du travail, L3121-9).
 *
 * @param end empty: it goes on
 * @param source {@code call}, {@code alert}, {@code person} or {@code supervisor}
 * @param reference of the call or alert; empty text where there is none
 */
public record Intervention(
    String id,
    String person,
    Optional<String> team,
    Instant start,
    Optional<Instant> end,
    String source,
    String reference,
    String note)
    implements PlanningRecord {}
