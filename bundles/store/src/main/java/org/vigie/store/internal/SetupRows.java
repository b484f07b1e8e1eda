package org.vigie.store.internal;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.vigie.api.store.SetupStore.Kept;

/**
 * The statements of the setup's versions and of teams' rules, on one connection. Not thread-safe.
 */
final class SetupRows {
  private static final int KEPT = 100;
  private static final String INSERT =
      "INSERT INTO setup (version, saved_at, saved_by, origin, document) VALUES (?, ?, ?, ?, ?)";
  private static final String PRUNE =
      "DELETE FROM setup WHERE version NOT IN"
          + " (SELECT version FROM setup ORDER BY version DESC FETCH FIRST "
          + KEPT
          + " ROWS ONLY)";

  private final PreparedStatement insert;
  private final PreparedStatement prune;
  private final PreparedStatement delete;
  private final PreparedStatement insertRules;
  private final PreparedStatement deleteRules;

  SetupRows(Connection connection) throws SQLException {
    insert = connection.prepareStatement(INSERT);
    prune = connection.prepareStatement(PRUNE);
    delete = connection.prepareStatement("DELETE FROM setup WHERE version = ?");
    insertRules = connection.prepareStatement("INSERT INTO team_rules VALUES (?, ?, ?)");
    deleteRules =
        connection.prepareStatement("DELETE FROM team_rules WHERE team = ? AND since = ?");
  }

  /** Adds a version; the oldest go. */
  void insert(Kept version) throws SQLException {
    insert.setLong(1, version.version());
    insert.setLong(2, Micros.of(version.at()));
    insert.setString(3, AdminJson.cut(version.author().who()));
    insert.setString(4, AdminJson.cut(version.author().origin()));
    insert.setString(5, version.json());
    insert.executeUpdate();
    prune.executeUpdate();
  }

  void delete(Kept version) throws SQLException {
    delete.setLong(1, version.version());
    delete.executeUpdate();
  }

  /** Of two saved at one instant, where the clock stood still, the later stays. */
  void put(List<AdminBatch.Rules> rules) throws SQLException {
    delete(rules);
    for (AdminBatch.Rules row : rules) {
      insertRules.setString(1, row.team());
      insertRules.setLong(2, Micros.of(row.since()));
      insertRules.setBytes(3, row.json().getBytes(StandardCharsets.UTF_8));
      insertRules.executeUpdate();
    }
  }

  void delete(List<AdminBatch.Rules> rules) throws SQLException {
    for (AdminBatch.Rules row : rules) {
      deleteRules.setString(1, row.team());
      deleteRules.setLong(2, Micros.of(row.since()));
      deleteRules.executeUpdate();
    }
  }
}
