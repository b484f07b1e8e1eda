package org.vigie.store.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vigie.api.call.CallEvent;
import org.vigie.api.call.CallId;
import org.vigie.api.call.CallRecord;
import org.vigie.api.query.CallQuery;
import org.vigie.api.query.Page;
import org.vigie.api.store.CallLog;
import org.vigie.api.store.JournalEntry;

/** The call log on Derby. */
final class DerbyCallLog implements CallLog {
  private final Connections connections;
  private final JournalJson json;
  private final JournalReader journal;

  DerbyCallLog(Connections connections, JournalJson json) {
    this.connections = connections;
    this.json = json;
    this.journal = new JournalReader(json);
  }

  @Override
  public Page<CallRecord> find(CallQuery query) {
    CallSearch search = new CallSearch(query);
    List<CallRecord> found = connections.in(connection -> read(connection, search));
    if (found.size() <= query.limit()) {
      return new Page<>(found, Optional.empty());
    }
    List<CallRecord> page = found.subList(0, query.limit());
    return new Page<>(page, Optional.of(Cursor.after(page.get(page.size() - 1)).toString()));
  }

  private List<CallRecord> read(Connection connection, CallSearch search) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(search.sql())) {
      search.bind(query);
      return calls(query);
    }
  }

  private List<CallRecord> calls(PreparedStatement query) throws SQLException {
    List<CallRecord> calls = new ArrayList<>();
    try (ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        int version = rows.getInt(1);
        calls.add(json.call(rows.getString(2), version));
      }
    }
    return calls;
  }

  @Override
  public Optional<CallRecord> find(CallId id) {
    return connections.in(connection -> readOne(connection, id));
  }

  private Optional<CallRecord> readOne(Connection connection, CallId id) throws SQLException {
    String sql = "SELECT version, record FROM call_log WHERE call_id = ?";
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setString(1, id.value());
      return calls(query).stream().findFirst();
    }
  }

  @Override
  public List<CallEvent> trace(CallId id) {
    return connections.in(connection -> journal.of(connection, id)).stream()
        .map(JournalEntry::events)
        .flatMap(List::stream)
        .toList();
  }
}
