package org.vigie.sip.internal.sdp;

/** A session description that cannot be read. */
public final class SdpException extends Exception {
  private static final long serialVersionUID = 1L;

  SdpException(String message) {
    super(message);
  }
}
