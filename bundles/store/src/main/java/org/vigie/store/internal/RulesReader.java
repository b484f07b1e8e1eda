package org.vigie.store.internal;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the rules of teams as they stood. Without state. */
final class RulesReader {
  private static final String CHANGES = "SELECT team, since FROM team_rules ORDER BY team, since";
  private static final String RULES = "SELECT rules FROM team_rules WHERE team = ? AND since = ?";

  private RulesReader() {}

  /** Since when each team had which rules, ascending. */
  static Map<String, List<Instant>> changes(Connection connection) throws SQLException {
    Map<String, List<Instant>> changes = new HashMap<>();
    try (PreparedStatement query = connection.prepareStatement(CHANGES);
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        changes
            .computeIfAbsent(rows.getString(1), team -> new ArrayList<>())
            .add(Micros.instant(rows.getLong(2)));
      }
    }
    return changes;
  }

  static Optional<String> rules(Connection connection, String team, Instant since)
      throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(RULES)) {
      query.setString(1, team);
      query.setLong(2, Micros.of(since));
      try (ResultSet rows = query.executeQuery()) {
        return rows.next()
            ? Optional.of(new String(rows.getBytes(1), StandardCharsets.UTF_8))
            : Optional.empty();
      }
    }
  }
}
