package org.vigie.alerting.internal;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** At most one deadline for each of many, and the earliest at hand. */
final class Schedule<K extends Comparable<K>> {
  private record Due<K extends Comparable<K>>(Instant at, K key) implements Comparable<Due<K>> {
    @Override
    public int compareTo(Due<K> other) {
      int times = at.compareTo(other.at);
      return times == 0 ? key.compareTo(other.key) : times;
    }
  }

  private final TreeSet<Due<K>> order = new TreeSet<>();
  private final Map<K, Instant> times = new HashMap<>();

  void set(K key, Optional<Instant> at) {
    Instant before = at.isPresent() ? times.put(key, at.get()) : times.remove(key);
    if (before != null) {
      order.remove(new Due<>(before, key));
    }
    at.ifPresent(time -> order.add(new Due<>(time, key)));
  }

  Optional<Instant> first() {
    return order.isEmpty() ? Optional.empty() : Optional.of(order.first().at());
  }

  boolean isDue(K key, Instant now) {
    Instant at = times.get(key);
    return at != null && !at.isAfter(now);
  }

  /** The one that has been due for longest; it has no deadline then until it is given one. */
  Optional<K> pollDue(Instant now) {
    if (order.isEmpty() || order.first().at().isAfter(now)) {
      return Optional.empty();
    }
    K key = order.first().key();
    set(key, Optional.empty());
    return Optional.of(key);
  }
}
