package org.vigie.store.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vigie.api.planning.Confirmed;
import org.vigie.api.planning.PlanningRecord;
import org.vigie.api.setup.AuditEntry;
import org.vigie.api.setup.Author;
import org.vigie.api.store.SetupStore.Kept;

/** Writes the setup, records about plannings, and the audit. */
final class AdminWriter implements BatchWriter<AdminBatch> {
  private static final String NAME = "warm-up";

  private final Connection connection;
  private final SetupRows setups;
  private final PlanningRows plannings;
  private final AuditRows audit;

  AdminWriter(Connection connection, AdminJson json) throws SQLException {
    this.connection = connection;
    setups = new SetupRows(connection);
    plannings = new PlanningRows(connection, json);
    audit = new AuditRows(connection, json);
  }

  @Override
  public Connection connection() {
    return connection;
  }

  @Override
  public void write(AdminBatch batch) throws SQLException {
    if (batch.version().isPresent()) {
      setups.insert(batch.version().get());
    }
    setups.put(batch.rules());
    for (PlanningKey key : batch.removed()) {
      plannings.delete(key);
    }
    plannings.put(batch.put());
    audit.insert(batch.audit());
  }

  @Override
  public void undo(AdminBatch batch) throws SQLException {
    if (batch.version().isPresent()) {
      setups.delete(batch.version().get());
    }
    setups.delete(batch.rules());
    for (PlanningRecord record : batch.put()) {
      plannings.delete(PlanningKey.of(record));
    }
    plannings.put(batch.replaced());
    audit.delete(batch.audit());
  }

  /** Nothing is gathered: each statement is executed at once. */
  @Override
  public void clear() {}

  @Override
  public AdminBatch warmUp() {
    Author author = new Author(NAME, NAME);
    return new AdminBatch(
        Optional.of(new Kept(0, Instant.EPOCH, author, "{}")),
        List.of(new AdminBatch.Rules(NAME, Instant.EPOCH, "{}")),
        List.of(new Confirmed(NAME, NAME, NAME, Instant.EPOCH)),
        List.of(new PlanningKey(NAME, NAME)),
        List.of(),
        List.of(
            new AuditEntry(
                0, Instant.EPOCH, author, NAME, Optional.empty(), List.of(), Optional.of(0L))));
  }
}
