package org.vigie.api.call;

/** How an attempt ended. */
public enum AttemptResult {
  /** The person took the call. */
  ACCEPTED("accepted"),
  /** Key 2, or 603. */
  REFUSED("refused"),
  /** Picked up, but no key: a personal voicemail, perhaps. */
  NOT_ACCEPTED("not-accepted"),
  BUSY("busy"),
  NO_ANSWER("no-answer"),
  /** A wrong number, an unreachable telephone, or no trunk that worked. */
  FAILED("failed"),
  /** The caller gave up, or somebody else accepted while it rang. */
  CANCELLED("cancelled"),
  /** Pressed 1 after somebody else had. */
  TAKEN("taken"),
  /** Ended by a restart. */
  CUT("cut");

  private final String code;

  AttemptResult(String code) {
    this.code = code;
  }

  /** The word in JSON and on the shell. */
  public String code() {
    return code;
  }
}
