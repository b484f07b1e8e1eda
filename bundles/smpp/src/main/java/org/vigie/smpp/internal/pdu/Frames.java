package org.vigie.smpp.internal.pdu;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Cuts a connection's octets into PDUs. jSMPP's own reader takes any command_length for true, and
 * would make room for two gigabytes.
 */
public final class Frames {
  /** More than the longest parameter (65,535 octets) and everything else together. */
  static final int LONGEST = 128 * 1024;

  /** Passed over and refused; a length beyond it is no length. */
  static final int PASSED_OVER = 16 * 1024 * 1024;

  private final DataInputStream in;

  public Frames(DataInputStream in) {
    this.in = in;
  }

  /** What cannot be a PDU, so that the place of the next one is unknown. */
  public static final class Lost extends IOException {
    private static final long serialVersionUID = 1L;

    Lost(int length) {
      super("a PDU with command_length " + (length & 0xFFFF_FFFFL));
    }
  }

  /**
   * The next PDU. One that is too long to be read comes as its header alone: see {@link
   * #tooLong(Pdu)}.
   *
   * @throws Lost where its length cannot be true
   * @throws IOException where the connection ends
   */
  public Pdu next() throws IOException {
    int length = in.readInt();
    if (length < Pdu.HEADER || length > PASSED_OVER) {
      throw new Lost(length);
    }
    byte[] octets = new byte[length > LONGEST ? Pdu.HEADER : length];
    ByteBuffer.wrap(octets).putInt(length);
    in.readFully(octets, 4, octets.length - 4);
    in.skipNBytes(length - octets.length);
    return new Pdu(octets);
  }

  /** Says whether a PDU was passed over for its length. */
  public static boolean tooLong(Pdu pdu) {
    return ByteBuffer.wrap(pdu.octets()).getInt() > LONGEST;
  }
}
