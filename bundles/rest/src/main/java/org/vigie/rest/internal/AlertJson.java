package org.vigie.rest.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.vigie.api.alert.AlertRecord;
import org.vigie.api.alert.AlertRecord.Notice;
import org.vigie.api.text.MessageState;

/** An alert as JSON. */
final class AlertJson {
  private AlertJson() {}

  static ObjectNode of(AlertRecord alert) {
    ObjectNode node = Json.object();
    node.put("id", alert.id().toString());
    node.put("team", alert.team());
    node.put("line", alert.line());
    node.put("called", alert.called().e164());
    node.put("from", alert.from().value().isEmpty() ? null : alert.from().value());
    node.put("text", alert.text());
    node.put("state", alert.state().code());
    Json.put(node, "by", alert.by());
    node.put("createdAt", alert.createdAt().toString());
    Json.put(node, "acknowledgedAt", alert.acknowledgedAt());
    Json.put(node, "closedAt", alert.closedAt());
    Json.put(node, "call", alert.call());
    ArrayNode notices = node.putArray("notices");
    alert.notices().forEach(notice -> notices.add(notice(notice)));
    return node;
  }

  private static ObjectNode notice(Notice notice) {
    ObjectNode node =
        Json.object()
            .put("person", notice.person())
            .put("channel", notice.channel().toLowerCase(Locale.ROOT))
            .put("kind", notice.kind().code())
            .put("at", notice.at().toString());
    Json.put(node, "message", notice.message());
    Json.put(node, "result", notice.result().map(MessageState::code));
    return node;
  }
}
