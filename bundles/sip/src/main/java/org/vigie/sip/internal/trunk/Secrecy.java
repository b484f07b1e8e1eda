package org.vigie.sip.internal.trunk;

/** Whether the voice of calls on a trunk is encrypted (configuration key {@code srtp}). */
public enum Secrecy {
  OFF,
  /** Where the peer can. */
  ALLOWED,
  /** Else there is no call. */
  REQUIRED
}
