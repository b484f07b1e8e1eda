package org.vigie.store.internal;

import org.vigie.api.planning.PlanningRecord;

/** What a record about plannings is found by: the simple name of its class, and its id. */
record PlanningKey(String kind, String id) {
  /** Longer ids would not fit an index's page. */
  private static final int LONGEST = 500;

  static PlanningKey of(PlanningRecord record) {
    return of(record.getClass(), record.id());
  }

  static PlanningKey of(Class<? extends PlanningRecord> kind, String id) {
    String stored = id.length() <= LONGEST ? id : "sha256:" + MessageRows.digest(id);
    return new PlanningKey(kind.getSimpleName(), stored);
  }
}
