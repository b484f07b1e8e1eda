package org.vigie.api.mail;

/** How far a mail has come. */
public enum MailState {
  /** Written down; it leaves as soon as the mail server takes it. */
  OWED("owed"),
  /** The mail server has taken it. */
  SENT("sent"),
  /** The mail server has refused it for good, or it is too old. */
  FAILED("failed");

  private final String code;

  MailState(String code) {
    this.code = code;
  }

  /** The word in the store. */
  public String code() {
    return code;
  }
}
