package org.vigie.smpp.internal.text;

import java.nio.ByteBuffer;

/** A submit_sm that is ready but for its sequence_number, which the session gives. */
public final class SubmitPdu {
  private static final int SEQUENCE = 12;

  private final byte[] octets;

  SubmitPdu(byte[] octets) {
    this.octets = octets;
  }

  /** The octets with a sequence_number. */
  public byte[] numbered(int sequence) {
    byte[] copy = octets.clone();
    ByteBuffer.wrap(copy).putInt(SEQUENCE, sequence);
    return copy;
  }
}
