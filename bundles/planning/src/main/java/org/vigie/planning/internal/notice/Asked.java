package org.vigie.planning.internal.notice;

import java.time.Instant;
import org.vigie.api.oncall.Shift;

/**
 * A shift that waits for its confirmation.
 *
 * @param duty the whole of it
 * @param at when the person was asked last
 */
public record Asked(Shift duty, Instant at) {}
