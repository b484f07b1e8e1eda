package org.vigie.api.alert;

/** What a person is told of an alert. */
public enum NoticeKind {
  /** That there is one, to be taken. */
  ALERT("alert"),
  /** The same again. */
  REPEAT("repeat"),
  /** What the sender has added. */
  FOLLOW_UP("follow-up"),
  /** Who took it. */
  TAKEN("taken"),
  /** That it is still not closed. */
  REMINDER("reminder"),
  /** That nobody took it, to managers. */
  NOBODY("nobody");

  private final String code;

  NoticeKind(String code) {
    this.code = code;
  }

  /** The word in JSON and on the shell. */
  public String code() {
    return code;
  }
}
