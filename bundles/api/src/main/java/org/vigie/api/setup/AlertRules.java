package org.vigie.api.setup;

import java.time.Duration;
import java.util.Optional;

/**
 * How a policy escalates alerts.
 *
 * @param repeatAfter an unanswered notice is repeated after this, and passed on after once more
 * @param voiceAfter when persons are called by voice, too; empty: never
 * @param closeReminder when an alert that was taken and not closed is brought up again
 */
public record AlertRules(
    Duration repeatAfter, Optional<Duration> voiceAfter, Duration closeReminder) {
  public static final AlertRules DEFAULT =
      new AlertRules(Duration.ofMinutes(5), Optional.empty(), Duration.ofHours(4));
}
