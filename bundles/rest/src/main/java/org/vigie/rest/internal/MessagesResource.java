package org.vigie.rest.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vigie.api.alert.AlertId;
import org.vigie.api.query.MessageQuery;
import org.vigie.api.query.Texts;
import org.vigie.api.text.Direction;
import org.vigie.api.text.MessageId;
import org.vigie.api.text.MessageRecord;
import org.vigie.api.text.MessageState;

/** Messages, in and out. */
final class MessagesResource {
  private static final List<String> COLUMNS =
      List.of(
          "id",
          "direction",
          "purpose",
          "line",
          "from",
          "to",
          "text",
          "state",
          "route",
          "createdAt",
          "person",
          "alert",
          "tries");

  private final Backends backends;
  private final Numbers numbers;

  MessagesResource(Backends backends) {
    this.backends = backends;
    numbers = new Numbers(backends);
  }

  Answer list(Ask ask) {
    Query asked = ask.query();
    MessageQuery query = query(asked, asked.limit(), asked.text("cursor"));
    return Answer.json(Json.page(asked.page(() -> texts().messages(query)), MessageJson::of));
  }

  Answer csv(Ask ask) {
    Query asked = ask.query();
    return new Csv(asked)
        .answer(
            "messages",
            COLUMNS,
            cursor -> texts().messages(query(asked, Query.MAX_LIMIT, cursor)),
            MessagesResource::row);
  }

  private MessageQuery query(Query asked, int limit, Optional<String> cursor) {
    return new MessageQuery(
        asked.choice("direction", Direction.values(), Direction::code),
        asked.choice("state", MessageState.values(), MessageState::code),
        asked.text("line"),
        asked.text("number").map(numbers::normal),
        asked.text("alert").map(id -> alert("alert", id)),
        asked.instant("from"),
        asked.instant("until"),
        limit,
        cursor);
  }

  private static AlertId alert(String name, String id) {
    return AlertsResource.id(id).orElseThrow(() -> Query.unreadable(name, id, "an alert's number"));
  }

  private static List<String> row(MessageRecord message) {
    Function<Optional<?>, String> orEmpty = value -> value.map(Object::toString).orElse("");
    return List.of(
        message.id().value(),
        message.direction().code(),
        message.purpose().code(),
        orEmpty.apply(message.line()),
        message.from().value(),
        message.to().value(),
        message.text(),
        message.state().code(),
        orEmpty.apply(message.route()),
        message.createdAt().toString(),
        orEmpty.apply(message.person()),
        orEmpty.apply(message.alert()),
        tries(message));
  }

  private static String tries(MessageRecord message) {
    return message.tries().stream()
        .map(tried -> (tried.route() + " " + tried.result().code() + " " + tried.cause()).strip())
        .collect(Collectors.joining(", "));
  }

  Answer one(Ask ask) {
    return Optional.of(ask.path().get(0))
        .filter(id -> id.matches("[0-9A-Z]{26}"))
        .flatMap(id -> texts().message(new MessageId(id)))
        .map(message -> Answer.json(MessageJson.of(message)))
        .orElseThrow(() -> new Problem(404, "there is no such message"));
  }

  private Texts texts() {
    return backends.texts().orElseThrow(() -> Problem.away("the message log"));
  }
}
