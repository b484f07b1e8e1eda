package org.vigie.media.internal.rtp;

import java.nio.ByteBuffer;

/** Makes RTP packets as bytes. */
final class Packets {
  private Packets() {}

  static ByteBuffer rtp(int payloadType, int sequence, int timestamp, int ssrc, byte... payload) {
    ByteBuffer b = ByteBuffer.allocate(12 + payload.length);
    b.put((byte) 0x80).put((byte) payloadType).putShort((short) sequence);
    return b.putInt(timestamp).putInt(ssrc).put(payload).flip();
  }

  static RtpPacket parsed(ByteBuffer bytes) {
    RtpPacket packet = new RtpPacket();
    if (!packet.parse(bytes)) {
      throw new IllegalArgumentException("no RTP packet");
    }
    return packet;
  }

  static RtpPacket voice(int sequence, int timestamp, int ssrc) {
    return parsed(rtp(8, sequence, timestamp, ssrc, new byte[160]));
  }
}
