package org.vigie.store.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.alert.AlertId;
import org.vigie.api.alert.AlertRecord;
import org.vigie.api.alert.AlertState;
import org.vigie.api.store.AlertEntry;
import org.vigie.api.store.StoreException;

/** Reads alerts and their journal. Without state. */
final class AlertReader {
  private static final Logger LOG = LoggerFactory.getLogger(AlertReader.class);
  private static final String ENTRIES =
      "SELECT entry, version, body FROM alert_journal WHERE alert = ? ORDER BY entry";

  private final TextJson json;

  AlertReader(TextJson json) {
    this.json = json;
  }

  Optional<AlertRecord> record(Connection connection, AlertId id) throws SQLException {
    String sql = "SELECT version, record FROM alerts WHERE number = ?";
    return Rows.read(connection, json.alerts(), sql, row -> row.setLong(1, id.number())).stream()
        .findFirst();
  }

  /** All entries of one alert, in order; each with the record as it is now. */
  List<AlertEntry> entries(Connection connection, AlertId id) throws SQLException {
    Optional<AlertRecord> record = record(connection, id);
    return record.isPresent() ? entries(connection, record.get()) : List.of();
  }

  /** All entries of the alerts that are not closed, alert by alert. */
  List<AlertEntry> open(Connection connection) throws SQLException {
    List<AlertEntry> all = new ArrayList<>();
    for (AlertId id : openAlerts(connection)) {
      try {
        all.addAll(entries(connection, id));
      } catch (StoreException e) {
        // It stays open; the others must not wait for somebody who can mend it.
        LOG.error("Alert {} is left as it is in the journal: {}", id, e.getMessage(), e);
      }
    }
    return all;
  }

  /** The number of the newest, or 0. */
  long last(Connection connection) throws SQLException {
    String sql = "SELECT number FROM alerts ORDER BY number DESC FETCH FIRST ROW ONLY";
    try (PreparedStatement query = connection.prepareStatement(sql);
        ResultSet rows = query.executeQuery()) {
      return rows.next() ? rows.getLong(1) : 0;
    }
  }

  private static List<AlertId> openAlerts(Connection connection) throws SQLException {
    List<AlertId> open = new ArrayList<>();
    String sql = "SELECT number FROM alerts WHERE state IN (?, ?) ORDER BY number";
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setString(1, AlertState.OPEN.code());
      query.setString(2, AlertState.ACKNOWLEDGED.code());
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          open.add(new AlertId(rows.getLong(1)));
        }
      }
    }
    return open;
  }

  private List<AlertEntry> entries(Connection connection, AlertRecord record) throws SQLException {
    List<AlertEntry> entries = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(ENTRIES)) {
      query.setLong(1, record.id().number());
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          int version = rows.getInt(2);
          var events = json.events().read(rows.getBytes(3), version);
          entries.add(new AlertEntry(record.id(), rows.getLong(1), events, record));
        }
      }
    }
    return entries;
  }
}
