package org.vigie.api.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vigie.api.planning.PlanningRecord;
import org.vigie.api.setup.Author;

/** Where records about plannings are kept. Thread-safe; all throw {@link StoreException}. */
public interface PlanningStore {
  /**
   * What the audit keeps of a change.
   *
   * @param team empty where it is not of one
   */
  record Trail(
      Instant at, Author author, String action, Optional<String> team, List<String> changes) {
    public Trail {
      changes = List.copyOf(changes);
    }
  }

  /** Adds or replaces, by kind and id, in one transaction with the audit. */
  void put(List<? extends PlanningRecord> records, List<Trail> trails);

  /** Takes one away; in one transaction with the audit. */
  void remove(Class<? extends PlanningRecord> kind, String id, List<Trail> trails);

  <T extends PlanningRecord> Optional<T> find(Class<T> kind, String id);

  /** All of a kind, oldest first; for kinds of which there are few. */
  <T extends PlanningRecord> List<T> all(Class<T> kind);

  /**
   * Those of a kind whose time is in a span, newest first: interventions by start, programmes by
   * sending, swaps by request, confirmations by their instant.
   *
   * @param person empty: all; of swaps the one who asks or is asked
   * @param limit 1 to 5,000
   */
  <T extends PlanningRecord> List<T> find(
      Class<T> kind, Optional<String> person, Instant from, Instant until, int limit);
}
