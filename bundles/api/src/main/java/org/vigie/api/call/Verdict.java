package org.vigie.api.call;

/** What became of a call, in one word. */
public enum Verdict {
  ANSWERED("answered"),
  /** Nobody accepted. */
  MISSED("missed"),
  /** The caller hung up first. */
  ABANDONED("abandoned"),
  VOICEMAIL("voicemail"),
  /** Accepted after the overflow, or overflowed without. */
  OVERFLOWED("overflowed"),
  /** Blocked, or no capacity. */
  REFUSED("refused"),
  /** Ended by a restart, bridged or not. */
  CUT("cut");

  private final String code;

  Verdict(String code) {
    this.code = code;
  }

  /** The word in JSON and on the shell. */
  public String code() {
    return code;
  }
}
