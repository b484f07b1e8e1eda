package org.vigie.api.setup;

import java.time.Duration;

/**
 * One step of a policy.
 *
 * @param ring how long one number rings, from the INVITE to its final response
 * @param rounds how often the step is gone through, at least 1
 * @param pause between two rounds
 */
public record Step(
    Who who, Strategy strategy, Duration ring, int rounds, Duration pause, Accept accept) {
  public static final Duration DEFAULT_RING = Duration.ofSeconds(25);
}
