package org.vigie.sip.internal.trunk;

import java.net.InetAddress;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The trunks of the moment, and which of them trusts whom. Thread-safe. */
public final class TrunkTable {
  private static final int SAME_PORT = 1000;
  private static final int SAME_HOST = 500;

  private final Map<String, Trunk> byName = new ConcurrentHashMap<>();

  public Collection<Trunk> all() {
    return byName.values();
  }

  public Optional<Trunk> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  void put(Trunk trunk) {
    byName.put(trunk.name(), trunk);
  }

  void remove(Trunk trunk) {
    byName.remove(trunk.name(), trunk);
  }

  /**
   * The trunk that a packet came by: the one whose host it is, best with its port too; else the one
   * whose network is the smallest; then the first in order of priority and name.
   */
  public Optional<Trunk> trusting(InetAddress source, int port) {
    Trunk best = null;
    int bestScore = 0;
    for (Trunk trunk : byName.values()) {
      int score = score(trunk, source, port);
      if (score > bestScore || (score > 0 && score == bestScore && precedes(trunk, best))) {
        best = trunk;
        bestScore = score;
      }
    }
    return Optional.ofNullable(best);
  }

  private static int score(Trunk trunk, InetAddress source, int port) {
    if (trunk.addresses().contains(source)) {
      return SAME_HOST + (trunk.isAt(source, port) ? SAME_PORT : 0);
    }
    int longest = 0;
    for (Network network : trunk.config().peers()) {
      if (network.contains(source)) {
        longest = Math.max(longest, network.prefix() + 1);
      }
    }
    return longest;
  }

  private static boolean precedes(Trunk trunk, @org.jspecify.annotations.Nullable Trunk other) {
    return other == null || BY_PRIORITY.compare(trunk, other) < 0;
  }

  private static final Comparator<Trunk> BY_PRIORITY =
      Comparator.<Trunk>comparingInt(trunk -> trunk.config().priority()).thenComparing(Trunk::name);

  /** The trunks in the order in which they are tried. */
  public List<Trunk> inOrder() {
    return byName.values().stream().sorted(BY_PRIORITY).toList();
  }
}
