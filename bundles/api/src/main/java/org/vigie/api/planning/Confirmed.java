package org.vigie.api.planning;

import java.time.Instant;

/**
 * That a warning was seen, or a shift confirmed.
 *
 * @param id the warning's key, or that of the shift: {@code shift/team/rank/person/start}
 */
public record Confirmed(String id, String who, String origin, Instant at)
    implements PlanningRecord {}
