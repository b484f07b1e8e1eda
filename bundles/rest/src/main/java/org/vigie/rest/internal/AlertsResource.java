package org.vigie.rest.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vigie.api.alert.AlertId;
import org.vigie.api.alert.AlertRecord;
import org.vigie.api.alert.AlertState;
import org.vigie.api.query.AlertQuery;
import org.vigie.api.query.Texts;
import org.vigie.api.text.MessageState;

/** Alerts, open and past. */
final class AlertsResource {
  private static final List<String> COLUMNS =
      List.of(
          "id",
          "team",
          "line",
          "called",
          "from",
          "text",
          "state",
          "by",
          "createdAt",
          "acknowledgedAt",
          "closedAt",
          "notices");

  private final Backends backends;
  private final Numbers numbers;

  AlertsResource(Backends backends) {
    this.backends = backends;
    numbers = new Numbers(backends);
  }

  Answer list(Ask ask) {
    Query asked = ask.query();
    AlertQuery query = query(asked, asked.limit(), asked.text("cursor"));
    return Answer.json(Json.page(asked.page(() -> texts().alerts(query)), AlertJson::of));
  }

  Answer csv(Ask ask) {
    Query asked = ask.query();
    return new Csv(asked)
        .answer(
            "alerts",
            COLUMNS,
            cursor -> texts().alerts(query(asked, Query.MAX_LIMIT, cursor)),
            AlertsResource::row);
  }

  private AlertQuery query(Query asked, int limit, Optional<String> cursor) {
    return new AlertQuery(
        asked.choice("state", AlertState.values(), AlertState::code),
        asked.text("team"),
        asked.text("line"),
        asked.text("number").map(numbers::normal),
        asked.instant("from"),
        asked.instant("until"),
        limit,
        cursor);
  }

  private static List<String> row(AlertRecord alert) {
    return List.of(
        alert.id().toString(),
        alert.team(),
        alert.line(),
        alert.called().e164(),
        alert.from().value(),
        alert.text(),
        alert.state().code(),
        alert.by().orElse(""),
        alert.createdAt().toString(),
        alert.acknowledgedAt().map(Object::toString).orElse(""),
        alert.closedAt().map(Object::toString).orElse(""),
        notices(alert));
  }

  private static String notices(AlertRecord alert) {
    return alert.notices().stream()
        .map(
            told ->
                (told.person()
                        + " "
                        + told.kind().code()
                        + " "
                        + told.result().map(MessageState::code).orElse(""))
                    .strip())
        .collect(Collectors.joining(", "));
  }

  Answer one(Ask ask) {
    return Answer.json(history(id(ask)));
  }

  /** An alert with its texts, oldest first, and all that happened. */
  private ObjectNode history(AlertId id) {
    ObjectNode node = AlertJson.of(texts().alert(id).orElseThrow(() -> unknown()));
    ArrayNode messages = node.putArray("messages");
    MessageLists.about(texts(), id).forEach(message -> messages.add(MessageJson.of(message)));
    ArrayNode trace = node.putArray("trace");
    texts().trace(id).forEach(event -> trace.add(TraceJson.of(event)));
    return node;
  }

  /** As it is after something was done with it. */
  Answer now(AlertId id) {
    return texts()
        .alert(id)
        .map(alert -> Answer.json(AlertJson.of(alert)))
        .orElseThrow(() -> unknown());
  }

  static AlertId id(Ask ask) {
    return id(ask.path().get(0)).orElseThrow(() -> unknown());
  }

  static Optional<AlertId> id(String number) {
    return Optional.of(number)
        .filter(digits -> digits.matches("[1-9][0-9]{0,17}"))
        .map(digits -> new AlertId(Long.parseLong(digits)));
  }

  static Problem unknown() {
    return new Problem(404, "there is no such alert");
  }

  private Texts texts() {
    return backends.texts().orElseThrow(() -> Problem.away("the alert log"));
  }
}
