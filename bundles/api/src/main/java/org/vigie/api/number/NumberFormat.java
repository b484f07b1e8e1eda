package org.vigie.api.number;

/** How a trunk wants numbers written (configuration key {@code numberFormat}). */
public enum NumberFormat {
  /** {@code +33972101010}. */
  E164,
  /** {@code 0033972101010}. */
  INTERNATIONAL,
  /** {@code 0972101010}; a foreign number is written as {@link #INTERNATIONAL}. */
  NATIONAL,
  /** {@code 33972101010}. */
  PLAIN
}
