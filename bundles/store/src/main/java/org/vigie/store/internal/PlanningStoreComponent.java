package org.vigie.store.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vigie.api.planning.PlanningRecord;
import org.vigie.api.query.AuditLog;
import org.vigie.api.query.AuditQuery;
import org.vigie.api.query.Page;
import org.vigie.api.setup.AuditEntry;
import org.vigie.api.store.PlanningStore;

/** Records about plannings, and the audit, as services. */
@Component(service = {PlanningStore.class, AuditLog.class})
public final class PlanningStoreComponent implements PlanningStore, AuditLog {
  private final PlanningStore store;
  private final AuditLog audit;

  @Activate
  public PlanningStoreComponent(@Reference StoreComponent open) {
    store = open.store().plannings();
    audit = open.store().audit();
  }

  @Override
  public void put(List<? extends PlanningRecord> records, List<Trail> trails) {
    store.put(records, trails);
  }

  @Override
  public void remove(Class<? extends PlanningRecord> kind, String id, List<Trail> trails) {
    store.remove(kind, id, trails);
  }

  @Override
  public <T extends PlanningRecord> Optional<T> find(Class<T> kind, String id) {
    return store.find(kind, id);
  }

  @Override
  public <T extends PlanningRecord> List<T> all(Class<T> kind) {
    return store.all(kind);
  }

  @Override
  public <T extends PlanningRecord> List<T> find(
      Class<T> kind, Optional<String> person, Instant from, Instant until, int limit) {
    return store.find(kind, person, from, until, limit);
  }

  @Override
  public Page<AuditEntry> find(AuditQuery query) {
    return audit.find(query);
  }
}
