package org.vigie.planning.internal.programme;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.vigie.api.planning.Programme;
import org.vigie.api.setup.Author;
import org.vigie.api.store.PlanningStore;
import org.vigie.api.store.PlanningStore.Trail;
import org.vigie.planning.internal.world.Ever;

/** The programmes that are kept; those that hold for time to come in memory too. Thread-safe. */
final class ProgrammeBook {
  private static final int MOST = 5_000;

  private final PlanningStore store;
  private final Map<String, Programme> current = new ConcurrentHashMap<>();
  private volatile boolean loaded;

  ProgrammeBook(PlanningStore store) {
    this.store = store;
  }

  /** Those of periods that are not over, and that no later one has changed. */
  synchronized List<Programme> current(Instant now) {
    if (!loaded) {
      List<Programme> all =
          store.find(Programme.class, Optional.empty(), Ever.START, Ever.END, MOST);
      Set<String> changed = new HashSet<>();
      all.forEach(programme -> programme.changes().ifPresent(changed::add));
      all.stream()
          .filter(programme -> !changed.contains(programme.id()))
          .forEach(programme -> current.put(programme.id(), programme));
      loaded = true;
    }
    current.values().removeIf(programme -> !programme.until().isAfter(now));
    return current.values().stream().sorted(Comparator.comparing(Programme::sentAt)).toList();
  }

  /** The newest that a person was told of a period. */
  Optional<Programme> last(String person, Instant from, Instant until, Instant now) {
    return current(now).stream()
        .filter(p -> p.person().equals(person))
        .filter(p -> p.from().equals(from) && p.until().equals(until))
        .reduce((earlier, later) -> later);
  }

  /** Keeps one that is about to be told. */
  synchronized void put(Programme programme, String action) {
    String change =
        "%s: %s to %s, %d shifts, SHA-256 %s"
            .formatted(
                programme.person(),
                programme.from(),
                programme.until(),
                programme.shifts().size(),
                programme.digest());
    Author author = programme.sentBy();
    Trail trail = new Trail(programme.sentAt(), author, action, Optional.empty(), List.of(change));
    store.put(List.of(programme), List.of(trail));
    current.put(programme.id(), programme);
    programme.changes().ifPresent(current::remove);
  }

  /** Notes by which message one was told. */
  synchronized void told(Programme programme) {
    store.put(List.of(programme), List.of());
    current.replace(programme.id(), programme);
  }

  List<Programme> list(Optional<String> person, Instant from, Instant until, int most) {
    return store.find(Programme.class, person, Ever.START, Ever.END, MOST).stream()
        .filter(p -> p.from().isBefore(until) && p.until().isAfter(from))
        .limit(most)
        .toList();
  }

  Optional<Programme> find(String id) {
    return store.find(Programme.class, id);
  }
}
