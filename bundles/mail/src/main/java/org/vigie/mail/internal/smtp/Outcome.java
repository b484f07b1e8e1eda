package org.vigie.mail.internal.smtp;

/**
 * What became of one mail.
 *
 * @param text what the server said, or what is the matter; empty where it was sent
 */
public record Outcome(Kind kind, String text) {
  static final Outcome SENT = new Outcome(Kind.SENT, "");

  /** What is to be done next. */
  public enum Kind {
    /** The server has taken it. */
    SENT,
    /** The server will never take it. */
    REFUSED,
    /** The server does not take this one now: it is tried later, the others go on. */
    DEFERRED,
    /** It broke the connection: it is tried after the others, once the server works. */
    BROKEN,
    /** The server takes none: it is not this mail's fault. */
    TROUBLE
  }
}
