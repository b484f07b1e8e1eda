package org.vigie.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.rest.internal.RestServer.json;
import static org.vigie.rest.internal.RestServer.send;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.api.call.Verdict;
import org.vigie.api.health.HealthState;
import org.vigie.api.query.CallQuery;

class QueriesOverHttpTest {
  private final RestServer rest = new RestServer();

  @AfterEach
  void close() {
    rest.close();
  }

  @Test
  void a_call_has_the_fields_of_the_contract() {
    JsonNode call = json(rest.get("view", "/calls/" + TestCalls.ID));

    assertThat(fields(call))
        .contains(
            "id",
            "line",
            "caller",
            "called",
            "startedAt",
            "answeredAt",
            "acceptedAt",
            "endedAt",
            "verdict",
            "acceptedBy",
            "conversation",
            "attempts",
            "quality",
            "comment",
            "category");
    assertThat(fields(call.at("/attempts/0")))
        .contains(
            "level",
            "person",
            "number",
            "trunk",
            "startedAt",
            "endedAt",
            "result",
            "cause",
            "tries");
    assertThat(call.path("caller").isNull()).isTrue();
    assertThat(call.path("startedAt").asText()).isEqualTo("2026-11-21T10:00:00Z");
    assertThat(call.path("verdict").asText()).isEqualTo("answered");
    assertThat(call.path("alert").asText()).isEqualTo("42");
    assertThat(call.path("conversation").asText()).isEqualTo("PT1M3S");
    assertThat(call.at("/attempts/0/result").asText()).isEqualTo("no-answer");
    assertThat(call.at("/attempts/0/cause").isNull()).isTrue();
    assertThat(call.at("/attempts/0/tries/0/cause").asText()).startsWith("503");
    assertThat(call.at("/quality/0/mos").asDouble()).isEqualTo(4.3);
  }

  @Test
  void a_call_says_what_else_there_is_to_know() {
    JsonNode call = json(rest.get("view", "/calls/" + TestCalls.ID));
    assertThat(call.path("kind").asText()).isEqualTo("call-back");
    assertThat(call.path("queued").asText()).isEqualTo("PT12S");
    assertThat(call.path("voicemail").asText()).isEqualTo("PT42S");
    assertThat(call.path("recorded").asBoolean()).isTrue();
    assertThat(call.path("customer").asText()).isEqualTo("100234");
  }

  private static List<String> fields(JsonNode node) {
    Iterable<String> names = node::fieldNames;
    Iterator<String> all = names.iterator();
    List<String> list = new java.util.ArrayList<>();
    all.forEachRemaining(list::add);
    return list;
  }

  @Test
  void calls_are_asked_for_by_every_filter() {
    HttpResponse<String> response =
        rest.get(
            "view",
            "/calls?line=a&verdict=missed&number=%2B33612345699&from=2026-11-21T09:00:00%2B01:00"
                + "&until=2026-11-22T00:00:00Z&missed=true&limit=9999&cursor=c1");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(json(response).path("next").asText()).isEqualTo("c2");
    assertThat(rest.calls.asked)
        .containsExactly(
            new CallQuery(
                Optional.of("a"),
                Optional.of(Verdict.MISSED),
                Optional.of("+33612345699"),
                Optional.of(Instant.parse("2026-11-21T08:00:00Z")),
                Optional.of(Instant.parse("2026-11-22T00:00:00Z")),
                true,
                500,
                Optional.of("c1")));
  }

