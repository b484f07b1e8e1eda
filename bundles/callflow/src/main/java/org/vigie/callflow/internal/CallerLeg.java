package org.vigie.callflow.internal;

/** Where the caller's leg is. */
public enum CallerLeg {
  /** No final response was given. */
  OFFERED,
  /** Answered by us. */
  ANSWERED,
  /** Ended by us; the peer has not confirmed. */
  HUNG_UP,
  /** Nothing is left of it, or there never was a caller. */
  CLOSED
}
