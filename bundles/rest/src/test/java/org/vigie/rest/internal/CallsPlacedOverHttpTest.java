package org.vigie.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.rest.internal.RestServer.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.api.query.LineTests;

/** Calls that users place: to customers as a line, and to the lines themselves. */
class CallsPlacedOverHttpTest {
  private static final String BODY =
      "{\"line\":\"astreinte\",\"person\":\"alice\",\"to\":\"06 12 34 56 99\"}";
  private static final String TEST =
      "{\"line\":\"astreinte\",\"trunk\":\"backup\",\"keys\":\"1#\"}";

  private final RestServer rest = new RestServer();

  @AfterEach
  void close() {
    rest.close();
  }

  @Test
  void aCallIsAcceptedWithItsIdAndWhereItIs() {
    HttpResponse<String> young = rest.post("sup", "/calls", BODY);
    assertThat(young.statusCode()).isEqualTo(202);
    assertThat(json(young).path("id").asText()).isEqualTo(TestVoice.PLACED.value());
    assertThat(young.headers().firstValue("Location"))
        .contains("/api/v1/calls/" + TestVoice.PLACED);
    assertThat(rest.voice.placed).containsExactly("astreinte alice 06 12 34 56 99 sup");

    rest.voice.placing = text -> TestCalls.ID;
    JsonNode call = json(rest.post("sup", "/calls", BODY));
    assertThat(call.path("kind").asText()).isEqualTo("call-back");
    assertThat(call.path("callBackOf").asText()).isEqualTo("01JD0000000000000000000000");
  }

  @ParameterizedTest
  @CsvSource({"admin, 202", "sup, 202", "alice, 202", "bruno, 403", "view, 403", "shell, 403"})
  void supervisorsPlaceCallsForAllAndPersonsForThemselves(String user, int status) {
    assertThat(rest.post(user, "/calls", BODY).statusCode()).isEqualTo(status);
    assertThat(rest.voice.placed).hasSize(status == 202 ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "alice | zoe | /person | there is no person zoe",
        "astreinte | autre | /line | there is no line autre",
        "06 12 34 56 99 | 112 | /to | emergency",
        "06 12 34 56 99 | 15 | /to | emergency",
        "06 12 34 56 99 | 0899123456 | /to | premium",
        "06 12 34 56 99 | demain | /to | possible",
        "\"to\" | \"number\" | /to | is missing",
        "\"to\" | \"number\" | /number | no such field",
      })
  void whatDoesNotFitIsSaidWithItsPlaceAndNobodyIsRung(
      String text, String by, String path, String reason) {
    HttpResponse<String> answer = rest.post("sup", "/calls", BODY.replace(text, by));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(json(answer).path("errors"))
        .anyMatch(
            error ->
                error.path("path").asText().equals(path)
                    && error.path("reason").asText().contains(reason));
    assertThat(rest.voice.placed).isEmpty();
  }

  @Test
  void limitsAre429AndWhatTheServiceFindsWantingIs422() {
    rest.voice.placing =
        text -> {
          throw new IllegalStateException("60 calls at a time are reached: wait, or see settings");
        };
    HttpResponse<String> limit = rest.post("sup", "/calls", BODY);
    assertThat(limit.statusCode()).isEqualTo(429);
    assertThat(limit.body()).contains("60 calls at a time");
    rest.voice.placing =
        text -> {
          throw new IllegalArgumentException("the country CH is not allowed");
        };
    HttpResponse<String> country = rest.post("sup", "/calls", BODY);
    assertThat(country.statusCode()).isEqualTo(422);
    assertThat(country.body()).contains("the country CH is not allowed");
  }

  @Test
  void withoutTheEngineItIs503WithWhatToDo() {
    rest.voice.away = true;
    assertThat(rest.post("sup", "/calls", BODY).body()).contains("org.vigie.engine is active");
    assertThat(rest.post("sup", "/line-tests", TEST).statusCode()).isEqualTo(503);
    assertThat(rest.get("view", "/line-tests").statusCode()).isEqualTo(503);
  }

  @Test
  void aLineTestAnswersWithItsReportPassedOrNot() {
    JsonNode passed = json(rest.post("sup", "/line-tests", TEST));
    assertThat(passed.path("passed").asBoolean()).isTrue();
    assertThat(passed.path("trunk").asText()).isEqualTo("backup");
    assertThat(rest.voice.tested).containsExactly("astreinte backup 1# sup");
    rest.voice.testing = text -> CompletableFuture.completedStage(TestVoice.report(false));
    HttpResponse<String> failed = rest.post("sup", "/line-tests", "{\"line\":\"astreinte\"}");
    assertThat(failed.statusCode()).isEqualTo(200);
    assertThat(json(failed).path("passed").asBoolean()).isFalse();
    assertThat(json(failed).path("trunk").isNull()).isTrue();
    assertThat(json(rest.get("view", "/line-tests")).path("items")).hasSize(2);
  }

  /** It may take longer than any other answer, and longer than the server lets a client idle. */
  @Test
  void aLineTestIsWaitedForLongerThanOtherAnswers() {
    Duration heartbeat = Duration.ofMinutes(10);
    try (RestServer impatient = new RestServer(heartbeat, Duration.ofMillis(200))) {
      impatient.idle(Duration.ofSeconds(6));
      CompletableFuture<LineTests.Report> report = new CompletableFuture<>();
      impatient.voice.testing = text -> report;
      report.completeOnTimeout(TestVoice.report(true), 13, java.util.concurrent.TimeUnit.SECONDS);
      assertThat(impatient.post("sup", "/line-tests", TEST).statusCode()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "astreinte | autre | /line | no line",
        "1# | 1A | /keys | 0 to 9",
        "\"keys\" | \"key\" | /key | no such field"
      })
  void aLineTestThatDoesNotFitIsNotBegun(String text, String by, String path, String reason) {
    HttpResponse<String> answer = rest.post("sup", "/line-tests", TEST.replace(text, by));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(json(answer).at("/errors/0/path").asText()).isEqualTo(path);
    assertThat(json(answer).at("/errors/0/reason").asText()).contains(reason);
    assertThat(rest.voice.tested).isEmpty();
  }

  @Test
  void aLineThatIsBeingTestedIs409() {
    rest.voice.testing =
        text -> {
          throw new IllegalStateException("line astreinte is being tested just now");
        };
    HttpResponse<String> busy = rest.post("sup", "/line-tests", TEST);
    assertThat(busy.statusCode()).isEqualTo(409);
    assertThat(busy.body()).contains("is being tested just now");
  }

  @Test
  void aCallThatCouldNotBeWrittenDownIs503() {
    rest.voice.placing =
        text -> {
          throw new IllegalStateException(
              "the call could not be begun: see health", new RejectedExecutionException("full"));
        };
    assertThat(rest.post("sup", "/calls", BODY).statusCode()).isEqualTo(503);
  }

  @Test
  void anUnknownTrunkIs422AndOnlySupervisorsTest() {
    rest.voice.testing =
        text -> {
          throw new IllegalArgumentException("there is no trunk backup");
        };
    assertThat(rest.post("sup", "/line-tests", TEST).body()).contains("there is no trunk backup");
    assertThat(rest.post("view", "/line-tests", TEST).statusCode()).isEqualTo(403);
    assertThat(rest.post("alice", "/line-tests", TEST).statusCode()).isEqualTo(403);
  }
}
