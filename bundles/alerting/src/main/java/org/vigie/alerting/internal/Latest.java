package org.vigie.alerting.internal;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.vigie.api.alert.AlertId;

/** Alerts of somebody by a time; of the same time, the higher number is the later one. */
final class Latest<K> {
  private record At(Instant at, AlertId alert) implements Comparable<At> {
    @Override
    public int compareTo(At other) {
      int times = at.compareTo(other.at);
      return times == 0 ? alert.compareTo(other.alert) : times;
    }
  }

  private static final class Row {
    private final TreeSet<At> order = new TreeSet<>();
    private final Map<AlertId, Instant> times = new HashMap<>();
  }

  private final Map<K, Row> rows = new HashMap<>();

  void put(K key, AlertId alert, Instant at) {
    Row row = rows.computeIfAbsent(key, k -> new Row());
    Instant before = row.times.put(alert, at);
    if (before != null) {
      row.order.remove(new At(before, alert));
    }
    row.order.add(new At(at, alert));
  }

  void remove(K key, AlertId alert) {
    Row row = rows.get(key);
    Instant before = row == null ? null : row.times.remove(alert);
    if (row != null && before != null) {
      row.order.remove(new At(before, alert));
      if (row.order.isEmpty()) {
        rows.remove(key);
      }
    }
  }

  Optional<AlertId> last(K key) {
    Row row = rows.get(key);
    return row == null ? Optional.empty() : Optional.of(row.order.last().alert());
  }

  /** When the last was. */
  Optional<Instant> at(K key) {
    Row row = rows.get(key);
    return row == null ? Optional.empty() : Optional.of(row.order.last().at());
  }

  /** All, the latest last. */
  List<AlertId> of(K key) {
    Row row = rows.get(key);
    return row == null ? List.of() : row.order.stream().map(At::alert).toList();
  }
}
