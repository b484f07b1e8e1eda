package org.vigie.api.setup;

import java.time.Duration;

/**
 * What the law asks of a planning; what does not keep to it is warned of.
 *
 * @param dailyRest between two days of work (Code du travail, L3131-1)
 * @param weeklyRest in a week (L3132-2)
 * @param notice days before which a change is to be told (L3121-12)
 * @param exceptionalNotice clear days where a change is marked as exceptional
 */
public record WorkRules(
    Duration dailyRest, Duration weeklyRest, int notice, int exceptionalNotice) {
  /** 11 h, 35 h, 15 days, 1 clear day. */
  public static final WorkRules DEFAULT =
      new WorkRules(Duration.ofHours(11), Duration.ofHours(35), 15, 1);
}
