package org.vigie.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.rest.internal.RestServer.json;
import static org.vigie.rest.internal.RestServer.send;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SetupRevisionsOverHttpTest {
  private static final String OURS = "\"12\"";
  private static final String OLDER = "\"11\"";

  private final RestServer rest = new RestServer();

  @AfterEach
  void close() {
    rest.close();
  }

  private HttpResponse<String> request(String method, String path, String tag, String body) {
    HttpRequest.Builder request =
        rest.as("sup", path)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body));
    return send(tag.isEmpty() ? request : request.header("If-Match", tag));
  }

  @ParameterizedTest
  @CsvSource({"/setup", "/setup/settings", "/setup/persons/alice"})
  void whatIsLookedAtHasItsRevision(String path) {
    assertThat(rest.get("view", path).headers().firstValue("ETag")).contains(OURS);
  }

  @ParameterizedTest
  @CsvSource({
    "PUT, /setup, {}",
    "PUT, /setup?dryRun=true, {}",
    "PUT, /setup/settings, {}",
    "PUT, /setup/persons/alice, {}",
    "DELETE, /setup/persons/alice, ''",
    "POST, /setup/undo, ''"
  })
  void theLaterOfTwoIsToldWhoWasFaster(String method, String path, String body) {
    HttpResponse<String> later = request(method, path, OLDER, body);

    assertThat(later.statusCode()).isEqualTo(412);
    assertThat(json(later).path("changedBy").asText()).isEqualTo("chloe");
    assertThat(json(later).path("detail").asText())
        .startsWith("chloe changed this at 2026-11-21T09:5");
    assertThat(later.headers().firstValue("ETag")).contains(OURS);
    assertThat(rest.setup.done).isEmpty();
    assertThat(request(method, path, OURS, body).statusCode()).isEqualTo(200);
    assertThat(request(method, path, "", body).statusCode()).isEqualTo(200);
  }

  @Test
  void putTellsTheRevisionThatCameOfIt() {
    HttpResponse<String> response = request("PUT", "/setup", OURS, "{}");
    assertThat(response.headers().firstValue("ETag")).contains(OURS);
    assertThat(json(response).path("revision").asLong()).isEqualTo(12);
    assertThat(rest.setup.done).containsExactly("put rest 127.0.0.1");
  }

  @Test
  void itemsAreReadPutAndRemoved() {
    assertThat(rest.get("admin", "/setup/persons/alice").body()).contains("4821");
    assertThat(rest.get("sup", "/setup/persons/alice").body()).doesNotContain("4821");
    HttpResponse<String> put = rest.put("sup", "/setup/teams/froid", "application/json", "{}");
    assertThat(put.statusCode()).isEqualTo(200);
    assertThat(json(put).at("/warnings/0/path").asText()).isEqualTo("/persons/0");
    assertThat(rest.delete("sup", "/setup/persons/alice").statusCode()).isEqualTo(200);
    assertThat(rest.put("sup", "/setup/settings", "application/json", "{}").statusCode())
        .isEqualTo(200);
    assertThat(rest.setup.done)
        .containsExactly(
            "item SetupItem[section=teams, id=froid] rest 127.0.0.1",
            "gone SetupItem[section=persons, id=alice] rest 127.0.0.1",
            "item SetupItem[section=settings, id=] rest 127.0.0.1");
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /setup/persons/zoe, '', 404",
    "DELETE, /setup/persons/zoe, '', 404",
    "GET, /setup/secrets/alice, '', 404",
    "PUT, /setup/settings/x, {}, 404",
    "PUT, /setup/persons/alice, unfit, 422",
    "PUT, /setup/persons/alice, '[', 400",
    "PUT, /setup/persons/alice?dryRun=true, {}, 400",
    "DELETE, /setup/persons/alice?dryRun=true, '', 400",
    "POST, /setup/undo?dryRun=true, '', 400",
    "DELETE, /setup/settings, '', 405"
  })
  void whatCannotBeIsRefused(String method, String path, String body, int status) {
    assertThat(request(method, path, "", body).statusCode()).isEqualTo(status);
    assertThat(rest.setup.done).isEmpty();
  }

  @Test
  void itemsAreJsonAndForSupervisors() {
    assertThat(rest.put("sup", "/setup/persons/alice", "application/yaml", "a: 1").statusCode())
        .isEqualTo(415);
    assertThat(rest.put("view", "/setup/persons/alice", "application/json", "{}").statusCode())
        .isEqualTo(403);
    assertThat(rest.delete("view", "/setup/persons/alice").statusCode()).isEqualTo(403);
    assertThat(rest.post("view", "/setup/undo", "").statusCode()).isEqualTo(403);
    assertThat(rest.get("alice", "/setup/persons/alice").statusCode()).isEqualTo(403);
  }

  @Test
  void theLastChangeIsTakenBack() {
    HttpResponse<String> response = rest.post("sup", "/setup/undo", "");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(json(response).path("applied").asBoolean()).isTrue();
    assertThat(rest.setup.done).containsExactly("undo rest 127.0.0.1");
  }
}
