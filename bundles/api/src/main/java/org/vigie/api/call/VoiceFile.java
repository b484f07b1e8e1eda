package org.vigie.api.call;

/** What is written down of a call's voices. */
public enum VoiceFile {
  /** The recording of a conversation. */
  CONVERSATION,
  /** What the caller says after the signal. */
  MESSAGE
}
