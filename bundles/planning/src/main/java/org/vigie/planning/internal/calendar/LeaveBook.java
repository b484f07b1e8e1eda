package org.vigie.planning.internal.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.vigie.api.planning.Leave;
import org.vigie.api.setup.Absence;
import org.vigie.api.setup.Author;
import org.vigie.api.setup.Person;
import org.vigie.api.store.PlanningStore;
import org.vigie.api.store.PlanningStore.Trail;
import org.vigie.documents.api.Ical;
import org.vigie.planning.internal.world.Worlds;

/**
 * Leave that was read from elsewhere: what was good last stays until something better comes.
 * Thread-safe.
 */
public final class LeaveBook {
  static final String FILE = "file";
  private static final Duration BACK = Duration.ofDays(62);
  private static final Duration AHEAD = Duration.ofDays(800);

  private final PlanningStore store;
  private final Worlds worlds;
  private final InstantSource clock;
  private final Map<String, Leave> known = new ConcurrentHashMap<>();
  private volatile boolean loaded;

  LeaveBook(PlanningStore store, Worlds worlds, InstantSource clock) {
    this.store = store;
    this.worlds = worlds;
    this.clock = clock;
  }

  /** Reads what is kept, once. */
  private void load() {
    if (!loaded) {
      store.all(Leave.class).forEach(leave -> known.putIfAbsent(leave.id(), leave));
      loaded = true;
    }
  }

  synchronized List<Leave> all() {
    load();
    return known.values().stream().sorted((one, other) -> one.id().compareTo(other.id())).toList();
  }

  /** All imported absences; from memory once they were read. */
  public List<Absence> absences() {
    return all().stream().flatMap(leave -> leave.absences().stream()).toList();
  }

  Optional<Leave> find(String person) {
    return all().stream().filter(leave -> leave.id().equals(person)).findFirst();
  }

  /**
   * Takes a calendar up.
   *
   * @throws IllegalArgumentException where it cannot be read: says why; nothing is changed then
   */
  synchronized Leave read(String person, String source, byte[] calendar, Author author) {
    load();
    Instant now = clock.instant();
    List<Absence> absences =
        Ical.readAbsences(
            calendar, person, worlds.current().zone(), now.minus(BACK), now.plus(AHEAD));
    Leave leave = new Leave(person, source, now, now, "", absences);
    Optional<Leave> before = Optional.ofNullable(known.get(person));
    keep(leave, before.filter(b -> same(b, leave)).isPresent() ? List.of() : trail(leave, author));
    return leave;
  }

  private static boolean same(Leave one, Leave other) {
    return one.source().equals(other.source()) && one.absences().equals(other.absences());
  }

  private List<Trail> trail(Leave leave, Author author) {
    String from = leave.source().equals(FILE) ? "a file" : leave.source();
    String change = "%s: %d absences from %s".formatted(leave.id(), leave.absences().size(), from);
    return List.of(
        new Trail(leave.readAt(), author, "leave imported", Optional.empty(), List.of(change)));
  }

  /** An import failed: what was there stays, and says so. */
  synchronized void failed(Person person, String source, String why) {
    load();
    Instant now = clock.instant();
    Optional<Leave> before = Optional.ofNullable(known.get(person.id()));
    Leave kept =
        before
            .map(b -> new Leave(b.id(), b.source(), b.readAt(), now, why, b.absences()))
            .orElseGet(() -> new Leave(person.id(), source, Instant.EPOCH, now, why, List.of()));
    keep(kept, List.of());
  }

  private void keep(Leave leave, List<Trail> trails) {
    store.put(List.of(leave), trails);
    known.put(leave.id(), leave);
  }

  synchronized boolean forget(String person, Author author) {
    load();
    if (!known.containsKey(person)) {
      return false;
    }
    Trail trail =
        new Trail(clock.instant(), author, "leave forgotten", Optional.empty(), List.of(person));
    store.remove(Leave.class, person, List.of(trail));
    known.remove(person);
    return true;
  }

  /** Why imports fail, by person; from memory. */
  public Map<String, String> troubles() {
    return known.values().stream()
        .filter(leave -> !leave.trouble().isEmpty())
        .collect(
            java.util.stream.Collectors.toMap(
                Leave::id, Leave::trouble, (one, other) -> one, java.util.TreeMap::new));
  }
}
