package org.vigie.store.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Writes of the setup, of plannings and of the audit, one at a time. Thread-safe. */
final class AdminWrites {
  private final GroupCommit<AdminBatch> writer;
  private final Connections connections;

  AdminWrites(GroupCommit<AdminBatch> writer, Connections connections) {
    this.writer = writer;
    this.connections = connections;
  }

  /** The newest numbers that are given, or 0. */
  record Numbers(long setup, long audit) {}

  /** Makes a batch, by what the store holds. */
  interface Making {
    AdminBatch by(Connection connection, Numbers last) throws SQLException;
  }

  /**
   * Writes what is made while nothing else is written; on disk when it returns.
   *
   * @throws org.vigie.api.store.StoreException where it was not written
   */
  synchronized AdminBatch write(Making making) {
    AdminBatch batch = connections.in(connection -> making.by(connection, last(connection)));
    writer.write(batch);
    return batch;
  }

  private static Numbers last(Connection connection) throws SQLException {
    return new Numbers(newest(connection, "setup", "version"), newest(connection, "audit", "id"));
  }

  private static long newest(Connection connection, String table, String column)
      throws SQLException {
    String sql = "SELECT MAX(%s) FROM %s".formatted(column, table);
    try (PreparedStatement query = connection.prepareStatement(sql);
        ResultSet rows = query.executeQuery()) {
      return rows.next() ? rows.getLong(1) : 0;
    }
  }
}
