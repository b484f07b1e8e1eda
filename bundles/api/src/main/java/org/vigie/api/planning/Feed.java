package org.vigie.api.planning;

import java.time.Instant;

/**
 * An iCalendar feed with a secret address.
 *
 * @param id the secret of its address
 * @param kind {@code person} or {@code team}
 * @param of id of the person or team
 */
public record Feed(String id, String kind, String of, Instant createdAt, String by)
    implements PlanningRecord {}
