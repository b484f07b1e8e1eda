package org.vigie.store.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vigie.api.alert.AlertId;
import org.vigie.api.alert.AlertRecord;
import org.vigie.api.store.AlertEntry;

/** The statements of the tables of alerts, on one connection. Not thread-safe. */
final class AlertRows {
  private final TextJson json;
  private final PreparedStatement row;
  private final PreparedStatement insert;
  private final PreparedStatement update;
  private final PreparedStatement deleteEntry;
  private final PreparedStatement delete;

  AlertRows(Connection connection, TextJson json) throws SQLException {
    this.json = json;
    row = connection.prepareStatement("INSERT INTO alert_journal VALUES (?, ?, ?, ?)");
    insert = connection.prepareStatement("INSERT INTO alerts VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    update =
        connection.prepareStatement(
            "UPDATE alerts SET closed_at = ?, state = ?, version = ?, record = ? WHERE number = ?");
    deleteEntry =
        connection.prepareStatement("DELETE FROM alert_journal WHERE alert = ? AND entry = ?");
    delete = connection.prepareStatement("DELETE FROM alerts WHERE number = ?");
  }

  /** Adds entries; of each alert the last record among them is kept. */
  void write(List<AlertEntry> entries) throws SQLException {
    if (entries.isEmpty()) {
      return;
    }
    Map<AlertId, AlertRecord> fresh = new LinkedHashMap<>();
    Map<AlertId, AlertRecord> known = new LinkedHashMap<>();
    Set<AlertId> raised = new HashSet<>();
    for (AlertEntry entry : entries) {
      addRow(entry);
      if (entry.sequence() == 1) {
        raised.add(entry.alert());
      }
      (raised.contains(entry.alert()) ? fresh : known).put(entry.alert(), entry.record());
    }
    row.executeBatch();
    insert(fresh.values());
    update(List.copyOf(known.values()));
  }

  private void addRow(AlertEntry entry) throws SQLException {
    row.setLong(1, entry.alert().number());
    row.setLong(2, entry.sequence());
    row.setInt(3, json.version());
    row.setBytes(4, json.events().bytes(entry.events()));
    row.addBatch();
  }

  private void insert(Collection<AlertRecord> alerts) throws SQLException {
    if (alerts.isEmpty()) {
      return;
    }
    for (AlertRecord alert : alerts) {
      insert.setLong(1, alert.id().number());
      insert.setLong(2, Micros.of(alert.createdAt()));
      setInstant(insert, 3, alert.closedAt());
      insert.setString(4, alert.state().code());
      insert.setString(5, MessageRows.cut(alert.team(), MessageRows.ID));
      insert.setString(6, MessageRows.cut(alert.line(), MessageRows.ID));
      insert.setString(7, MessageRows.address(alert.from().value()));
      insert.setInt(8, json.version());
      insert.setBytes(9, json.alerts().bytes(alert));
      insert.addBatch();
    }
    insert.executeBatch();
  }

  /** Writes alerts that are there already; one that is not, nevertheless, is added. */
  private void update(List<AlertRecord> alerts) throws SQLException {
    if (alerts.isEmpty()) {
      return;
    }
    for (AlertRecord alert : alerts) {
      setInstant(update, 1, alert.closedAt());
      update.setString(2, alert.state().code());
      update.setInt(3, json.version());
      update.setBytes(4, json.alerts().bytes(alert));
      update.setLong(5, alert.id().number());
      update.addBatch();
    }
    int[] found = update.executeBatch();
    List<AlertRecord> missing = new ArrayList<>();
    for (int i = 0; i < found.length; i++) {
      if (found[i] == 0) {
        missing.add(alerts.get(i));
      }
    }
    insert(missing);
  }

  private static void setInstant(PreparedStatement statement, int index, Optional<Instant> instant)
      throws SQLException {
    if (instant.isPresent()) {
      statement.setLong(index, Micros.of(instant.get()));
    } else {
      statement.setNull(index, Types.BIGINT);
    }
  }

  /** Takes entries away, and with its first entry the alert. */
  void delete(List<AlertEntry> entries) throws SQLException {
    for (AlertEntry entry : entries) {
      deleteEntry.setLong(1, entry.alert().number());
      deleteEntry.setLong(2, entry.sequence());
      deleteEntry.executeUpdate();
      if (entry.sequence() == 1) {
        delete.setLong(1, entry.alert().number());
        delete.executeUpdate();
      }
    }
  }

  void clear() throws SQLException {
    row.clearBatch();
    insert.clearBatch();
    update.clearBatch();
  }
}
