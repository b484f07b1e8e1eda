package org.vigie.api.health;

/** How well a part works, best first. */
public enum HealthState {
  UP,
  DEGRADED,
  DOWN
}
