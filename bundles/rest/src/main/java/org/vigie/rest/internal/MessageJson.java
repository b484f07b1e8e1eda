package org.vigie.rest.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.vigie.api.text.MessageRecord;
import org.vigie.api.text.MessageTry;

/** A message as JSON. */
final class MessageJson {
  private MessageJson() {}

  static ObjectNode of(MessageRecord message) {
    ObjectNode node = Json.object();
    node.put("id", message.id().value());
    node.put("direction", message.direction().code());
    node.put("purpose", message.purpose().code());
    Json.put(node, "line", message.line());
    node.put("from", orNull(message.from().value()));
    node.put("to", orNull(message.to().value()));
    node.put("text", message.text());
    node.put("state", message.state().code());
    Json.put(node, "route", message.route());
    node.put("createdAt", message.createdAt().toString());
    Json.put(node, "person", message.person());
    Json.put(node, "alert", message.alert());
    node.put("incomplete", message.incomplete());
    ArrayNode tries = node.putArray("tries");
    message.tries().forEach(tried -> tries.add(tried(tried)));
    return node;
  }

  private static ObjectNode tried(MessageTry tried) {
    return Json.object()
        .put("route", orNull(tried.route()))
        .put("at", tried.at().toString())
        .put("result", tried.result().code())
        .put("cause", orNull(tried.cause()))
        .put("times", tried.times());
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
