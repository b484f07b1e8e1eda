package org.vigie.store.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads rows of a version and a body. Without state. */
final class Rows {
  private Rows() {}

  /** Gives a statement its values. */
  interface Binding {
    void on(PreparedStatement statement) throws SQLException;
  }

  /**
   * @param sql selects a version and a body
   */
  static <T> List<T> read(Connection connection, Form<T> form, String sql, Binding values)
      throws SQLException {
    List<T> items = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      values.on(query);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          int version = rows.getInt(1);
          items.add(form.read(rows.getBytes(2), version));
        }
      }
    }
    return items;
  }
}
