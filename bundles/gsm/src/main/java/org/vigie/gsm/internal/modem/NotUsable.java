package org.vigie.gsm.internal.modem;

/** A modem answers, and yet cannot be used: no SIM, a PIN that is refused, no message service. */
final class NotUsable extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * @param message what is the matter, and what to do
   */
  NotUsable(String message) {
    super(message);
  }
}
