package org.vigie.store.internal;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.vigie.api.planning.PlanningRecord;
import org.vigie.api.setup.AuditEntry;

/** Records about plannings, and the audit, as JSON. */
record AdminJson(int version, Form<PlanningRecord> plannings, Form<AuditEntry> audit) {
  /** As long as the columns that names and ids are looked for in. */
  private static final int COLUMN = 200;

  static AdminJson of(Schema schema) {
    ObjectMapper mapper = Json.mapper();
    return new AdminJson(
        schema.version(),
        new Form<>(mapper, schema, new TypeReference<PlanningRecord>() {}),
        new Form<>(mapper, schema, new TypeReference<AuditEntry>() {}));
  }

  static String cut(String text) {
    return MessageRows.cut(text, COLUMN);
  }
}
