package org.vigie.media.internal.srtp;

import java.nio.ByteBuffer;

/** Where the encrypted parts of packets begin. */
final class Headers {
  /** Bytes of RTCP that stay readable. */
  static final int RTCP = 8;

  /** The flag before the index of SRTCP. */
  static final int ENCRYPTED = 0x8000_0000;

  private static final int RTP = 12;

  private Headers() {}

  /** Bytes of an RTP header from there on to the limit, or -1 where it is none. */
  static int rtp(ByteBuffer buffer, int start) {
    int length = buffer.limit() - start;
    if (length < RTP) {
      return -1;
    }
    int header = RTP + 4 * (buffer.get(start) & 0x0F);
    if ((buffer.get(start) & 0x10) != 0) {
      if (length < header + 4) {
        return -1;
      }
      header += 4 + 4 * (buffer.getShort(start + header + 2) & 0xFFFF);
    }
    return header <= length ? header : -1;
  }

  /** Puts a packet back; position stays, limit is its end. */
  static void put(ByteBuffer buffer, int start, byte[] packet, int length) {
    buffer.limit(start + length);
    buffer.put(start, packet, 0, length);
  }

  static void word(byte[] packet, int at, int value) {
    for (int i = 0; i < Integer.BYTES; i++) {
      packet[at + i] = (byte) (value >>> 24 - 8 * i);
    }
  }
}
