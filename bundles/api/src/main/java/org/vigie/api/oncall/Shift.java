package org.vigie.api.oncall;

import java.time.Instant;

/**
 * A person at a rank of a team from one instant to another, without a change.
 *
 * @param rank 1 = first on call
 * @param person id
 * @param from inclusive
 * @param until exclusive
 * @param why begins with {@code rule}, {@code fixed} or {@code override}
 */
public record Shift(
    String team, int rank, String person, Instant from, Instant until, String why) {}
