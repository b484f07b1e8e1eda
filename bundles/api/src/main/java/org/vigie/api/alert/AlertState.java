package org.vigie.api.alert;

/** How far an alert has come. */
public enum AlertState {
  /** Nobody has taken it. */
  OPEN("open"),
  /** Somebody has taken it. */
  ACKNOWLEDGED("acknowledged"),
  /** Done with. */
  CLOSED("closed");

  private final String code;

  AlertState(String code) {
    this.code = code;
  }

  /** The word in JSON and on the shell. */
  public String code() {
    return code;
  }
}
