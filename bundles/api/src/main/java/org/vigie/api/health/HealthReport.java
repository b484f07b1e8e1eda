package org.vigie.api.health;

import java.util.List;

/**
 * The state of the whole: down while calls cannot be taken, degraded where something is not right.
 */
public record HealthReport(HealthState state, List<HealthPart> parts) {
  public HealthReport {
    parts = List.copyOf(parts);
  }
}
