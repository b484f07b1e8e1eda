package org.vigie.store.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.vigie.api.store.StoredSegment;

/** The statements of the table of segments, on one connection. Not thread-safe. */
final class SegmentRows {
  private final TextJson json;
  private final PreparedStatement insert;
  private final PreparedStatement delete;

  SegmentRows(Connection connection, TextJson json) throws SQLException {
    this.json = json;
    insert = connection.prepareStatement("INSERT INTO segments VALUES (?, ?, ?)");
    delete = connection.prepareStatement("DELETE FROM segments WHERE id = ?");
  }

  /** All that wait. */
  static List<StoredSegment> read(Connection connection, TextJson json) throws SQLException {
    List<StoredSegment> segments = new ArrayList<>();
    String sql = "SELECT id, version, body FROM segments ORDER BY id";
    try (PreparedStatement query = connection.prepareStatement(sql);
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        String id = rows.getString(1);
        int version = rows.getInt(2);
        segments.add(new StoredSegment(id, json.segments().read(rows.getBytes(3), version)));
      }
    }
    return segments;
  }

  void insert(List<StoredSegment> segments) throws SQLException {
    if (segments.isEmpty()) {
      return;
    }
    for (StoredSegment segment : segments) {
      insert.setString(1, segment.id());
      insert.setInt(2, json.version());
      insert.setBytes(3, json.segments().bytes(segment.segment()));
      insert.addBatch();
    }
    insert.executeBatch();
  }

  void delete(List<String> ids) throws SQLException {
    if (ids.isEmpty()) {
      return;
    }
    for (String id : ids) {
      delete.setString(1, id);
      delete.addBatch();
    }
    delete.executeBatch();
  }

  void clear() throws SQLException {
    insert.clearBatch();
    delete.clearBatch();
  }
}
