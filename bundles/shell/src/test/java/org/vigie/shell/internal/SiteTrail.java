package org.vigie.shell.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vigie.api.planning.PlanningRecord;
import org.vigie.api.store.PlanningStore;
import org.vigie.api.store.StoreException;

/** The site's audit, in memory. */
final class SiteTrail implements PlanningStore {
  final List<String> told = new ArrayList<>();
  boolean broken;

  @Override
  public void put(List<? extends PlanningRecord> records, List<Trail> trails) {
    if (broken) {
      throw new StoreException("the disk is full", new IllegalStateException());
    }
    for (Trail trail : trails) {
      String by = trail.author().who() + ", " + trail.author().origin();
      told.add(by + ", " + trail.action() + ": " + String.join("; ", trail.changes()));
    }
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