  @Test
  void calls_are_fifty_if_nothing_is_said() {
    rest.get("view", "/calls?number=+33612345699");
    assertThat(rest.calls.asked.get(0).limit()).isEqualTo(50);
    assertThat(rest.calls.asked.get(0).number()).contains("+33612345699");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/calls?limit=0",
        "/calls?limit=x",
        "/calls?limit=99999999999",
        "/calls?from=yesterday",
        "/calls?until=2026-11-21",
        "/calls?verdict=lost",
        "/calls?missed=perhaps",
        "/calls?line=%25%zz",
        "/oncall?team=chauffage&at=noon",
        "/oncall?at="
      })
  void what_cannot_be_read_is_400_as_a_problem(String path) throws IOException {
    if (path.endsWith("at=")) {
      assertThat(rest.get("view", path).statusCode()).isEqualTo(200);
      return;
    }
    String answer = raw("GET /api/v1" + path + " HTTP/1.1", "view");
    assertThat(answer).startsWith("HTTP/1.1 400").contains("\"status\":400");
  }

  /** Past a client that would refuse to send it. */
  private String raw(String line, String user) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", rest.port())) {
      String request =
          line
              + "\r\nHost: x\r\nConnection: close\r\nAuthorization: "
              + RestServer.basic(user, user + "-secret")
              + "\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void a_strange_cursor_is_400_and_a_store_that_stalls_503() {
    rest.calls.fault = new IllegalArgumentException("cursor");
    assertThat(rest.get("view", "/calls?cursor=zzz").statusCode()).isEqualTo(400);
    rest.calls.fault = TestCalls.stalled();
    assertThat(rest.get("view", "/calls").statusCode()).isEqualTo(503);
    rest.calls.fault = new IllegalStateException("a bug");
    HttpResponse<String> bug = rest.get("view", "/calls");
    assertThat(bug.statusCode()).isEqualTo(500);
    assertThat(bug.body()).contains("\"title\":\"Internal Server Error\"").doesNotContain("a bug");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/calls/nobody",
        "/calls/nobody/trace",
        "/calls/%22%3B",
        "/nothing",
        "/",
        "/calls/"
      })
  void what_is_not_there_is_404_as_a_problem(String path) {
    HttpResponse<String> response = rest.get("view", path);
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(json(response).path("title").asText()).isEqualTo("Not Found");
  }

  @Test
  void another_method_is_405_and_says_which() {
    HttpResponse<String> response =
        send(rest.as("admin", "/setup").POST(BodyPublishers.ofString("")));
    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(response.headers().firstValue("Allow")).contains("GET, PUT");
    assertThat(json(response).path("status").asInt()).isEqualTo(405);
  }

  @Test
  void a_trace_holds_no_dialog_no_pin_and_no_withheld_number() {
    HttpResponse<String> response = rest.get("view", "/calls/" + TestCalls.ID + "/trace");

    assertThat(response.body()).doesNotContain("secret dialog").doesNotContain("+33612345699");
    assertThat(json(response).at("/items/0/event").asText()).isEqualTo("CallOffered");
    assertThat(json(response).at("/items/0/called").asText()).isEqualTo("+33972101010");
    assertThat(json(response).at("/items/0/ringback").asText()).isEqualTo("hold");
    assertThat(json(response).at("/items/2/result").asText()).isEqualTo("not-accepted");
    assertThat(json(response).at("/items/3/keys").asText()).isEqualTo("1#");
    assertThat(json(response).at("/items/4/keys").isNull()).isTrue();
    assertThat(json(response).at("/items/5/until").asText()).isEqualTo("2026-11-21T10:15:00Z");
    assertThat(json(response).at("/items/1/at").asText()).isEqualTo("2026-11-21T10:00:09Z");
  }

  @Test
  void what_a_caller_left_is_a_wav_file(@TempDir Path folder) throws IOException {
    assertThat(rest.get("view", "/calls/" + TestCalls.ID + "/voicemail").statusCode())
        .isEqualTo(404);
    rest.messages.put(TestCalls.ID, Files.writeString(folder.resolve("m.wav"), "RIFF"));

    HttpResponse<String> message = rest.get("view", "/calls/" + TestCalls.ID + "/voicemail");

    assertThat(message.body()).isEqualTo("RIFF");
    assertThat(message.headers().firstValue("Content-Type")).contains("audio/wav");
  }

  @Test
  void on_call_answers_for_one_team_or_for_all() {
    JsonNode one = json(rest.get("view", "/oncall?team=chauffage&at=2026-11-21T19:00:00%2B01:00"));
    assertThat(one.path("state").asText()).isEqualTo("planned");
    assertThat(one.path("at").asText()).isEqualTo("2026-11-21T18:00:00Z");
    assertThat(one.at("/ranks/0/persons/0").asText()).isEqualTo("alice");

    JsonNode all = json(rest.get("view", "/oncall"));
    assertThat(all.at("/items/0/team").asText()).isEqualTo("chauffage");
    assertThat(all.has("next")).isTrue();
    assertThat(rest.get("view", "/oncall?team=nobody").statusCode()).isEqualTo(404);
  }

  @Test
  void health_is_503_when_down_and_tells_strangers_the_state_only() {
    JsonNode known = json(rest.get("alice", "/health"));
    assertThat(known.at("/parts/0/name").asText()).isEqualTo("engine");
    assertThat(json(send(rest.anonymous("/health"))).path("parts")).isEmpty();

    rest.state = HealthState.DEGRADED;
    assertThat(send(rest.anonymous("/health")).statusCode()).isEqualTo(200);
    rest.state = HealthState.DOWN;
    assertThat(send(rest.anonymous("/health")).statusCode()).isEqualTo(503);
    rest.away = true;
    assertThat(json(send(rest.anonymous("/health"))).path("state").asText()).isEqualTo("down");
  }

  @Test
  void metrics_count_calls_by_verdict() {
    rest.metrics.changed(TestCalls.call(Optional.empty()));
    rest.metrics.changed(TestCalls.call(Optional.of(Verdict.ANSWERED)));

    String text = rest.get("view", "/metrics").body();
    assertThat(text)
        .contains("vigie_calls_total{verdict=\"answered\"} 1\n")
        .contains("vigie_calls_total{verdict=\"missed\"} 0\n")
        .contains("vigie_calls_in_progress 1\n")
        .contains("process_resident_memory_bytes 123456\n")
        .contains("vigie_health{part=\"engine\"} 2\n");
  }

  @Test
  void the_description_names_every_operation_and_no_other() {
    JsonNode document = json(send(rest.anonymous("/openapi.json")));

    TreeSet<String> described = new TreeSet<>();
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        name -> {
                          if (!name.equals("parameters")) {
                            described.add(name.toUpperCase(java.util.Locale.ROOT) + path.getKey());
                          }
                        }));
    assertThat(described)
        .isEqualTo(
            rest.routes.all().stream()
                .map(route -> route.method() + route.template())
                .collect(Collectors.toCollection(TreeSet::new)));
  }
}
