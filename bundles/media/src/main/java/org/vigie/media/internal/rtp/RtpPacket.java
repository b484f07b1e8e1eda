package org.vigie.media.internal.rtp;

import java.nio.ByteBuffer;

/**
 * A received packet as a view on its buffer, used again for each packet so that none is allocated
 * (RFC 3550, 5.1). Not thread-safe.
 */
public final class RtpPacket {
  /** Length of a header without contributing sources and extension, bytes. */
  public static final int HEADER = 12;

  private static final int VERSION = 2;
  private static final int RTCP_FIRST = 64;
  private static final int RTCP_LAST = 95;

  private int payloadType;
  private boolean marker;
  private int sequence;
  private int timestamp;
  private int ssrc;
  private int payloadOffset;
  private int payloadLength;

  /**
   * Reads the header of the packet from position 0 to the limit.
   *
   * @return false where this is no RTP packet: too short, another version, lengths that do not fit
   */
  public boolean parse(ByteBuffer packet) {
    int length = packet.limit();
    if (length < HEADER || (packet.get(0) & 0xFF) >> 6 != VERSION) {
      return false;
    }
    int first = packet.get(0);
    int second = packet.get(1);
    marker = (second & 0x80) != 0;
    payloadType = second & 0x7F;
    // RFC 5761, 4: these payload types are RTCP packet types without their first bit.
    if (payloadType >= RTCP_FIRST && payloadType <= RTCP_LAST) {
      return false;
    }
    sequence = packet.getShort(2) & 0xFFFF;
    timestamp = packet.getInt(4);
    ssrc = packet.getInt(8);
    payloadOffset = HEADER + 4 * (first & 0x0F);
    if ((first & 0x10) != 0 && !skipExtension(packet, length)) {
      return false;
    }
    payloadLength = length - payloadOffset;
    return (first & 0x20) == 0 ? payloadLength >= 0 : dropPadding(packet, length);
  }

  private boolean skipExtension(ByteBuffer packet, int length) {
    if (payloadOffset + 4 > length) {
      return false;
    }
    payloadOffset += 4 + 4 * (packet.getShort(payloadOffset + 2) & 0xFFFF);
    return true;
  }

  private boolean dropPadding(ByteBuffer packet, int length) {
    int padding = packet.get(length - 1) & 0xFF;
    payloadLength -= padding;
    return padding > 0 && payloadLength >= 0;
  }

  /** 0 to 127. */
  public int payloadType() {
    return payloadType;
  }

  /** The marker bit. */
  public boolean marker() {
    return marker;
  }

  /** 0 to 65535. */
  public int sequence() {
    return sequence;
  }

  /** In samples, modulo 2^32. */
  public int timestamp() {
    return timestamp;
  }

  /** The synchronisation source. */
  public int ssrc() {
    return ssrc;
  }

  /** Where the payload begins, bytes from the packet's beginning; at least {@link #HEADER}. */
  public int payloadOffset() {
    return payloadOffset;
  }

  /** Bytes of payload without padding; may be 0. */
  public int payloadLength() {
    return payloadLength;
  }
}
