package org.vigie.sip.internal.trunk;

import org.vigie.api.number.PhoneNumber;

/** Which number a trunk shows as caller (configuration key {@code callerId}). */
public sealed interface CallerIdPolicy {
  /** The number that was dialled if it may be presented, else the line's first that may. */
  record OfLine() implements CallerIdPolicy {}

  /** The caller's, with Diversion, where it may be presented; else as {@link OfLine}. */
  record OfCaller() implements CallerIdPolicy {}

  /** Always the same, where it may be presented; else as {@link OfLine}. */
  record Fixed(PhoneNumber number) implements CallerIdPolicy {}
}
