package org.vigie.sip.internal.tls;

/** Something about a certificate or key, in words that an operator can act on. */
public final class TlsException extends Exception {
  private static final long serialVersionUID = 1L;

  public TlsException(String message) {
    super(message);
  }

  TlsException(String message, Throwable cause) {
    super(message, cause);
  }
}
