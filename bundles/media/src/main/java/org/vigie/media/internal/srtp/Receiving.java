package org.vigie.media.internal.srtp;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks and decrypts what a leg receives. A packet that is not genuine, or comes again, changes
 * nothing. Sources may change; the last few are remembered, so that their packets cannot be played
 * again. Nothing is allocated for a packet. Belongs to a loop.
 */
final class Receiving {
  private static final int SOURCES = 4;

  private final CounterMode rtpCipher;
  private final Authenticator rtpAuthenticator;
  private final CounterMode rtcpCipher;
  private final Authenticator rtcpAuthenticator;
  private final byte[] packet;
  private final List<Progress> rtp = new ArrayList<>(SOURCES);
  private final List<Progress> rtcp = new ArrayList<>(SOURCES);

  /**
   * @param scratch longer than any packet; used during calls only
   */
  Receiving(Keys keys, byte[] scratch) {
    rtpCipher = keys.rtpCipher();
    rtpAuthenticator = keys.rtpAuthenticator();
    rtcpCipher = keys.rtcpCipher();
    rtcpAuthenticator = keys.rtcpAuthenticator();
    packet = scratch;
  }

  private static @Nullable Progress find(List<Progress> sources, int ssrc) {
    for (int i = 0; i < sources.size(); i++) {
      if (sources.get(i).ssrc() == ssrc) {
        return sources.get(i);
      }
    }
    return null;
  }

  private static Progress added(List<Progress> sources, int ssrc) {
    if (sources.size() == SOURCES) {
      sources.remove(0);
    }
    Progress added = new Progress(ssrc);
    sources.add(added);
    return added;
  }

  /** From position 0 to the limit, which moves; false where the packet is not to be heard. */
  boolean rtp(ByteBuffer buffer) {
    int length = buffer.limit() - rtpAuthenticator.tag();
    int header = Headers.rtp(buffer, 0);
    if (header < 0 || header > length || buffer.limit() > packet.length) {
      return false;
    }
    buffer.get(0, packet, 0, buffer.limit());
    int ssrc = buffer.getInt(8);
    int sequence = buffer.getShort(2) & 0xFFFF;
    Progress known = find(rtp, ssrc);
    long index = known == null ? sequence : known.index(sequence);
    boolean again = known != null && known.isReplay(index);
    if (again || !rtpAuthenticator.verify(packet, length, (int) (index >>> 16))) {
      return false;
    }
    (known == null ? added(rtp, ssrc) : known).advance(index);
    rtpCipher.apply(ssrc, index, packet, header, length - header);
    Headers.put(buffer, 0, packet, length);
    return true;
  }

  boolean rtcp(ByteBuffer buffer) {
    int signed = buffer.limit() - rtcpAuthenticator.tag();
    int length = signed - Integer.BYTES;
    if (length < Headers.RTCP || buffer.limit() > packet.length) {
      return false;
    }
    buffer.get(0, packet, 0, buffer.limit());
    int ssrc = buffer.getInt(4);
    int word = buffer.getInt(length);
    int index = word & ~Headers.ENCRYPTED;
    Progress known = find(rtcp, ssrc);
    if (known != null && known.isReplay(index) || !rtcpAuthenticator.verify(packet, signed)) {
      return false;
    }
    (known == null ? added(rtcp, ssrc) : known).advance(index);
    if ((word & Headers.ENCRYPTED) != 0) {
      rtcpCipher.apply(ssrc, index, packet, Headers.RTCP, length - Headers.RTCP);
    }
    Headers.put(buffer, 0, packet, length);
    return true;
  }
}
