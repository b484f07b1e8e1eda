package org.vigie.store.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.call.CallId;
import org.vigie.api.store.JournalEntry;
import org.vigie.api.store.StoreException;

/** Reads entries back. Without state. */
final class JournalReader {
  private static final Logger LOG = LoggerFactory.getLogger(JournalReader.class);
  private static final String ENTRIES =
      "SELECT entry, part, position, version, body FROM journal WHERE call_id = ?"
          + " ORDER BY entry, part";

  private final JournalJson json;

  JournalReader(JournalJson json) {
    this.json = json;
  }

  private record Placed(long position, JournalEntry entry) {}

  /** Entries of calls without an end, in order of writing. */
  List<JournalEntry> unfinished(Connection connection) throws SQLException {
    return placed(connection).stream()
        .sorted(Comparator.comparingLong(Placed::position))
        .map(Placed::entry)
        .toList();
  }

  /** The largest position among the entries of open calls, or 0. */
  long lastPosition(Connection connection) throws SQLException {
    return placed(connection).stream().mapToLong(Placed::position).max().orElse(0);
  }

  /** Entries of one call, in order. */
  List<JournalEntry> of(Connection connection, CallId call) throws SQLException {
    return entries(connection, call).stream().map(Placed::entry).toList();
  }

  private List<Placed> placed(Connection connection) throws SQLException {
    List<Placed> all = new ArrayList<>();
    // Call by call, each by the journal's key: a join would be free to read all of history.
    for (CallId call : openCalls(connection)) {
      try {
        all.addAll(entries(connection, call));
      } catch (StoreException e) {
        // It stays open; the others must not wait for somebody who can mend it.
        LOG.error("Call {} is left as it is in the journal: {}", call, e.getMessage(), e);
      }
    }
    return all;
  }

  private static List<CallId> openCalls(Connection connection) throws SQLException {
    List<CallId> calls = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement("SELECT call_id FROM open_calls");
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        calls.add(new CallId(rows.getString(1)));
      }
    }
    return calls;
  }

  private List<Placed> entries(Connection connection, CallId call) throws SQLException {
    List<Placed> entries = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(ENTRIES)) {
      query.setString(1, call.value());
      try (ResultSet rows = query.executeQuery()) {
        boolean more = rows.next();
        while (more) {
          long entry = rows.getLong(1);
          long position = rows.getLong(3);
          int version = rows.getInt(4);
          StringBuilder body = new StringBuilder(rows.getString(5));
          more = rows.next();
          while (more && rows.getInt(2) > 0) {
            body.append(rows.getString(5));
            more = rows.next();
          }
          var events = json.events(body.toString(), version);
          var read = new JournalEntry(call, entry, events, Optional.empty());
          entries.add(new Placed(position, read));
        }
      }
    }
    return entries;
  }
}
