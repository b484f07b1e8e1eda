package org.vigie.sim.smsc;

import java.time.Duration;

/**
 * What receipts look like, where one is asked for.
 *
 * @param state {@code DELIVRD}, {@code UNDELIV}, {@code EXPIRED}, {@code REJECTD} …
 * @param error three digits
 * @param after how long it takes from the answer to the submit_sm
 */
public record Receipts(Form form, String state, String error, Duration after) {
  /** The forms that are met in the field. */
  public enum Form {
    /** There are none. */
    NONE,
    /** The text of SMPP 3.4, appendix B. */
    TEXT,
    /** receipted_message_id and message_state, without a text. */
    PARAMETERS,
    /** Both. */
    BOTH,
    /** As text; its id is decimal, and that of the submit_sm_resp hexadecimal. */
    DECIMAL_OF_HEX,
    /** As text, before the submit_sm_resp. */
    EARLY
  }

  public static final Receipts NONE = new Receipts(Form.NONE, "", "000", Duration.ZERO);
  public static final Receipts DELIVERED = delivered(Form.TEXT);

  /** Good news in a form, at once. */
  public static Receipts delivered(Form form) {
    return new Receipts(form, "DELIVRD", "000", Duration.ZERO);
  }

  /** Bad news, at once. */
  public static Receipts undelivered(String state, String error) {
    return new Receipts(Form.TEXT, state, error, Duration.ZERO);
  }

  /** The same, later. */
  public Receipts after(Duration delay) {
    return new Receipts(form, state, error, delay);
  }
}
