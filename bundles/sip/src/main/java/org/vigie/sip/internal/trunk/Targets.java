package org.vigie.sip.internal.trunk;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where the requests of a trunk may go, in order; one that failed comes last for a while.
 * Thread-safe.
 */
final class Targets {
  private final InstantSource clock;
  private final Map<InetSocketAddress, Instant> failed = new ConcurrentHashMap<>();
  private volatile List<InetSocketAddress> found = List.of();

  Targets(InstantSource clock) {
    this.clock = clock;
  }

  void found(List<InetSocketAddress> addresses) {
    found = addresses.stream().distinct().toList();
    failed.keySet().retainAll(found);
  }

  /**
   * One failed.
   *
   * @return whether there is another that has not failed of late
   */
  boolean failed(InetSocketAddress target) {
    if (found.size() < 2) {
      return false;
    }
    failed.put(target, clock.instant().plus(TrunkState.REST));
    return inOrder().stream().anyMatch(other -> !failed.containsKey(other));
  }

  void good(InetSocketAddress target) {
    failed.remove(target);
  }

  List<InetSocketAddress> inOrder() {
    if (failed.isEmpty()) {
      return found;
    }
    Instant now = clock.instant();
    failed.values().removeIf(until -> !now.isBefore(until));
    List<InetSocketAddress> order = new ArrayList<>(found);
    order.removeIf(failed::containsKey);
    found.stream().filter(failed::containsKey).forEach(order::add);
    return order;
  }

  List<InetAddress> addresses() {
    return found.stream().map(InetSocketAddress::getAddress).toList();
  }

  boolean contains(InetAddress address, int port) {
    return found.contains(new InetSocketAddress(address, port));
  }
}
