package org.vigie.store.internal;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.vigie.api.query.CallQuery;

/** A query of the call log as SQL: text and values. */
final class CallSearch {
  private final StringBuilder where = new StringBuilder();
  private final List<Object> values = new ArrayList<>();
  private final int limit;

  CallSearch(CallQuery query) {
    limit = query.limit();
    query.line().ifPresent(line -> and("line = ?", line));
    query.verdict().ifPresent(verdict -> and("verdict = ?", verdict.code()));
    query.number().ifPresent(number -> and("(caller = ? OR called = ?)", number, number));
    query.from().ifPresent(from -> and("started_at >= ?", Micros.of(from)));
    query.until().ifPresent(until -> and("started_at < ?", Micros.of(until)));
    if (query.missedOnly()) {
      and("missed");
    }
    query.cursor().map(Cursor::parse).ifPresent(this::after);
  }

  private void after(Cursor cursor) {
    // The first condition says no more than the second, but lets the index begin at the cursor.
    and("started_at <= ?", cursor.startedAt());
    and("(started_at < ? OR call_id < ?)", cursor.startedAt(), cursor.call());
  }

  private void and(String condition, Object... arguments) {
    where.append(where.isEmpty() ? " WHERE " : " AND ").append(condition);
    values.addAll(List.of(arguments));
  }

  /** Newest first, by the index made for it: without the hint Derby may sort all of history. */
  String sql() {
    return "SELECT version, record FROM call_log --DERBY-PROPERTIES index=call_log_newest\n"
        + where
        + " ORDER BY started_at DESC, call_id DESC FETCH FIRST "
        + (limit + 1)
        + " ROWS ONLY";
  }

  void bind(PreparedStatement statement) throws SQLException {
    for (int i = 0; i < values.size(); i++) {
      statement.setObject(i + 1, values.get(i));
    }
  }
}
