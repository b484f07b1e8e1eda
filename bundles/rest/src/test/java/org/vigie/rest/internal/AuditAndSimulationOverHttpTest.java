package org.vigie.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.rest.internal.RestServer.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.query.AuditQuery;
import org.vigie.api.query.Simulations.Question;

class AuditAndSimulationOverHttpTest {
  private final RestServer rest = new RestServer();

  @AfterEach
  void close() {
    rest.close();
  }

  @Test
  void auditTellsWhoWhenFromWhereAndWhat() {
    JsonNode page = json(rest.get("view", "/audit"));

    assertThat(page.at("/items/0").toString())
        .isEqualTo(
            "{\"id\":42,\"at\":\"2026-11-21T10:00:00Z\",\"who\":\"alice\","
                + "\"origin\":\"sms +33612345601\",\"action\":\"swap accepted\","
                + "\"team\":\"chauffage\",\"changes\":[\"state: requested → accepted\"],"
                + "\"version\":null}");
    assertThat(page.at("/items/1/version").asLong()).isEqualTo(12);
    assertThat(page.path("next").asText()).isEqualTo("c2");
  }

  @Test
  void auditIsAskedForByEveryFilter() {
    rest.get(
        "view",
        "/audit?team=a&who=b&from=2026-11-01T00:00:00Z&until=2026-12-01T00:00:00Z&limit=7&cursor=c");
    assertThat(rest.planning.audits)
        .containsExactly(
            new AuditQuery(
                Optional.of("a"),
                Optional.of("b"),
                Optional.of(Instant.parse("2026-11-01T00:00:00Z")),
                Optional.of(Instant.parse("2026-12-01T00:00:00Z")),
                7,
                Optional.of("c")));
    assertThat(rest.get("view", "/audit?cursor=strange").statusCode()).isEqualTo(400);
    assertThat(rest.get("alice", "/audit").statusCode()).isEqualTo(403);
  }

  @Test
  void simulationTellsWhoRings() {
    JsonNode answer =
        json(rest.get("view", "/simulate?line=astreinte&at=2026-12-24T18:00:00%2B01:00"));

    assertThat(answer.path("line").asText()).isEqualTo("astreinte");
    assertThat(answer.path("at").asText()).isEqualTo("2026-12-24T17:00:00Z");
    assertThat(answer.at("/attempts/0").toString())
        .isEqualTo(
            "{\"level\":1,\"round\":1,\"person\":\"alice\",\"number\":\"+33612345601\","
                + "\"at\":\"2026-12-24T17:00:00Z\"}");
    assertThat(answer.at("/attempts/1/person").isNull()).isTrue();
    assertThat(answer.at("/path/1").asText()).isEqualTo("chauffage");
    assertThat(answer.path("wayOut").asText()).isEqualTo("voicemail");
    assertThat(answer.at("/remarks/0").asText()).isEqualTo("a gap tonight");
  }

  @ParameterizedTest
  @CsvSource({
    "0612345601, +33612345601",
    "%2B33612345601, +33612345601",
    "+33612345601, +33612345601",
    "0033 6 12 34 56 01, +33612345601"
  })
  void callerMayBeWrittenInAnyForm(String written, String number) {
    rest.get("view", "/simulate?line=astreinte&caller=" + written.replace(" ", "%20"));
    assertThat(rest.planning.questions.get(0).caller()).contains(new PhoneNumber(number));
  }

  @Test
  void keysAreChosenInOrder() {
    rest.get("view", "/simulate?line=astreinte&keys=3,%20100234%23");
    assertThat(rest.planning.questions)
        .containsExactly(
            new Question(
                "astreinte", Instant.parse("2026-11-21T10:00:00Z"), Optional.empty(), "3100234#"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/simulate",
        "/simulate?line=astreinte&at=noon",
        "/simulate?line=astreinte&at=2026-12-24T18:00",
        "/simulate?line=astreinte&caller=12x",
        "/simulate?line=astreinte&keys=1%3B2e"
      })
  void whatCannotBeReadIs400(String path) {
    assertThat(rest.get("view", path).statusCode()).isEqualTo(400);
    assertThat(rest.planning.questions).isEmpty();
  }

  @Test
  void unknownLineIs404AndPersonsMayNot() {
    assertThat(rest.get("view", "/simulate?line=nobody").statusCode()).isEqualTo(404);
    assertThat(rest.get("alice", "/simulate?line=astreinte").statusCode()).isEqualTo(403);
  }
}
