package org.vigie.api.setup;

/** What a caller hears while people are rung. */
public enum Ringback {
  /** The call is answered, and hears hold music. */
  HOLD,
  /** The same as early media (183), before the call is answered. */
  EARLY,
  /** The carrier's own ring-back tone (180). */
  TONE
}
