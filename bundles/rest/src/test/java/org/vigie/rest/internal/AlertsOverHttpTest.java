package org.vigie.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.rest.internal.RestServer.json;
import static org.vigie.rest.internal.RestServer.send;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.api.alert.AlertState;
import org.vigie.api.health.HealthState;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.query.AlertQuery;
import org.vigie.api.text.MessageState;
import org.vigie.api.text.RouteStatus;
import org.vigie.api.text.RouteTerms;
import org.vigie.api.text.SmsRoute;
import org.vigie.api.text.Submission;
import org.vigie.api.text.TextCommand.Acknowledge;
import org.vigie.api.text.TextCommand.Close;
import org.vigie.api.text.TextCommand.PassOn;
import org.vigie.api.text.TextOutcome;

class AlertsOverHttpTest {
  private final RestServer rest = new RestServer();

  @AfterEach
  void close() {
    rest.close();
  }

  @Test
  void alertHasTheFieldsOfTheContract() {
    rest.texts.alert = TestTexts.alert(AlertState.ACKNOWLEDGED);
    JsonNode alert = json(rest.get("view", "/alerts")).at("/items/0");

    assertThat(alert.path("id").textValue()).isEqualTo("42");
    assertThat(alert.path("team").asText()).isEqualTo("chauffage");
    assertThat(alert.path("line").asText()).isEqualTo("chauffage");
    assertThat(alert.path("from").asText()).isEqualTo("+33611111111");
    assertThat(alert.path("text").asText()).startsWith("=fuite");
    assertThat(alert.path("state").asText()).isEqualTo("acknowledged");
    assertThat(alert.path("by").asText()).isEqualTo("alice");
    assertThat(alert.path("createdAt").asText()).isEqualTo("2026-11-21T10:00:00Z");
    assertThat(alert.path("acknowledgedAt").asText()).isEqualTo("2026-11-21T10:02:00Z");
    assertThat(alert.has("closedAt")).isTrue();
    assertThat(alert.path("closedAt").isNull()).isTrue();
    assertThat(alert.at("/notices/0/person").asText()).isEqualTo("alice");
    assertThat(alert.at("/notices/0/channel").asText()).isEqualTo("sms");
    assertThat(alert.at("/notices/0/at").asText()).isEqualTo("2026-11-21T10:00:01Z");
    assertThat(alert.at("/notices/0/result").asText()).isEqualTo("delivered");
    assertThat(alert.at("/notices/1/kind").asText()).isEqualTo("follow-up");
    assertThat(alert.at("/notices/1/result").isNull()).isTrue();
  }

  @Test
  void oneComesWithItsTextsAndItsHistory() {
    rest.texts.put(TestTexts.out(1, "premier", MessageState.DELIVERED));
    rest.texts.put(TestTexts.out(2, "deuxième", MessageState.SENT));
    rest.texts.put(TestTexts.out(3, "troisième", MessageState.SENT));
    rest.texts.put(TestTexts.in(4, "+33611111111", "sans rapport"));
    JsonNode alert = json(rest.get("view", "/alerts/42"));

    assertThat(alert.path("messages").findValuesAsText("text"))
        .containsExactly("premier", "deuxième", "troisième");
    assertThat(alert.path("trace").findValuesAsText("event"))
        .containsExactly("AlertRaised", "NoticeGiven", "Acknowledged");
    assertThat(alert.at("/trace/0/policy").asText()).isEqualTo("nuits");
    assertThat(alert.at("/trace/0/from").asText()).isEqualTo("+33611111111");
    assertThat(alert.at("/trace/1/kind").asText()).isEqualTo("follow-up");
    assertThat(alert.at("/trace/1/message").asText()).isEqualTo(TestTexts.id(2).value());
  }

