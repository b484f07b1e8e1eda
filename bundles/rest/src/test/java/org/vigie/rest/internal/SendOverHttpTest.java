package org.vigie.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.vigie.rest.internal.RestServer.json;
import static org.vigie.rest.internal.RestServer.send;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.api.text.MessageState;
import org.vigie.api.text.TextCommand.SendRequested;
import org.vigie.api.text.TextOutcome;

class SendOverHttpTest {
  private static final String BODY = "{\"to\": \"0612345601\", \"text\": \"bonjour\"}";

  private RestServer rest = new RestServer();

  @BeforeEach
  void takes() {
    rest.door.behind =
        command ->
            CompletableFuture.completedStage(
                new TextOutcome.Accepted(TestTexts.out(7, "bonjour", MessageState.ACCEPTED)));
  }

  @AfterEach
  void close() {
    rest.close();
  }

  private SendRequested asked() {
    assertThat(rest.door.commands).hasSize(1);
    return (SendRequested) rest.door.commands.get(0);
  }

  @Test
  void isAcceptedWithTheMessage() {
    HttpResponse<String> response = rest.post("sup", "/messages", BODY);

    assertThat(response.statusCode()).isEqualTo(202);
    assertThat(json(response).path("id").asText()).isEqualTo(TestTexts.id(7).value());
    assertThat(json(response).path("state").asText()).isEqualTo("accepted");
    assertThat(response.headers().firstValue("Location"))
        .contains("/api/v1/messages/" + TestTexts.id(7));
    assertThat(asked().by()).isEqualTo("sup");
    assertThat(asked().at()).isEqualTo(TestTexts.AT);
    assertThat(asked().line()).isEmpty();
    assertThat(asked().idempotencyKey()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0612345601, +33612345601",
    "06 12 34 56 01, +33612345601",
    "0033612345601, +33612345601",
    "+33612345601, +33612345601",
    "+4915112345678, +4915112345678",
    "36101, 36101"
  })
  void numberMayBeWrittenInAnyForm(String to, String sent) {
    rest.post("sup", "/messages", "{\"to\":\"" + to + "\",\"text\":\"x\",\"line\":\"chauffage\"}");
    assertThat(asked().to().value()).isEqualTo(sent);
    assertThat(asked().line()).contains("chauffage");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"to\":\"112\",\"text\":\"x\"}|/to|emergency",
        "{\"to\":\"ORANGE\",\"text\":\"x\"}|/to|not a possible",
        "{\"to\":\"\",\"text\":\"x\"}|/to|not a possible",
        "{\"to\":33612345601,\"text\":\"x\"}|/to|must be a text",
        "{\"text\":\"x\"}|/to|is missing",
        "{\"to\":null,\"text\":\"x\"}|/to|is missing",
        "{\"to\":\"0899123456\",\"text\":\"x\"}|/to|premium",
        "{\"to\":\"0612345601\"}|/text|is missing",
        "{\"to\":\"0612345601\",\"text\":\"\"}|/text|1 to 10000",
        "{\"to\":\"0612345601\",\"text\":\"a\\u0000b\"}|/text|no character",
        "{\"to\":\"0612345601\",\"text\":\"a\\ud83d\"}|/text|no character",
        "{\"to\":\"0612345601\",\"text\":\"x\",\"lien\":\"a\"}|/lien|no such field",
        "{\"to\":\"0612345601\",\"text\":\"x\",\"line\":7}|/line|must be a text",
      })
  void whatDoesNotFitIs422WithItsPath(String body, String path, String reason) {
    HttpResponse<String> response = rest.post("sup", "/messages", body);

    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(json(response).path("errors")).hasSize(1);
    assertThat(json(response).at("/errors/0/path").asText()).isEqualTo(path);
    assertThat(json(response).at("/errors/0/reason").asText()).contains(reason);
    assertThat(rest.door.commands).isEmpty();
  }

  @Test
  void allFaultsAreToldAtOnce() {
    JsonNode problem = json(rest.post("sup", "/messages", "{\"to\":\"15\",\"text\":\"\"}"));
    assertThat(problem.path("errors")).hasSize(2);
  }

  @Test
  void tenThousandCharactersFitAndNoMore() {
    assertThat(rest.post("sup", "/messages", body("é".repeat(10_000))).statusCode()).isEqualTo(202);
    assertThat(asked().text()).hasSize(10_000);
    assertThat(rest.post("sup", "/messages", body("é".repeat(10_001))).statusCode()).isEqualTo(422);
    assertThat(rest.post("sup", "/messages", body("é".repeat(40_000))).statusCode()).isEqualTo(413);
  }

  private static String body(String text) {
    return "{\"to\":\"0612345601\",\"text\":\"" + text + "\"}";
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "\"x\"", "{\"to\":\"1\",\"to\":\"2\"}", "{} {}", "null"})
  void whatCannotBeReadIs400(String body) {
    HttpResponse<String> response = rest.post("sup", "/messages", body);
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(json(response).at("/errors/0/path").asText()).isEmpty();
  }

  @Test
  void anotherTypeIs415() {
    assertThat(
            send(rest.as("sup", "/messages")
                    .header("Content-Type", "text/plain")
                    .POST(BodyPublishers.ofString(BODY)))
                .statusCode())
        .isEqualTo(415);
  }

  @Test
  void keyGoesWithIt() {
    send(
        rest.as("sup", "/messages")
            .header("Content-Type", "application/json; charset=utf-8")
            .header("Idempotency-Key", "abc-1")
            .POST(BodyPublishers.ofString(BODY)));
    assertThat(asked().idempotencyKey()).contains("abc-1");
  }

  @Test
  void keyThatIsTooLongIs400() {
    assertThat(
            send(rest.as("sup", "/messages")
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", "k".repeat(256))
                    .POST(BodyPublishers.ofString(BODY)))
                .statusCode())
        .isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({"UNKNOWN, /line", "UNFIT, ''"})
  void refusalIs422(TextOutcome.Why why, String path) {
    rest.door.refuse(why, "no");
    HttpResponse<String> response = rest.post("sup", "/messages", BODY);
    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(json(response).at("/errors/0/path").asText()).isEqualTo(path);
    assertThat(json(response).at("/errors/0/reason").asText()).isEqualTo("no");
  }

  @Test
  void whatCannotBeWrittenDownIs503() {
    for (Throwable fault :
        List.of(
            TestCalls.stalled(), new RejectedExecutionException("full"), new TimeoutException())) {
      rest.door.fail(fault);
      HttpResponse<String> response = rest.post("sup", "/messages", BODY);
      assertThat(response.statusCode()).isEqualTo(503);
      assertThat(response.headers().firstValue("Retry-After")).isPresent();
    }
    rest.door.behind =
        command -> {
          throw new RejectedExecutionException("full");
        };
    assertThat(rest.post("sup", "/messages", BODY).statusCode()).isEqualTo(503);
    rest.away = true;
    assertThat(rest.post("sup", "/messages", BODY).statusCode()).isEqualTo(503);
  }

  /** More requests than Jetty has threads wait for the store, and the others go on. */
  @Test
  void waitingRequestsHoldNoThread() throws Exception {
    rest.close();
    rest = new RestServer(Duration.ofMinutes(10), Duration.ofMinutes(2));
    CompletableFuture<TextOutcome> stored = new CompletableFuture<>();
    rest.door.behind = command -> stored;
    List<CompletableFuture<HttpResponse<String>>> waiting = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      waiting.add(
          RestServer.sendLater(rest.as("sup", "/messages").POST(BodyPublishers.ofString(BODY))));
    }
    await().until(() -> rest.door.commands.size() == 300);
    assertThat(rest.get("view", "/calls").statusCode()).isEqualTo(200);
    assertThat(waiting).noneMatch(CompletableFuture::isDone);

    stored.complete(new TextOutcome.Accepted(TestTexts.out(7, "bonjour", MessageState.ACCEPTED)));
    for (CompletableFuture<HttpResponse<String>> answer : waiting) {
      assertThat(answer.get().statusCode()).isEqualTo(202);
    }
  }

  @Test
  void doorThatNeverAnswersIs503() {
    Duration heartbeat = Duration.ofMinutes(10);
    try (RestServer impatient = new RestServer(heartbeat, Duration.ofMillis(200))) {
      CompletableFuture<TextOutcome> never = new CompletableFuture<>();
      impatient.door.behind = command -> never;
      HttpResponse<String> response = impatient.post("sup", "/messages", BODY);
      assertThat(response.statusCode()).isEqualTo(503);
      assertThat(json(response).path("status").asInt()).isEqualTo(503);

      never.complete(new TextOutcome.Done());
      assertThat(impatient.get("view", "/messages").statusCode()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @CsvSource({"admin, 202", "sup, 202", "view, 403", "alice, 403", "shell, 403"})
  void onlySupervisorsSend(String user, int status) {
    assertThat(rest.post(user, "/messages", BODY).statusCode()).isEqualTo(status);
    assertThat(rest.door.commands).hasSize(status == 202 ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource({"cross-site, 403", "same-site, 403", "same-origin, 202", "none, 202"})
  void pageOfAnotherSiteMayNotSend(String site, int status) {
    assertThat(
            send(rest.as("sup", "/messages")
                    .header("Content-Type", "application/json")
                    .header("Sec-Fetch-Site", site)
                    .POST(BodyPublishers.ofString(BODY)))
                .statusCode())
        .isEqualTo(status);
  }
}
