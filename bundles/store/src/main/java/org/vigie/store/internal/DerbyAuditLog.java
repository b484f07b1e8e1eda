package org.vigie.store.internal;

import java.util.List;
import java.util.Optional;
import org.vigie.api.query.AuditLog;
import org.vigie.api.query.AuditQuery;
import org.vigie.api.query.Page;
import org.vigie.api.setup.AuditEntry;

/** The audit on Derby. */
final class DerbyAuditLog implements AuditLog {
  private final Connections connections;
  private final AdminJson json;

  DerbyAuditLog(Connections connections, AdminJson json) {
    this.connections = connections;
    this.json = json;
  }

  @Override
  public Page<AuditEntry> find(AuditQuery query) {
    AuditSearch search = new AuditSearch(query);
    List<AuditEntry> found =
        connections.in(c -> Rows.read(c, json.audit(), search.sql(), search::bind));
    if (found.size() <= query.limit()) {
      return new Page<>(found, Optional.empty());
    }
    List<AuditEntry> page = found.subList(0, query.limit());
    return new Page<>(page, Optional.of(String.valueOf(page.get(page.size() - 1).id())));
  }
}
