package org.vigie.sip.internal.tls;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The peers of the trunks that use TLS, by address: the stack knows where it connects to, not for
 * whom. Two trunks to one address and port have one connection, checked as the later one asks.
 * Thread-safe.
 */
public final class TlsPeers {
  private final Map<InetSocketAddress, TlsPeer> byAddress = new ConcurrentHashMap<>();

  public void put(Collection<InetSocketAddress> addresses, TlsPeer peer) {
    addresses.forEach(address -> byAddress.put(address, peer));
  }

  /** Who is at an address; a peer may name another port of its own in a Contact. */
  Optional<TlsPeer> at(InetAddress address, int port) {
    TlsPeer exact = byAddress.get(new InetSocketAddress(address, port));
    return exact != null
        ? Optional.of(exact)
        : byAddress.entrySet().stream()
            .filter(entry -> entry.getKey().getAddress().equals(address))
            .map(Map.Entry::getValue)
            .findFirst();
  }
}
