package org.vigie.store.internal;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.vigie.api.query.AuditQuery;

/** A query of the audit as SQL. Its numbers ascend with time, so that one is a cursor. */
final class AuditSearch {
  private static final Pattern CURSOR = Pattern.compile("\\d{1,18}");

  private final Where where = new Where();
  private final String index;
  private final int limit;

  /**
   * @throws IllegalArgumentException where the cursor is not one of ours
   */
  AuditSearch(AuditQuery query) {
    limit = query.limit();
    index = index(query);
    query.team().ifPresent(team -> where.and("team = ?", AdminJson.cut(team)));
    query.who().ifPresent(who -> where.and("who = ?", AdminJson.cut(who)));
    query.from().ifPresent(from -> where.and("saved_at >= ?", Micros.of(from)));
    query.until().ifPresent(until -> where.and("saved_at < ?", Micros.of(until)));
    query.cursor().map(AuditSearch::parse).ifPresent(last -> where.and("id < ?", last));
  }

  private static String index(AuditQuery query) {
    if (query.team().isPresent()) {
      return "audit_team";
    }
    return query.who().isPresent() ? "audit_who" : "audit_newest";
  }

  private static Long parse(String cursor) {
    if (!CURSOR.matcher(cursor).matches()) {
      throw new IllegalArgumentException("not a cursor of this list: " + cursor);
    }
    return Long.valueOf(cursor);
  }

  /** Newest first, and one more than is asked for. */
  String sql() {
    return "SELECT version, record FROM audit --DERBY-PROPERTIES index="
        + index
        + "\n"
        + where
        + " ORDER BY id DESC FETCH FIRST "
        + (limit + 1)
        + " ROWS ONLY";
  }

  void bind(PreparedStatement statement) throws SQLException {
    where.bind(statement);
  }
}
