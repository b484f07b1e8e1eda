package org.vigie.store.internal;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.vigie.api.query.AlertQuery;

/** A query of alerts as SQL. Their numbers ascend with time, so that one is a cursor. */
final class AlertSearch {
  private static final Pattern CURSOR = Pattern.compile("\\d{1,18}");

  private final Where where = new Where();
  private final String index;
  private final int limit;

  /**
   * @throws IllegalArgumentException where the cursor is not one of ours
   */
  AlertSearch(AlertQuery query) {
    limit = query.limit();
    index = index(query);
    query.state().ifPresent(state -> where.and("state = ?", state.code()));
    query.team().ifPresent(team -> where.and("team = ?", MessageRows.cut(team, MessageRows.ID)));
    query.line().ifPresent(line -> where.and("line = ?", MessageRows.cut(line, MessageRows.ID)));
    query.number().ifPresent(n -> where.and("sender = ?", MessageRows.address(n)));
    query.from().ifPresent(from -> where.and("created_at >= ?", Micros.of(from)));
    query.until().ifPresent(until -> where.and("created_at < ?", Micros.of(until)));
    query.cursor().map(AlertSearch::parse).ifPresent(last -> where.and("number < ?", last));
  }

  private static String index(AlertQuery query) {
    if (query.number().isPresent()) {
      return "alerts_sender";
    }
    return query.state().isPresent() ? "alerts_state" : "alerts_newest";
  }

  private static Long parse(String cursor) {
    if (!CURSOR.matcher(cursor).matches()) {
      throw new IllegalArgumentException("not a cursor of this list: " + cursor);
    }
    return Long.valueOf(cursor);
  }

  /** Newest first, and one more than is asked for. */
  String sql() {
    return "SELECT version, record FROM alerts --DERBY-PROPERTIES index="
        + index
        + "\n"
        + where
        + " ORDER BY number DESC FETCH FIRST "
        + (limit + 1)
        + " ROWS ONLY";
  }

  void bind(PreparedStatement statement) throws SQLException {
    where.bind(statement);
  }
}