  @Test
  void alertsAreAskedForByEveryFilter() {
    rest.get(
        "view",
        "/alerts?state=open&team=a&line=b&number=0611111111&from=2026-11-21T09:00:00Z"
            + "&until=2026-11-22T00:00:00Z&limit=7&cursor=c");
    assertThat(rest.texts.askedAlerts)
        .containsExactly(
            new AlertQuery(
                Optional.of(AlertState.OPEN),
                Optional.of("a"),
                Optional.of("b"),
                Optional.of("+33611111111"),
                Optional.of(Instant.parse("2026-11-21T09:00:00Z")),
                Optional.of(Instant.parse("2026-11-22T00:00:00Z")),
                7,
                Optional.of("c")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/alerts/43", "/alerts/x", "/alerts/-1", "/alerts/99999999999999999999"})
  void whatIsNotThereIs404(String path) {
    assertThat(rest.get("view", path).statusCode()).isEqualTo(404);
    assertThat(rest.get("view", "/alerts?state=lost").statusCode()).isEqualTo(400);
  }

  @Test
  void userActsInTheirOwnName() {
    HttpResponse<String> response = post("sup", "/alerts/42/acknowledge", "");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(json(response).path("id").asText()).isEqualTo("42");
    assertThat(rest.door.commands)
        .containsExactly(new Acknowledge(TestTexts.AT, TestTexts.ALERT, "sup"));
  }

  private HttpResponse<String> post(String user, String path, String body) {
    return send(rest.as(user, path).POST(BodyPublishers.ofString(body)));
  }

  @Test
  void userActsInTheNameOfAPerson() {
    assertThat(rest.post("sup", "/alerts/42/pass-on", "{\"by\":\"alice\"}").statusCode())
        .isEqualTo(200);
    assertThat(rest.post("admin", "/alerts/42/close", "{}").statusCode()).isEqualTo(200);
    assertThat(rest.door.commands)
        .containsExactly(
            new PassOn(TestTexts.AT, TestTexts.ALERT, "alice"),
            new Close(TestTexts.AT, TestTexts.ALERT, "admin"));
  }

  @Test
  void answersWithWhatHasBecomeOfIt() {
    CompletableFuture<TextOutcome> stored = new CompletableFuture<>();
    rest.door.behind =
        command -> {
          rest.texts.alert = TestTexts.alert(AlertState.ACKNOWLEDGED);
          stored.completeAsync(TextOutcome.Done::new);
          return stored;
        };
    JsonNode alert = json(rest.post("sup", "/alerts/42/acknowledge", "{\"by\":\"alice\"}"));
    assertThat(alert.path("state").asText()).isEqualTo("acknowledged");
  }

  @ParameterizedTest
  @CsvSource({
    "acknowledge, sup, '{\"by\":\"nobody\"}', 422",
    "acknowledge, sup, '{\"by\":7}', 422",
    "acknowledge, sup, '{\"who\":\"alice\"}', 422",
    "acknowledge, sup, '[]', 400",
    "acknowledge, view, '', 403",
    "close, view, '', 403",
    "pass-on, alice, '', 403",
    "delete, sup, '', 404"
  })
  void whatDoesNotFitIsRefused(String action, String user, String body, int status) {
    assertThat(rest.post(user, "/alerts/42/" + action, body).statusCode()).isEqualTo(status);
    assertThat(rest.door.commands).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"UNKNOWN, 404", "CONFLICT, 409", "UNFIT, 422"})
  void refusalIsToldAsWhatItIs(TextOutcome.Why why, int status) {
    rest.door.refuse(why, "bruno has it");
    HttpResponse<String> response = rest.post("sup", "/alerts/42/acknowledge", "");
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(json(response).path("detail").asText()).isEqualTo("bruno has it");
  }

  @Test
  void storeThatStallsIs503() {
    rest.door.fail(TestCalls.stalled());
    assertThat(rest.post("sup", "/alerts/42/close", "").statusCode()).isEqualTo(503);
  }

  @Test
  void routesAreToldInTheirOrder() {
    rest.smsRoutes = List.of(route("smpp-beta", 2), route("gsm-sim", 1));
    JsonNode routes = json(rest.get("view", "/routes"));

    assertThat(routes.path("items").findValuesAsText("name"))
        .containsExactly("gsm-sim", "smpp-beta");
    JsonNode route = routes.at("/items/0");
    assertThat(route.path("state").asText()).isEqualTo("degraded");
    assertThat(route.path("numbers").toString()).isEqualTo("[\"+33644600000\"]");
    assertThat(route.path("retryFor").asText()).isEqualTo("PT30S");
    assertThat(route.path("receiptTimeout").isNull()).isTrue();
    assertThat(rest.get("alice", "/routes").statusCode()).isEqualTo(403);
  }

  private static SmsRoute route(String name, int priority) {
    RouteStatus status =
        new RouteStatus(
            name,
            priority,
            HealthState.DEGRADED,
            TestTexts.AT,
            "throttled",
            List.of(new PhoneNumber("+33644600000")),
            true,
            new RouteTerms(Duration.ofSeconds(30), Optional.empty()),
            3);
    return new SmsRoute() {
      @Override
      public RouteStatus status() {
        return status;
      }

      @Override
      public CompletionStage<SubmitOutcome> submit(Submission submission) {
        return new CompletableFuture<>();
      }
    };
  }

  @Test
  void metricsCountMessagesAlertsAndRoutes() {
    rest.smsRoutes = List.of(route("gsm-sim", 1));
    rest.metrics.changed(TestTexts.out(1, "x", MessageState.ACCEPTED));
    rest.metrics.changed(TestTexts.out(1, "x", MessageState.SENT));
    rest.metrics.changed(TestTexts.out(1, "x", MessageState.SENT));
    rest.metrics.changed(TestTexts.in(2, "ORANGE", "x"));

    assertThat(rest.get("view", "/metrics").body())
        .contains("vigie_messages_total{direction=\"out\",state=\"sent\"} 1\n")
        .contains("vigie_messages_total{direction=\"in\",state=\"received\"} 1\n")
        .contains("vigie_alerts{state=\"open\"} 1\n")
        .contains("vigie_alerts{state=\"acknowledged\"} 0\n")
        .contains("vigie_sms_route{route=\"gsm-sim\"} 1\n")
        .contains("vigie_sms_route_waiting{route=\"gsm-sim\"} 3\n");
    rest.texts.fault = TestCalls.stalled();
    assertThat(rest.get("view", "/metrics").body())
        .contains("vigie_calls_total")
        .doesNotContain("vigie_alerts{");
  }
}
