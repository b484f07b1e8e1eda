package org.vigie.planning.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vigie.api.query.AuditLog;
import org.vigie.api.query.Calls;
import org.vigie.api.query.Texts;
import org.vigie.api.store.PlanningStore;

/** What the room reads and writes, as one service of its own. */
@Component(service = Records.class)
public final class Records {
  private final PlanningStore store;
  private final AuditLog audit;
  private final Calls calls;
  private final Texts texts;

  @Activate
  public Records(
      @Reference PlanningStore store,
      @Reference AuditLog audit,
      @Reference Calls calls,
      @Reference Texts texts) {
    this.store = store;
    this.audit = audit;
    this.calls = calls;
    this.texts = texts;
  }

  PlanningStore store() {
    return store;
  }

  AuditLog audit() {
    return audit;
  }

  Calls calls() {
    return calls;
  }

  Texts texts() {
    return texts;
  }
}
