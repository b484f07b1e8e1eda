package org.vigie.api.planning;

import java.time.Instant;
import org.vigie.api.oncall.OnCall;

/** A span in which a team is planned, closed, or a gap; half-open. */
public record PlanningSpan(OnCall.State state, Instant from, Instant until) {}
