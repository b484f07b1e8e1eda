package org.vigie.media.internal.srtp;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Encrypts and signs what a leg sends. Nothing is allocated for a packet. Belongs to a loop. */
final class Sending {
  private final CounterMode rtpCipher;
  private final Authenticator rtpAuthenticator;
  private final CounterMode rtcpCipher;
  private final Authenticator rtcpAuthenticator;
  private final byte[] packet;
  private @Nullable Progress progress;
  private int rtcpIndex;

  /**
   * @param scratch longer than any packet; used during calls only
   */
  Sending(Keys keys, byte[] scratch) {
    rtpCipher = keys.rtpCipher();
    rtpAuthenticator = keys.rtpAuthenticator();
    rtcpCipher = keys.rtcpCipher();
    rtcpAuthenticator = keys.rtcpAuthenticator();
    packet = scratch;
  }

  /** From position to limit, which moves by the tag; false where there is no room for it. */
  boolean rtp(ByteBuffer buffer) {
    int start = buffer.position();
    int length = buffer.remaining();
    int header = Headers.rtp(buffer, start);
    if (header < 0 || buffer.capacity() - buffer.limit() < rtpAuthenticator.tag()) {
      return false;
    }
    buffer.get(start, packet, 0, length);
    int ssrc = buffer.getInt(start + 8);
    Progress source = progress;
    if (source == null || source.ssrc() != ssrc) {
      source = new Progress(ssrc);
      progress = source;
    }
    long index = source.index(buffer.getShort(start + 2) & 0xFFFF);
    source.advance(index);
    rtpCipher.apply(ssrc, index, packet, header, length - header);
    rtpAuthenticator.sign(packet, length, (int) (index >>> 16));
    Headers.put(buffer, start, packet, length + rtpAuthenticator.tag());
    return true;
  }

  boolean rtcp(ByteBuffer buffer) {
    int start = buffer.position();
    int length = buffer.remaining();
    int more = Integer.BYTES + rtcpAuthenticator.tag();
    if (length < Headers.RTCP || buffer.capacity() - buffer.limit() < more) {
      return false;
    }
    buffer.get(start, packet, 0, length);
    int ssrc = buffer.getInt(start + 4);
    rtcpCipher.apply(ssrc, rtcpIndex, packet, Headers.RTCP, length - Headers.RTCP);
    Headers.word(packet, length, rtcpIndex | Headers.ENCRYPTED);
    rtcpAuthenticator.sign(packet, length + Integer.BYTES);
    Headers.put(buffer, start, packet, length + more);
    rtcpIndex = rtcpIndex + 1 & ~Headers.ENCRYPTED;
    return true;
  }
}
