package org.vigie.store.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.vigie.api.store.SetupStore;

/** The versions of the setup document, on Derby. */
final class DerbySetupStore implements SetupStore {
  private final Connections connections;

  DerbySetupStore(Connections connections) {
    this.connections = connections;
  }

  @Override
  public Optional<String> newest() {
    return connections.in(DerbySetupStore::readNewest);
  }

  private static Optional<String> readNewest(Connection connection) throws SQLException {
    String sql = "SELECT document FROM setup WHERE version = (SELECT MAX(version) FROM setup)";
    try (PreparedStatement query = connection.prepareStatement(sql);
        ResultSet rows = query.executeQuery()) {
      return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
    }
  }

  @Override
  public void add(String json, String who, Instant at) {
    connections.in(connection -> write(connection, json, who, at));
  }

  private static int write(Connection connection, String json, String who, Instant at)
      throws SQLException {
    String sql = "INSERT INTO setup (saved_at, saved_by, document) VALUES (?, ?, ?)";
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      insert.setLong(1, Micros.of(at));
      insert.setString(2, who);
      insert.setString(3, json);
      return insert.executeUpdate();
    }
  }
}
