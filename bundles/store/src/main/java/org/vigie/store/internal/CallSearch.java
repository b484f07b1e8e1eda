package org.vigie.store.internal;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.vigie.api.query.CallQuery;

/** A query of the call log as SQL. */
final class CallSearch {
  private final Where where = new Where();
  private final int limit;

  CallSearch(CallQuery query) {
    limit = query.limit();
    query.line().ifPresent(line -> where.and("line = ?", line));
    query.verdict().ifPresent(verdict -> where.and("verdict = ?", verdict.code()));
    query.number().ifPresent(number -> where.and("(caller = ? OR called = ?)", number, number));
    query.from().ifPresent(from -> where.and("started_at >= ?", Micros.of(from)));
    query.until().ifPresent(until -> where.and("started_at < ?", Micros.of(until)));
    if (query.missedOnly()) {
      where.and("missed");
    }
    query.cursor().map(Cursor::parse).ifPresent(this::after);
  }

  private void after(Cursor cursor) {
    // The first condition says no more than the second, but lets the index begin at the cursor.
    where.and("started_at <= ?", cursor.at());
    where.and("(started_at < ? OR call_id < ?)", cursor.at(), cursor.id());
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
    where.bind(statement);
  }
}
