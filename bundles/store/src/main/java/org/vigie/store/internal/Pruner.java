package org.vigie.store.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.store.StoreException;

/** Takes old journals of ended calls away, a few calls in each transaction. */
final class Pruner {
  private static final Logger LOG = LoggerFactory.getLogger(Pruner.class);
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int TIME_LETTERS = 10;

  private static final String OLDEST =
      "SELECT call_id FROM journal WHERE call_id > ? AND call_id < ?"
          + " ORDER BY call_id FETCH FIRST 500 ROWS ONLY";
  private static final String DELETE =
      "DELETE FROM journal WHERE call_id = ?"
          + " AND NOT EXISTS (SELECT 1 FROM open_calls WHERE open_calls.call_id = ?)";

  private final Connections connections;
  private final InstantSource clock;
  private final Duration keep;

  Pruner(Connections connections, InstantSource clock, Duration keep) {
    this.connections = connections;
    this.clock = clock;
    this.keep = keep;
  }

  /** Takes away what is older than it may be. */
  void run() {
    String until = firstIdOf(clock.instant().minus(keep));
    int rows = 0;
    try {
      String[] seen = {""};
      for (boolean more = true; more; ) {
        Collection<String> calls = connections.in(c -> oldest(c, seen[0], until));
        rows += connections.in(c -> delete(c, calls));
        more = !calls.isEmpty();
        seen[0] = calls.stream().reduce(seen[0], (a, b) -> b);
      }
    } catch (StoreException e) {
      LOG.warn("Old journals are kept until the store answers again: {}", e.getMessage());
    }
    if (rows > 0) {
      LOG.info("{} journal entries of calls before {} were taken away", rows, until);
    }
  }

  /** A call's id begins with its time: 48 bits of ms since 1970, five for each letter (ULID). */
  static String firstIdOf(Instant instant) {
    StringBuilder id = new StringBuilder();
    long millis = instant.toEpochMilli();
    for (int letter = TIME_LETTERS - 1; letter >= 0; letter--) {
      id.append(ALPHABET.charAt((int) (millis >>> (5 * letter)) & 31));
    }
    return id.toString();
  }

  private static Collection<String> oldest(Connection connection, String after, String until)
      throws SQLException {
    TreeSet<String> calls = new TreeSet<>();
    try (PreparedStatement query = connection.prepareStatement(OLDEST)) {
      query.setString(1, after);
      query.setString(2, until);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          calls.add(rows.getString(1));
        }
      }
    }
    return calls;
  }

  private static int delete(Connection connection, Collection<String> calls) throws SQLException {
    int rows = 0;
    try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
      for (String call : calls) {
        delete.setString(1, call);
        delete.setString(2, call);
        rows += delete.executeUpdate();
      }
    }
    return rows;
  }
}
