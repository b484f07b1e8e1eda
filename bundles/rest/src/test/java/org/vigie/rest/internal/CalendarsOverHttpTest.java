package org.vigie.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.rest.internal.RestServer.json;
import static org.vigie.rest.internal.RestServer.send;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarsOverHttpTest {
  private final RestServer rest = new RestServer();

  @AfterEach
  void close() {
    rest.close();
  }

  private JsonNode open(String user, String body) {
    HttpResponse<String> response = rest.post(user, "/feeds", body.replace('\'', '"'));
    assertThat(response.statusCode()).isEqualTo(200);
    return json(response);
  }

  @Test
  void feedIsReadByItsAddressWithoutALogin() {
    JsonNode feed = open("sup", "{'person':'alice'}");
    assertThat(feed.path("kind").asText()).isEqualTo("person");
    assertThat(feed.path("of").asText()).isEqualTo("alice");
    assertThat(feed.path("by").asText()).isEqualTo("sup");
    String url = feed.path("url").asText();
    assertThat(url)
        .startsWith("http://127.0.0.1:" + rest.port() + "/api/v1/ical/")
        .endsWith(".ics");

    HttpResponse<String> calendar = send(HttpRequest.newBuilder(java.net.URI.create(url)));
    assertThat(calendar.statusCode()).isEqualTo(200);
    assertThat(calendar.body()).isEqualTo("BEGIN:VCALENDAR\r\n");
    assertThat(calendar.headers().firstValue("Content-Type"))
        .get()
        .asString()
        .isEqualToIgnoringCase("text/calendar;charset=utf-8".replace(";", "; "));
    assertThat(calendar.headers().firstValue("Cache-Control")).contains("private, max-age=900");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/ical/unknownButWellFormed123.ics",
        "/ical/short.ics",
        "/ical/.ics",
        "/ical/with%20blanks%20and%20more.ics",
        "/ical/" + TestCalendars.SECRET + "1.ics",
        "/ical/" + TestCalendars.SECRET + ".ics"
      })
  void whateverElseIsAskedForIsAnsweredInTheSameManner(String path) {
    open("sup", "{'person':'alice'}");
    HttpResponse<String> answer = send(rest.anonymous(path));

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body())
        .isEqualTo(
            "{\"type\":\"about:blank\",\"title\":\"Not Found\",\"status\":404,"
                + "\"detail\":\"there is no such feed\",\"errors\":[]}");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
  }

  @Test
  void secretIsInNoLogEvenWhenAllGoesWrong() {
    rest.planning.calendars.fault = Optional.of(new IllegalStateException("a bug"));
    PrintStream before = System.err;
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
    try {
      HttpResponse<String> answer = send(rest.anonymous("/ical/" + TestCalendars.SECRET + "0.ics"));
      assertThat(answer.statusCode()).isEqualTo(500);
    } finally {
      System.setErr(before);
    }
    assertThat(log.toString(StandardCharsets.UTF_8))
        .contains("GET /api/v1/ical/… failed")
        .doesNotContain(TestCalendars.SECRET);
  }

  @Test
  void feedIsClosedByANameThatIsNotItsSecret() {
    JsonNode feed = open("sup", "{'team':'chauffage'}");
    assertThat(feed.path("id").asText()).isNotEmpty().doesNotContain(TestCalendars.SECRET);
    assertThat(open("sup", "{'team':'chauffage'}")).isEqualTo(feed);
    assertThat(rest.delete("sup", "/feeds/" + TestCalendars.SECRET + "0").statusCode())
        .isEqualTo(404);

    assertThat(rest.delete("sup", "/feeds/" + feed.path("id").asText()).statusCode())
        .isEqualTo(204);
    assertThat(rest.planning.calendars.feeds).isEmpty();
  }

  @Test
  void personsHaveTheirOwnFeedOnly() {
    JsonNode own = open("alice", "{'person':'alice'}");
    JsonNode team = open("sup", "{'team':'chauffage'}");
    assertThat(rest.post("alice", "/feeds", "{\"team\":\"chauffage\"}").statusCode())
        .isEqualTo(403);
    assertThat(rest.post("alice", "/feeds", "{\"person\":\"bruno\"}").statusCode()).isEqualTo(403);
    assertThat(rest.post("view", "/feeds", "{\"team\":\"chauffage\"}").statusCode()).isEqualTo(403);
    assertThat(rest.delete("bruno", "/feeds/" + own.path("id").asText()).statusCode())
        .isEqualTo(403);
    assertThat(rest.delete("alice", "/feeds/" + team.path("id").asText()).statusCode())
        .isEqualTo(403);
    assertThat(json(rest.get("sup", "/feeds")).path("items")).hasSize(2);
    assertThat(rest.get("view", "/feeds").body()).doesNotContain(TestCalendars.SECRET);
    assertThat(json(rest.get("alice", "/feeds")).at("/items/0/of").asText()).isEqualTo("alice");
    assertThat(rest.delete("alice", "/feeds/" + own.path("id").asText()).statusCode())
        .isEqualTo(204);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|''",
        "{'person':'alice','team':'chauffage'}|''",
        "{'person':'zoe'}|/person",
        "{'team':'nobody'}|/team",
        "{'line':'astreinte'}|/line"
      })
  void feedIsOfOnePersonOrTeam(String body, String path) {
    HttpResponse<String> response = rest.post("sup", "/feeds", body.replace('\'', '"'));
    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(json(response).path("errors").findValuesAsText("path")).contains(path);
  }

  private HttpResponse<String> leave(String user, String person, String type, String file) {
    return rest.put(user, "/persons/" + person + "/leave", type, file);
  }

  @Test
  void leaveIsImportedListedAndForgotten() {
    HttpResponse<String> read =
        leave("sup", "alice", "text/calendar; charset=utf-8", "BEGIN:VCALENDAR\r\n");
    assertThat(read.statusCode()).isEqualTo(200);
    JsonNode listed = json(rest.get("view", "/leave")).at("/items/0");
    assertThat(listed).isEqualTo(json(read));
    assertThat(listed.path("person").asText()).isEqualTo("alice");
    assertThat(listed.path("source").asText()).isEqualTo("file");
    assertThat(listed.path("trouble").isNull()).isTrue();
    assertThat(listed.path("readAt").asText()).isEqualTo("2026-11-21T10:00:00Z");
    assertThat(listed.at("/absences/0").toString())
        .isEqualTo(
            "{\"from\":\"2026-12-24\",\"to\":\"2026-12-31T12:00+01:00\",\"reason\":\"congés\"}");
    assertThat(rest.delete("sup", "/persons/alice/leave").statusCode()).isEqualTo(204);
    assertThat(rest.delete("sup", "/persons/alice/leave").statusCode()).isEqualTo(404);
  }

  @Test
  void leaveThatCannotBeReadIsRefused() {
    HttpResponse<String> garbage = leave("sup", "alice", "text/calendar", "garbage");
    assertThat(garbage.statusCode()).isEqualTo(400);
    assertThat(json(garbage).at("/errors/0/reason").asText()).isEqualTo("line 1 is no calendar");
    assertThat(leave("sup", "zoe", "text/calendar", "x").statusCode()).isEqualTo(404);
    assertThat(leave("sup", "alice", "application/json", "{}").statusCode()).isEqualTo(415);
    assertThat(leave("view", "alice", "text/calendar", "x").statusCode()).isEqualTo(403);
    byte[] large = new byte[5 * 1024 * 1024 + 1];
    HttpRequest.Builder request =
        rest.as("sup", "/persons/alice/leave")
            .header("Content-Type", "text/calendar")
            .PUT(BodyPublishers.ofByteArray(large));
    assertThat(send(request).statusCode()).isEqualTo(413);
    assertThat(rest.planning.calendars.leave).isEmpty();
  }

  @Test
  void leaveIsReadAnewWhereTheSetupNamesACalendar() {
    Map<String, Integer> statuses = Map.of("bruno", 202, "alice", 409, "zoe", 404);
    statuses.forEach(
        (person, status) ->
            assertThat(rest.post("sup", "/persons/" + person + "/leave/refresh", "").statusCode())
                .isEqualTo(status));
    assertThat(rest.planning.calendars.refreshed).containsExactly("bruno");
  }
}
