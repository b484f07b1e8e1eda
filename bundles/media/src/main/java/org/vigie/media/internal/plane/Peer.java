package org.vigie.media.internal.plane;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/**
 * Where the other side of a leg is: the negotiated address, and the port that its packets really
 * come from (symmetric RTP, RFC 4961). Belongs to a loop.
 */
final class Peer {
  /** A source that has been silent for so long may be followed by another of the same address. */
  private static final long SUCCESSION_NANOS = 200_000_000L;

  private @Nullable InetSocketAddress negotiated;
  private @Nullable InetSocketAddress latched;
  private int ssrc;
  private long heard;

  /**
   * What was said is forgotten only where something else is said now. 0.0.0.0 says nothing: it is
   * the old way to ask for hold (RFC 3264, 8.4), and who asked is still where it was.
   */
  void negotiated(InetAddress address, int port) {
    if (address.isAnyLocalAddress() && negotiated != null) {
      return;
    }
    InetSocketAddress said = new InetSocketAddress(address, port);
    if (!said.equals(negotiated)) {
      negotiated = said;
      latched = null;
    }
  }

  /** Says whether packets from there are taken at all. */
  boolean isAt(InetSocketAddress source) {
    return negotiated != null && negotiated.getAddress().equals(source.getAddress());
  }

  /**
   * Says whether a packet belongs to the voice that is heard now, and follows that voice to another
   * port. Two voices at a time from one address are not mixed: the first is heard until it ends,
   * unless the other comes from the negotiated port. A carrier's gateway has one address for all
   * calls, and goes on sending for one that has ended without its knowledge, such as by a crash of
   * ours, to a port that is the next call's.
   */
  boolean admits(InetSocketAddress source, int sourceSsrc, long now) {
    boolean same = source.equals(latched);
    boolean rival =
        !same && latched != null && sourceSsrc != ssrc && now - heard < SUCCESSION_NANOS;
    if (rival && !source.equals(negotiated)) {
      return false;
    }
    if (!same) {
      latched = source;
    }
    ssrc = sourceSsrc;
    heard = now;
    return true;
  }

  /** Where to send to, or null where nothing can be sent. */
  @Nullable InetSocketAddress target() {
    if (latched != null) {
      return latched;
    }
    return negotiated == null
            || negotiated.getPort() == 0
            || negotiated.getAddress().isAnyLocalAddress()
        ? null
        : negotiated;
  }
}
