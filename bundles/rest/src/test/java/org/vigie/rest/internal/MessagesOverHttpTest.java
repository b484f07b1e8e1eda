package org.vigie.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.rest.internal.RestServer.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.api.alert.AlertId;
import org.vigie.api.query.MessageQuery;
import org.vigie.api.text.Direction;
import org.vigie.api.text.MessageState;

class MessagesOverHttpTest {
  private final RestServer rest = new RestServer();

  @BeforeEach
  void messages() {
    rest.texts.put(TestTexts.out(1, "Alerte 42", MessageState.SENT));
    rest.texts.put(TestTexts.in(2, "", "fuite"));
    rest.texts.put(TestTexts.in(3, "ORANGE", "promo"));
  }

  @AfterEach
  void close() {
    rest.close();
  }

  @Test
  void messageHasTheFieldsOfTheContract() {
    JsonNode message = json(rest.get("view", "/messages/" + TestTexts.id(1)));

    assertThat(message.path("id").asText()).isEqualTo(TestTexts.id(1).value());
    assertThat(message.path("direction").asText()).isEqualTo("out");
    assertThat(message.path("line").asText()).isEqualTo("chauffage");
    assertThat(message.path("from").asText()).isEqualTo("+33644600000");
    assertThat(message.path("to").asText()).isEqualTo("+33612345601");
    assertThat(message.path("text").asText()).isEqualTo("Alerte 42");
    assertThat(message.path("state").asText()).isEqualTo("sent");
    assertThat(message.path("route").asText()).isEqualTo("smpp-beta");
    assertThat(message.path("createdAt").asText()).isEqualTo("2026-11-21T10:00:01Z");
    assertThat(message.path("alert").asText()).isEqualTo("42");
    assertThat(message.at("/tries/0/route").asText()).isEqualTo("smpp-alpha");
    assertThat(message.at("/tries/0/at").asText()).isEqualTo("2026-11-21T10:00:01Z");
    assertThat(message.at("/tries/0/result").asText()).isEqualTo("refused");
    assertThat(message.at("/tries/0/cause").asText()).startsWith("11");
    assertThat(message.at("/tries/1/cause").isNull()).isTrue();
  }

  @Test
  void whatIsNotThereIsNull() {
    JsonNode message = json(rest.get("view", "/messages/" + TestTexts.id(2)));

    for (String field : new String[] {"line", "from", "person", "alert"}) {
      assertThat(message.has(field)).isTrue();
      assertThat(message.path(field).isNull()).as(field).isTrue();
    }
    assertThat(message.path("tries").isArray()).isTrue();
    assertThat(message.path("incomplete").asBoolean()).isTrue();
  }

  @Test
  void listIsInPagesNewestFirst() {
    JsonNode first = json(rest.get("view", "/messages"));
    assertThat(first.at("/items/0/from").asText()).isEqualTo("ORANGE");
    assertThat(first.path("items")).hasSize(2);

    JsonNode second = json(rest.get("view", "/messages?cursor=" + first.path("next").asText()));
    assertThat(second.path("items")).hasSize(1);
    assertThat(second.path("next").isNull()).isTrue();
    assertThat(rest.texts.askedMessages.get(0).limit()).isEqualTo(50);
  }

  @Test
  void listIsAskedForByEveryFilter() {
    rest.get(
        "view",
        "/messages?direction=in&state=received&line=chauffage&number=06%2012%2034%2056%2001"
            + "&alert=42&from=2026-11-21T09:00:00Z&until=2026-11-22T00:00:00Z&limit=7&cursor=c");

    assertThat(rest.texts.askedMessages)
        .containsExactly(
            new MessageQuery(
                Optional.of(Direction.IN),
                Optional.of(MessageState.RECEIVED),
                Optional.of("chauffage"),
                Optional.of("+33612345601"),
                Optional.of(new AlertId(42)),
                Optional.of(Instant.parse("2026-11-21T09:00:00Z")),
                Optional.of(Instant.parse("2026-11-22T00:00:00Z")),
                7,
                Optional.of("c")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"36101", "ORANGE", "+33612345601"})
  void numberMayBeAShortCodeOrAName(String number) {
    rest.get("view", "/messages?number=" + number);
    assertThat(rest.texts.askedMessages.get(0).number()).contains(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "direction=up",
        "state=lost",
        "alert=x",
        "alert=0",
        "from=now",
        "limit=-1",
      })
  void whatCannotBeReadIs400(String query) {
    HttpResponse<String> response = rest.get("view", "/messages?" + query);
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(json(response).path("status").asInt()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/messages/x", "/messages/01ARZ3NDEKTSV4RRFFQ69G9999", "/messages/42/tries"})
  void whatIsNotThereIs404(String path) {
    assertThat(rest.get("view", path).statusCode()).isEqualTo(404);
  }

  @Test
  void storeThatStallsIs503AndAStrangeCursor400() {
    rest.texts.fault = TestCalls.stalled();
    assertThat(rest.get("view", "/messages").statusCode()).isEqualTo(503);
    assertThat(rest.get("view", "/messages.csv").statusCode()).isEqualTo(503);
    rest.texts.fault = new IllegalArgumentException("cursor");
    assertThat(rest.get("view", "/messages?cursor=x").statusCode()).isEqualTo(400);
    rest.away = true;
    assertThat(rest.get("view", "/messages").statusCode()).isEqualTo(503);
  }
}
