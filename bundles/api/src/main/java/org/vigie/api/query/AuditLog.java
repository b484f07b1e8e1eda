package org.vigie.api.query;

import org.vigie.api.setup.AuditEntry;

/** All changes that were ever made. OSGi service of the store; thread-safe. */
public interface AuditLog {
  /**
   * @throws IllegalArgumentException where the cursor is not one of ours
   * @throws org.vigie.api.store.StoreException where the store does not answer
   */
  Page<AuditEntry> find(AuditQuery query);
}
