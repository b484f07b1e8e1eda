package org.vigie.api.text;

/** What became of a command, once it is on disk. */
public sealed interface TextOutcome {
  /** Done, or there was nothing to do. */
  record Done() implements TextOutcome {}

  /**
   * A text will leave.
   *
   * @param message as it was accepted, or as it is now where the key was known
   */
  record Accepted(MessageRecord message) implements TextOutcome {}

  /** Nothing was done. */
  record Refused(Why why, String reason) implements TextOutcome {}

  /** Why a command was refused. */
  enum Why {
    /** There is no such alert or line. */
    UNKNOWN,
    /** Somebody else has it, or it is closed. */
    CONFLICT,
    /** It does not fit: an idempotency key of another text, a barred destination. */
    UNFIT
  }
}
