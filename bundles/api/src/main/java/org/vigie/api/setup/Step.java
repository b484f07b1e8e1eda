package org.vigie.api.setup;

import java.time.Duration;
import java.util.Optional;

/**
 * One step of a policy.
 *
 * @param ring how long one number rings, from the INVITE to its final response
 * @param rounds how often the step is gone through, at least 1
 * @param pause between two rounds
 * @param skill that {@link Strategy#PRIORITY} orders by
 * @param keyWait how long a key is waited for after the whisper; 8 s where left out
 */
public record Step(
    Who who,
    Strategy strategy,
    Duration ring,
    int rounds,
    Duration pause,
    Accept accept,
    Optional<String> skill,
    Optional<Duration> keyWait) {
  public static final Duration DEFAULT_RING = Duration.ofSeconds(25);
  public static final Duration DEFAULT_KEY_WAIT = Duration.ofSeconds(8);

  /** Without a skill, with the usual time for a key. */
  public Step(
      Who who, Strategy strategy, Duration ring, int rounds, Duration pause, Accept accept) {
    this(who, strategy, ring, rounds, pause, accept, Optional.empty(), Optional.empty());
  }
}
