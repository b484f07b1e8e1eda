package org.vigie.store.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import org.vigie.api.setup.AuditEntry;

/** The statements of the audit's table, on one connection. Not thread-safe. */
final class AuditRows {
  private final AdminJson json;
  private final PreparedStatement insert;
  private final PreparedStatement delete;

  AuditRows(Connection connection, AdminJson json) throws SQLException {
    this.json = json;
    insert = connection.prepareStatement("INSERT INTO audit VALUES (?, ?, ?, ?, ?, ?, ?)");
    delete = connection.prepareStatement("DELETE FROM audit WHERE id = ?");
  }

  void insert(List<AuditEntry> entries) throws SQLException {
    for (AuditEntry entry : entries) {
      insert.setLong(1, entry.id());
      insert.setLong(2, Micros.of(entry.at()));
      insert.setString(3, AdminJson.cut(entry.author().who()));
      insert.setString(4, entry.team().map(AdminJson::cut).orElse(null));
      if (entry.version().isPresent()) {
        insert.setLong(5, entry.version().get());
      } else {
        insert.setNull(5, Types.BIGINT);
      }
      insert.setInt(6, json.version());
      insert.setBytes(7, json.audit().bytes(entry));
      insert.executeUpdate();
    }
  }

  void delete(List<AuditEntry> entries) throws SQLException {
    for (AuditEntry entry : entries) {
      delete.setLong(1, entry.id());
      delete.executeUpdate();
    }
  }
}
