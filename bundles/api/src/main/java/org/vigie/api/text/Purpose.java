package org.vigie.api.text;

/** What a message is for. The order is the order in which routes take what waits. */
public enum Purpose {
  /** Wakes a person on call. */
  ALERT("alert"),
  /** Between a sender and the person on call, or an answer to a person's command. */
  CONVERSATION("conversation"),
  /** The line's own answer to a sender. */
  REPLY("reply"),
  /** Tells a person of something that needs no answer. */
  NOTICE("notice"),
  /** Asked for by a user, by REST or on the shell. */
  REQUEST("request"),
  /** Came in. */
  INCOMING("incoming");

  private final String code;

  Purpose(String code) {
    this.code = code;
  }

  /** The word in JSON and on the shell. */
  public String code() {
    return code;
  }
}
