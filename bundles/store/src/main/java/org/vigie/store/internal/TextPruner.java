package org.vigie.store.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.store.StoreException;

/** Takes away old journals of closed alerts, and parts whose rest has never come. */
final class TextPruner {
  private static final Logger LOG = LoggerFactory.getLogger(TextPruner.class);

  /** Texts are delivered without the parts that are missing after minutes. */
  private static final Duration SEGMENTS = Duration.ofDays(3);

  private static final String OLDEST =
      "SELECT j.alert FROM alert_journal j JOIN alerts a ON a.number = j.alert"
          + " WHERE j.alert > ? AND j.entry = 1"
          + " AND a.created_at < ? ORDER BY j.alert FETCH FIRST 500 ROWS ONLY";
  private static final String DELETE =
      "DELETE FROM alert_journal WHERE alert = ?"
          + " AND EXISTS (SELECT 1 FROM alerts WHERE number = ? AND closed_at < ?)";

  private final Connections connections;
  private final InstantSource clock;
  private final Duration keep;

  TextPruner(Connections connections, InstantSource clock, Duration keep) {
    this.connections = connections;
    this.clock = clock;
    this.keep = keep;
  }

  /** Takes away what is older than it may be, a few alerts in each transaction. */
  void run() {
    Instant until = clock.instant().minus(keep);
    try {
      connections.in(this::deleteSegments);
      int rows = 0;
      long[] seen = {0};
      for (boolean more = true; more; ) {
        List<Long> alerts = connections.in(c -> oldest(c, seen[0], Micros.of(until)));
        rows += connections.in(c -> delete(c, alerts, Micros.of(until)));
        more = !alerts.isEmpty();
        seen[0] = more ? alerts.get(alerts.size() - 1) : seen[0];
      }
      if (rows > 0) {
        LOG.info("{} journal entries of alerts closed before {} were taken away", rows, until);
      }
    } catch (StoreException e) {
      LOG.warn("Old alerts' journals stay until the store answers again: {}", e.getMessage());
    }
  }

  private int deleteSegments(Connection connection) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("DELETE FROM segments WHERE id < ?")) {
      delete.setString(1, Pruner.firstIdOf(clock.instant().minus(SEGMENTS)));
      return delete.executeUpdate();
    }
  }

  private static List<Long> oldest(Connection connection, long after, long until)
      throws SQLException {
    List<Long> alerts = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(OLDEST)) {
      query.setLong(1, after);
      query.setLong(2, until);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          alerts.add(rows.getLong(1));
        }
      }
    }
    return alerts;
  }

  private static int delete(Connection connection, List<Long> alerts, long until)
      throws SQLException {
    int rows = 0;
    try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
      for (long alert : alerts) {
        delete.setLong(1, alert);
        delete.setLong(2, alert);
        delete.setLong(3, until);
        rows += delete.executeUpdate();
      }
    }
    return rows;
  }
}
