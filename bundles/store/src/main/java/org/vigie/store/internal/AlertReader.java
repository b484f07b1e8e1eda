package org.vigie.store.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  private static final String NOT_CLOSED =
      " WHERE state IN ('%s', '%s') ORDER BY number"
          .formatted(AlertState.OPEN.code(), AlertState.ACKNOWLEDGED.code());
  private static final String OPEN_RECORDS =
      "SELECT number, version, record FROM alerts" + NOT_CLOSED;
  private static final String OPEN_ENTRIES =
      "SELECT number, entry, alert_journal.version, body FROM alerts"
          + " JOIN alert_journal ON alert = number"
          + NOT_CLOSED
          + ", entry";

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
    Map<Long, List<AlertEntry>> open = new LinkedHashMap<>();
    Map<Long, AlertRecord> records = openRecords(connection);
    records.keySet().forEach(number -> open.put(number, new ArrayList<>()));
    try (PreparedStatement query = connection.prepareStatement(OPEN_ENTRIES);
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        long alert = rows.getLong(1);
        AlertRecord record = records.get(alert);
        List<AlertEntry> entries = open.get(alert);
        if (record != null && entries != null) {
          readable(alert, rows, record).ifPresentOrElse(entries::add, () -> open.remove(alert));
        }
      }
    }
    return open.values().stream().flatMap(List::stream).toList();
  }

  private Map<Long, AlertRecord> openRecords(Connection connection) throws SQLException {
    Map<Long, AlertRecord> records = new LinkedHashMap<>();
    try (PreparedStatement query = connection.prepareStatement(OPEN_RECORDS);
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        long alert = rows.getLong(1);
        try {
          records.put(alert, json.alerts().read(rows.getBytes(3), rows.getInt(2)));
        } catch (StoreException e) {
          unreadable(alert, e);
        }
      }
    }
    return records;
  }

  private Optional<AlertEntry> readable(long alert, ResultSet rows, AlertRecord record)
      throws SQLException {
    try {
      var events = json.events().read(rows.getBytes(4), rows.getInt(3));
      return Optional.of(new AlertEntry(record.id(), rows.getLong(2), events, record));
    } catch (StoreException e) {
      unreadable(alert, e);
      return Optional.empty();
    }
  }

  /** It stays open; the others must not wait for somebody who can mend it. */
  private static void unreadable(long alert, StoreException e) {
    LOG.error("Alert {} is left as it is in the journal: {}", alert, e.getMessage(), e);
  }

  /** The number of the newest, or 0. */
  long last(Connection connection) throws SQLException {
    String sql = "SELECT number FROM alerts ORDER BY number DESC FETCH FIRST ROW ONLY";
    try (PreparedStatement query = connection.prepareStatement(sql);
        ResultSet rows = query.executeQuery()) {
      return rows.next() ? rows.getLong(1) : 0;
    }
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
