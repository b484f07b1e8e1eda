package org.vigie.sip.internal.stack;

/** A message could not be built or sent. */
public final class SipFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The stack says « IO Error »; what lies under it says what can be done. */
  private static String text(Throwable cause) {
    Throwable root = cause;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    // A certificate's own exceptions lie below the one that says what is wrong with it.
    for (Throwable at = cause; at != null; at = at.getCause()) {
      if (at instanceof java.security.cert.CertificateException) {
        return String.valueOf(at.getMessage());
      }
    }
    return root.getMessage() == null ? root.toString() : root.getMessage();
  }

  public SipFailure(Throwable cause) {
    super(text(cause), cause);
  }
}
