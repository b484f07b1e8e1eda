package org.vigie.rest.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.vigie.api.call.AttemptResult;
import org.vigie.api.call.CallDetails;
import org.vigie.api.call.CallRecord;
import org.vigie.api.call.CallRecord.AttemptRecord;
import org.vigie.api.call.LegQuality;
import org.vigie.api.call.Verdict;

/** A call as JSON. */
final class CallJson {
  private CallJson() {}

  static ObjectNode of(CallRecord call) {
    ObjectNode node = Json.object();
    node.put("id", call.id().value());
    node.put("line", call.line());
    node.put("trunk", call.trunk());
    Json.put(node, "caller", call.caller());
    node.put("called", call.called().e164());
    call.diversion().forEach(node.putArray("diversion")::add);
    call.path().forEach(node.putArray("path")::add);
    node.put("startedAt", call.startedAt().toString());
    Json.put(node, "answeredAt", call.answeredAt());
    Json.put(node, "acceptedAt", call.acceptedAt());
    Json.put(node, "endedAt", call.endedAt());
    Json.put(node, "verdict", call.verdict().map(Verdict::code));
    Json.put(node, "acceptedBy", call.acceptedBy());
    Json.put(node, "conversation", call.conversation());
    node.put("wayOut", call.wayOut());
    node.put("missed", call.missed());
    Json.put(node, "alert", call.alert());
    details(node, call.details());
    ArrayNode attempts = node.putArray("attempts");
    call.attempts().forEach(attempt -> attempts.add(attempt(attempt)));
    ArrayNode quality = node.putArray("quality");
    call.quality().forEach(leg -> quality.add(quality(leg)));
    node.putNull("comment");
    node.putNull("category");
    return node;
  }

  private static void details(ObjectNode node, CallDetails details) {
    node.put("kind", details.kind().code());
    Json.put(node, "queued", details.queued());
    Json.put(node, "voicemail", details.voicemail());
    node.put("recorded", details.recorded());
    Json.put(node, "customer", details.customer());
    Json.put(node, "callBackOf", details.callBackOf());
  }

  private static ObjectNode attempt(AttemptRecord attempt) {
    ObjectNode node = Json.object();
    node.put("leg", attempt.leg());
    node.put("level", attempt.level());
    Json.put(node, "person", attempt.person());
    node.put("number", attempt.number().e164());
    Json.put(node, "trunk", attempt.trunk());
    node.put("startedAt", attempt.startedAt().toString());
    Json.put(node, "ringingAt", attempt.ringingAt());
    Json.put(node, "answeredAt", attempt.answeredAt());
    Json.put(node, "endedAt", attempt.endedAt());
    Json.put(node, "result", attempt.result().map(AttemptResult::code));
    node.put("cause", attempt.cause().isEmpty() ? null : attempt.cause());
    ArrayNode tries = node.putArray("tries");
    attempt
        .tries()
        .forEach(
            tried ->
                tries
                    .addObject()
                    .put("trunk", tried.trunk())
                    .put("cause", tried.cause().isEmpty() ? null : tried.cause()));
    return node;
  }

  private static ObjectNode quality(LegQuality leg) {
    return Json.object()
        .put("leg", leg.leg())
        .put("received", leg.received())
        .put("lost", leg.lost())
        .put("lossPercent", leg.lossPercent())
        .put("jitterMillis", leg.jitterMillis())
        .put("mos", leg.mos())
        .put("strangers", leg.strangers());
  }
}
