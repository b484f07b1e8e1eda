package org.vigie.store.internal;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The conditions of a query as SQL: text and values. */
final class Where {
  private final StringBuilder text = new StringBuilder();
  private final List<Object> values = new ArrayList<>();

  void and(String condition, Object... arguments) {
    text.append(text.isEmpty() ? " WHERE " : " AND ").append(condition);
    values.addAll(List.of(arguments));
  }

  void bind(PreparedStatement statement) throws SQLException {
    for (int i = 0; i < values.size(); i++) {
      statement.setObject(i + 1, values.get(i));
    }
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
