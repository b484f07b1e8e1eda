package org.vigie.gsm.internal.pdu;

/** Octets that are no short message. */
public final class PduException extends Exception {
  private static final long serialVersionUID = 1L;

  PduException(String message) {
    super(message);
  }
}
