package org.vigie.store.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.vigie.api.alert.AlertEvent;
import org.vigie.api.alert.AlertId;
import org.vigie.api.alert.AlertRecord;
import org.vigie.api.query.AlertQuery;
import org.vigie.api.query.MessageQuery;
import org.vigie.api.query.Page;
import org.vigie.api.query.Texts;
import org.vigie.api.store.AlertEntry;
import org.vigie.api.text.MessageId;
import org.vigie.api.text.MessageRecord;

/** Messages and alerts on Derby, for those who look on. */
final class DerbyTexts implements Texts {
  private static final Comparator<MessageRecord> NEWEST_FIRST =
      Comparator.comparingLong((MessageRecord message) -> Micros.of(message.createdAt()))
          .thenComparing(MessageRecord::id)
          .reversed();

  private final Connections connections;
  private final TextJson json;
  private final AlertReader alerts;

  DerbyTexts(Connections connections, TextJson json, AlertReader alerts) {
    this.connections = connections;
    this.json = json;
    this.alerts = alerts;
  }

  @Override
  public Page<MessageRecord> messages(MessageQuery query) {
    List<MessageSearch> searches = MessageSearch.of(query);
    List<MessageRecord> found = new ArrayList<>();
    for (MessageSearch search : searches) {
      found.addAll(connections.in(c -> Rows.read(c, json.messages(), search.sql(), search::bind)));
    }
    if (searches.size() > 1) {
      found = found.stream().sorted(NEWEST_FIRST).distinct().toList();
    }
    return page(found, query.limit(), message -> Cursor.after(message).toString());
  }

  private static <T> Page<T> page(List<T> found, int limit, Function<T, String> cursor) {
    if (found.size() <= limit) {
      return new Page<>(found, Optional.empty());
    }
    List<T> items = found.subList(0, limit);
    return new Page<>(items, Optional.of(cursor.apply(items.get(limit - 1))));
  }

  @Override
  public Optional<MessageRecord> message(MessageId id) {
    String sql = "SELECT version, record FROM messages WHERE id = ?";
    return connections
        .in(c -> Rows.read(c, json.messages(), sql, row -> row.setString(1, id.value())))
        .stream()
        .findFirst();
  }

  @Override
  public Page<AlertRecord> alerts(AlertQuery query) {
    AlertSearch search = new AlertSearch(query);
    List<AlertRecord> found =
        connections.in(c -> Rows.read(c, json.alerts(), search.sql(), search::bind));
    return page(found, query.limit(), alert -> alert.id().toString());
  }

  @Override
  public Optional<AlertRecord> alert(AlertId id) {
    return connections.in(c -> alerts.record(c, id));
  }

  @Override
  public List<AlertEvent> trace(AlertId id) {
    return connections.in(c -> alerts.entries(c, id)).stream()
        .map(AlertEntry::events)
        .flatMap(List::stream)
        .toList();
  }
}
