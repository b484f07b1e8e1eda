package org.vigie.media.internal.rtp;

import java.nio.ByteBuffer;

/** Reads what matters to us in compound RTCP packets: reports (RFC 3550, 6.4). Stateless. */
public final class RtcpReader {
  private static final int SR = 200;
  private static final int RR = 201;
  private static final int HEADER = 8;
  private static final int SENDER_INFO = 20;
  private static final int BLOCK = 24;

  private RtcpReader() {}

  /**
   * Reads a compound packet from position 0 to the limit.
   *
   * @return false where it is none; what came before the fault has been taken
   */
  public static boolean read(ByteBuffer packet, int ourSsrc, LastReport to, RtcpWriter.Moment now) {
    int at = 0;
    while (at < packet.limit()) {
      if (at + HEADER > packet.limit() || (packet.get(at) & 0xC0) != 0x80) {
        return false;
      }
      int end = at + 4 * ((packet.getShort(at + 2) & 0xFFFF) + 1);
      if (end > packet.limit()) {
        return false;
      }
      report(packet, at, end, ourSsrc, to, now);
      at = end;
    }
    return at > 0;
  }

  private static void report(
      ByteBuffer packet, int at, int end, int ourSsrc, LastReport to, RtcpWriter.Moment now) {
    int type = packet.get(at + 1) & 0xFF;
    int blocks = at + HEADER;
    if (type == SR && blocks + SENDER_INFO <= end) {
      to.senderReport(packet.getLong(blocks), now.nanos());
      blocks += SENDER_INFO;
    } else if (type != RR) {
      return;
    }
    int count = packet.get(at) & 0x1F;
    for (int i = 0; i < count && blocks + BLOCK <= end; i++, blocks += BLOCK) {
      if (packet.getInt(blocks) == ourSsrc) {
        int middle = Ntp.middle(Ntp.of(now.wall()));
        to.reportOfUs(packet.getInt(blocks + 16), packet.getInt(blocks + 20), middle);
      }
    }
  }
}
