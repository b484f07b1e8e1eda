package org.vigie.store.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vigie.api.planning.PlanningRecord;
import org.vigie.api.setup.AuditEntry;
import org.vigie.api.store.SetupStore.Kept;

/**
 * What is written of the setup, of plannings and of the audit in one transaction.
 *
 * @param replaced what stood under the keys of {@code put} and {@code removed} before
 */
record AdminBatch(
    Optional<Kept> version,
    List<Rules> rules,
    List<PlanningRecord> put,
    List<PlanningKey> removed,
    List<PlanningRecord> replaced,
    List<AuditEntry> audit) {
  /** A team's rules since an instant. */
  record Rules(String team, Instant since, String json) {}

  static AdminBatch ofSetup(Optional<Kept> version, List<Rules> rules, List<AuditEntry> audit) {
    return new AdminBatch(version, rules, List.of(), List.of(), List.of(), audit);
  }
}
