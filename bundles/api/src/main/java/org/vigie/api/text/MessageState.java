package org.vigie.api.text;

/** How far a message has come. */
public enum MessageState {
  /** Written down, and owed: it leaves as soon as a route takes it. */
  ACCEPTED("accepted"),
  /** A route has taken it. */
  SENT("sent"),
  /** The receipt says that it has arrived. */
  DELIVERED("delivered"),
  /** Every route has refused it, or it is too old. */
  FAILED("failed"),
  /** It came in. */
  RECEIVED("received");

  private final String code;

  MessageState(String code) {
    this.code = code;
  }

  /** The word in JSON and on the shell. */
  public String code() {
    return code;
  }
}
