package org.vigie.api.setup;

/** How a call is accepted. */
public enum Accept {
  /** By key 1, so that a personal voicemail never takes a call. */
  KEY,
  /** By picking up. */
  DIRECT
}
