package org.vigie.smpp.internal.pdu;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** One PDU as it came, its header read (SMPP 3.4, 3.2). Immutable by agreement. */
public final class Pdu {
  /** command_length, command_id, command_status, sequence_number. */
  public static final int HEADER = 16;

  /** In the command_id of every response. */
  public static final int RESPONSE = 0x8000_0000;

  private final byte[] octets;
  private final ByteBuffer view;

  Pdu(byte[] octets) {
    this.octets = octets;
    this.view = ByteBuffer.wrap(octets);
  }

  public int command() {
    return view.getInt(4);
  }

  public int status() {
    return view.getInt(8);
  }

  public int sequence() {
    return view.getInt(12);
  }

  public boolean isResponse() {
    return (command() & RESPONSE) != 0;
  }

  /** All of it, for jSMPP to read; not a copy. */
  public byte[] octets() {
    return octets;
  }

  /**
   * The C-octet string that a response to a submit begins with: the message's identity there. Read
   * here and not by jSMPP, since some leave out the final zero, or all of it.
   */
  public String messageId() {
    int end = HEADER;
    while (end < octets.length && octets[end] != 0) {
      end++;
    }
    return new String(octets, HEADER, end - HEADER, StandardCharsets.ISO_8859_1).trim();
  }
}
