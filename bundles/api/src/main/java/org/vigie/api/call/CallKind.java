package org.vigie.api.call;

/** Why there is a call. */
public enum CallKind {
  /** Somebody called a line. */
  INCOMING("incoming"),
  /** The appliance tells of an alert. */
  ALERT("alert"),
  /** A customer is called back. */
  CALL_BACK("call-back"),
  /** The appliance tests a line. */
  LINE_TEST("line-test");

  private final String code;

  CallKind(String code) {
    this.code = code;
  }

  /** The word in JSON and on the shell. */
  public String code() {
    return code;
  }
}
