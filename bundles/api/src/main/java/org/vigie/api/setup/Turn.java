package org.vigie.api.setup;

/**
 * How long a turn lasts on the wall clock.
 *
 * @param amount at least 1
 */
public record Turn(int amount, Unit unit) {
  /** What a turn is counted in. */
  public enum Unit {
    HOURS,
    DAYS,
    WEEKS,
    MONTHS
  }
}
