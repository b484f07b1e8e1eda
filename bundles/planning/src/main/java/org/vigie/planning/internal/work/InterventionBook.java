package org.vigie.planning.internal.work;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.vigie.api.planning.Confirmed;
import org.vigie.api.planning.Intervention;
import org.vigie.api.setup.Author;
import org.vigie.api.store.PlanningStore;
import org.vigie.api.store.PlanningStore.Trail;
import org.vigie.planning.internal.world.Ever;

/** The interventions that are kept, those that go on in memory too. Thread-safe. */
public final class InterventionBook {
  private static final int MOST = 5_000;

  private final PlanningStore store;
  private final Map<String, Intervention> running = new ConcurrentHashMap<>();

  public InterventionBook(PlanningStore store) {
    this.store = store;
  }

  /** Finds those that go on. */
  void load() {
    store.find(Intervention.class, Optional.empty(), Ever.START, Ever.END, MOST).stream()
        .filter(work -> work.end().isEmpty())
        .forEach(work -> running.put(work.id(), work));
  }

  /** Those of a person that go on, the newest first; from memory. */
  List<Intervention> running(String person) {
    return running.values().stream()
        .filter(work -> work.person().equals(person))
        .sorted(Comparator.comparing(Intervention::start).reversed())
        .toList();
  }

  /** All that go on; from memory. */
  List<Intervention> running() {
    return List.copyOf(running.values());
  }

  /** Says whether a person is at work; from memory. */
  public boolean atWork(String person) {
    return running.values().stream().anyMatch(work -> work.person().equals(person));
  }

  Optional<Intervention> find(String id) {
    return store.find(Intervention.class, id);
  }

  /** By start. */
  List<Intervention> between(Optional<String> person, Instant from, Instant until) {
    List<Intervention> found =
        new ArrayList<>(
            store.find(Intervention.class, person, Ever.within(from), Ever.within(until), MOST));
    found.sort(Comparator.comparing(Intervention::start));
    return found;
  }

  /** When the newest began; empty where there is none. */
  Optional<Instant> newest() {
    return store.find(Intervention.class, Optional.empty(), Ever.START, Ever.END, 1).stream()
        .map(Intervention::start)
        .findFirst();
  }

  /** Notes what a call or an alert came to; no change by hand, so none for the audit. */
  void note(Intervention work) {
    store.put(List.of(work), List.of());
    remember(work);
  }

  /** Adds or corrects one by hand. */
  void put(Intervention work, Optional<Intervention> before, Author author, Instant at) {
    String action = before.isPresent() ? "intervention corrected" : "intervention added";
    String change = before.map(InterventionBook::line).orElse("none") + " → " + line(work);
    store.put(List.of(work), List.of(trail(work, author, at, action, change)));
    remember(work);
  }

  /** Takes one away. What came of a call or an alert leaves a mark, so that it stays away. */
  void remove(Intervention work, Author author, Instant at) {
    store.put(
        List.of(new Confirmed(mark(work.id()), author.who(), author.origin(), at)), List.of());
    String change = line(work) + " → none";
    store.remove(
        Intervention.class,
        work.id(),
        List.of(trail(work, author, at, "intervention removed", change)));
    running.remove(work.id());
  }

  /** Says whether one was taken away by hand. */
  boolean removed(String id) {
    return store.find(Confirmed.class, mark(id)).isPresent();
  }

  private static String mark(String id) {
    return "removed/" + id;
  }

  private void remember(Intervention work) {
    if (work.end().isEmpty()) {
      running.put(work.id(), work);
    } else {
      running.remove(work.id());
    }
  }

  private static Trail trail(
      Intervention work, Author author, Instant at, String action, String change) {
    return new Trail(at, author, action, work.team(), List.of(work.id() + ": " + change));
  }

  private static String line(Intervention work) {
    String end = work.end().map(Instant::toString).orElse("open");
    String note = work.note().isEmpty() ? "" : ", « " + work.note() + " »";
    return "%s, %s to %s%s".formatted(work.person(), work.start(), end, note);
  }
}
