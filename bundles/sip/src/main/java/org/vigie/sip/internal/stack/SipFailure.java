package org.vigie.sip.internal.stack;

/** A message could not be built or sent. */
public final class SipFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SipFailure(Throwable cause) {
    super(cause.getMessage() == null ? cause.toString() : cause.getMessage(), cause);
  }
}
