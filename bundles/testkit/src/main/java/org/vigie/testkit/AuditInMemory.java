package org.vigie.testkit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.vigie.api.planning.PlanningRecord;
import org.vigie.api.store.PlanningStore;
import org.vigie.api.store.StoreException;

/** The entries of the audit, in memory, and no other record. Thread-safe. */
public final class AuditInMemory implements PlanningStore {
  public final List<Trail> entries = new CopyOnWriteArrayList<>();

  /** Whether nothing can be written, as on a full disk. */
  public volatile boolean broken;

  /** The entries as who, origin, action, and the lines of the change. */
  public List<String> told() {
    return entries.stream()
        .map(
            entry ->
                entry.author().who()
                    + ", "
                    + entry.author().origin()
                    + ", "
                    + entry.action()
                    + ": "
                    + String.join("; ", entry.changes()))
        .toList();
  }

  @Override
  public void put(List<? extends PlanningRecord> records, List<Trail> trails) {
    if (broken) {
      throw new StoreException("the disk is full", new IllegalStateException());
    }
    entries.addAll(trails);
  }

  @Override
  public void remove(
      Class<? extends PlanningRecord> kind, String id, List<PlanningStore.Trail> trails) {
    put(List.of(), trails);
  }

  @Override
  public <T extends PlanningRecord> Optional<T> find(Class<T> kind, String id) {
    return Optional.empty();
  }

  @Override
  public <T extends PlanningRecord> List<T> all(Class<T> kind) {
    return List.of();
  }

  @Override
  public <T extends PlanningRecord> List<T> find(
      Class<T> kind, Optional<String> person, Instant from, Instant until, int limit) {
    return List.of();
  }
}
