package org.vigie.api.setup;

/** Who is told of a call by SMS. */
public enum Recipient {
  /** The managers of the team that was searched. */
  MANAGERS("managers"),
  /** Those who were rung. */
  TRIED("tried"),
  /** Those on call when it came, at every rank. */
  ON_CALL("on-call");

  private final String code;

  Recipient(String code) {
    this.code = code;
  }

  /** The word in a setup document. */
  public String code() {
    return code;
  }
}
