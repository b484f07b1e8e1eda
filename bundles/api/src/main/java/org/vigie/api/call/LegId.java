package org.vigie.api.call;

/**
 * One leg of a call: one dialog with one party.
 *
 * @param number 0 for the caller, from 1 for each attempt in the order they began
 */
public record LegId(CallId call, int number) {
  /** The caller's leg. */
  public static LegId caller(CallId call) {
    return new LegId(call, 0);
  }

  /** Says whether this is the caller's leg. */
  public boolean isCaller() {
    return number == 0;
  }

  @Override
  public String toString() {
    return call.value() + "-" + number;
  }
}
