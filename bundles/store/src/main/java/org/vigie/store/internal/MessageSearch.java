package org.vigie.store.internal;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.vigie.api.query.MessageQuery;

/** A query of messages as SQL, by one index. */
final class MessageSearch {
  private final Where where = new Where();
  private final String index;
  private final int limit;

  /** The searches that answer a query together: a number may be the sender's or the receiver's. */
  static List<MessageSearch> of(MessageQuery query) {
    return query.number().isPresent()
        ? List.of(
            new MessageSearch(query, Optional.of("sender")),
            new MessageSearch(query, Optional.of("receiver")))
        : List.of(new MessageSearch(query, Optional.empty()));
  }

  private MessageSearch(MessageQuery query, Optional<String> party) {
    limit = query.limit();
    index = index(query, party);
    query.alert().ifPresent(alert -> where.and("alert = ?", alert.number()));
    query.state().ifPresent(state -> where.and("state = ?", state.code()));
    query.direction().ifPresent(direction -> where.and("direction = ?", direction.code()));
    query.line().ifPresent(line -> where.and("line = ?", MessageRows.cut(line, MessageRows.ID)));
    String number = query.number().map(MessageRows::address).orElse("");
    party.ifPresent(column -> where.and(column + " = ?", number));
    query.from().ifPresent(from -> where.and("created_at >= ?", Micros.of(from)));
    query.until().ifPresent(until -> where.and("created_at < ?", Micros.of(until)));
    query.cursor().map(Cursor::parse).ifPresent(this::after);
  }

  /** What leaves the fewest rows to be looked at. */
  private static String index(MessageQuery query, Optional<String> party) {
    if (query.alert().isPresent()) {
      return "messages_alert";
    }
    return party
        .or(() -> query.state().map(state -> "state"))
        .map(column -> "messages_" + column)
        .orElse("messages_newest");
  }

  private void after(Cursor cursor) {
    // The first condition says no more than the second, but lets the index begin at the cursor.
    where.and("created_at <= ?", cursor.at());
    where.and("(created_at < ? OR id < ?)", cursor.at(), cursor.id());
  }

  /** Newest first, and one more than is asked for. */
  String sql() {
    return "SELECT version, record FROM messages --DERBY-PROPERTIES index="
        + index
        + "\n"
        + where
        + " ORDER BY created_at DESC, id DESC FETCH FIRST "
        + (limit + 1)
        + " ROWS ONLY";
  }

  void bind(PreparedStatement statement) throws SQLException {
    where.bind(statement);
  }
}
