package org.vigie.sip.internal.stack;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Our own address as each peer sees it. Thread-safe; sends nothing. */
public final class LocalAddresses {
  private static final int MOST = 256;

  private final String fixed;
  private final Map<InetAddress, String> byPeer = new ConcurrentHashMap<>();

  /**
   * @param fixed the configured address, or empty
   */
  public LocalAddresses(String fixed) {
    this.fixed = fixed.equals("0.0.0.0") ? "" : fixed;
  }

  /** The configured address, else the one from which the system routes to the peer. */
  public String towards(InetAddress peer) {
    if (!fixed.isEmpty()) {
      return fixed;
    }
    String known = byPeer.get(peer);
    if (known != null) {
      return known;
    }
    if (byPeer.size() >= MOST) {
      byPeer.clear();
    }
    String found = routed(peer);
    byPeer.put(peer, found);
    return found;
  }

  /** Forgets what was found: routes change. */
  public void forget() {
    byPeer.clear();
  }

  private static String routed(InetAddress peer) {
    try (DatagramSocket socket = new DatagramSocket()) {
      // Connecting a datagram socket asks the routing table and sends no packet.
      socket.connect(new InetSocketAddress(peer, 5060));
      return Literals.host(socket.getLocalAddress());
    } catch (IOException | java.io.UncheckedIOException e) {
      return Literals.host(InetAddress.getLoopbackAddress());
    }
  }
}
