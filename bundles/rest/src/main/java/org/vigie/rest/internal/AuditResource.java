package org.vigie.rest.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.vigie.api.query.AuditLog;
import org.vigie.api.query.AuditQuery;
import org.vigie.api.setup.AuditEntry;

/** Who changed what, when and from where. */
final class AuditResource {
  private final PlanningServices services;

  AuditResource(PlanningServices services) {
    this.services = services;
  }

  Answer list(Ask ask) {
    Query asked = ask.query();
    AuditQuery query =
        new AuditQuery(
            asked.text("team"),
            asked.text("who"),
            asked.instant("from"),
            asked.instant("until"),
            asked.limit(),
            asked.text("cursor"));
    AuditLog log = services.auditLog().orElseThrow(() -> Problem.away("the audit"));
    return Answer.json(Json.page(asked.page(() -> log.find(query)), AuditResource::json));
  }

  private static ObjectNode json(AuditEntry entry) {
    ObjectNode node =
        Json.object()
            .put("id", entry.id())
            .put("at", entry.at().toString())
            .put("who", entry.author().who())
            .put("origin", entry.author().origin())
            .put("action", entry.action());
    Json.put(node, "team", entry.team());
    entry.changes().forEach(node.putArray("changes")::add);
    node.put("version", entry.version().orElse(null));
    return node;
  }
}
