package org.vigie.gsm.internal.audio;

import java.nio.ByteBuffer;

/** As much of RTP (RFC 3550, 5.1) as one peer on loopback needs. */
final class RtpPacket {
  static final int PCMA = 8;
  private static final int HEADER = 12;
  private static final int VERSION = 2;

  private RtpPacket() {}

  /** Writes a header. */
  static void header(ByteBuffer out, boolean marker, int sequence, int timestamp, int ssrc) {
    out.put((byte) (VERSION << 6));
    out.put((byte) (marker ? 0x80 | PCMA : PCMA));
    out.putShort((short) sequence);
    out.putInt(timestamp);
    out.putInt(ssrc);
  }

  /** The timestamp of a packet. */
  static int timestamp(ByteBuffer packet) {
    return packet.getInt(packet.position() + 4);
  }

  /**
   * Makes position and limit those of the payload.
   *
   * @return false where it is no packet of A-law
   */
  static boolean open(ByteBuffer packet) {
    int begin = packet.position();
    if (packet.remaining() < HEADER) {
      return false;
    }
    int first = packet.get(begin) & 0xFF;
    boolean voice = first >> 6 == VERSION && (packet.get(begin + 1) & 0x7F) == PCMA;
    int header = HEADER + 4 * (first & 0x0F);
    if ((first & 0x10) != 0 && packet.remaining() >= header + 4) {
      header += 4 + 4 * (packet.getShort(begin + header + 2) & 0xFFFF);
    }
    int padding = (first & 0x20) == 0 ? 0 : packet.get(packet.limit() - 1) & 0xFF;
    if (!voice || packet.remaining() < header + padding) {
      return false;
    }
    packet.limit(packet.limit() - padding).position(begin + header);
    return true;
  }
}
