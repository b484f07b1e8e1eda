package org.vigie.api.health;

import java.time.Duration;
import java.util.Optional;

/** Sums up what the parts say. Thread-safe. */
public interface Health {
  HealthReport report();

  /** From the start of the process until calls could first be taken; empty before. */
  Optional<Duration> bootTime();

  /** Resident memory of the process in bytes, or 0 where the system does not tell. */
  long residentBytes();
}
