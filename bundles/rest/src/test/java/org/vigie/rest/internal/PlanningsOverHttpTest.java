package org.vigie.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.rest.internal.RestServer.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.api.planning.PlanningChange;
import org.vigie.api.planning.ProposalRequest;

class PlanningsOverHttpTest {
  private static final String SPAN = "from=2026-11-20T23:00:00Z&until=2026-12-01T00:00:00%2B01:00";

  private final RestServer rest = new RestServer();

  @AfterEach
  void close() {
    rest.close();
  }

  @Test
  void planningOfATeamComesWithItsRevision() {
    HttpResponse<String> response = rest.get("view", "/planning/chauffage?" + SPAN);
    JsonNode view = json(response);

    assertThat(response.headers().firstValue("ETag")).contains("\"7\"");
    assertThat(view.path("team").asText()).isEqualTo("chauffage");
    assertThat(view.path("revision").asLong()).isEqualTo(7);
    assertThat(view.path("from").asText()).isEqualTo("2026-11-20T23:00:00Z");
    assertThat(view.path("until").asText()).isEqualTo("2026-11-30T23:00:00Z");
    assertThat(view.at("/shifts/0").toString())
        .isEqualTo(
            "{\"rank\":1,\"person\":\"alice\",\"from\":\"2026-11-20T23:00:00Z\","
                + "\"until\":\"2026-11-21T00:00:00Z\",\"why\":\"rule nuits\"}");
    assertThat(view.at("/states/0/state").asText()).isEqualTo("planned");
    assertThat(view.at("/states/1/from").asText()).isEqualTo("2026-11-21T00:00:00Z");
  }

  @Test
  void planningOfAllTeamsIsAList() {
    JsonNode all = json(rest.get("alice", "/planning"));
    assertThat(all.at("/items/0/team").asText()).isEqualTo("chauffage");
    assertThat(all.at("/items/0/from").asText()).isEqualTo("2026-11-21T10:00:00Z");
    assertThat(all.at("/items/0/until").asText()).isEqualTo("2026-12-22T10:00:00Z");
    assertThat(all.has("next")).isTrue();
    assertThat(json(rest.get("view", "/planning?team=chauffage&" + SPAN)).path("items")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "/planning/nobody, 404",
    "/planning?team=nobody, 404",
    "/warnings?team=nobody, 404",
    "/planning/chauffage?from=2026-12-01, 400",
    "/planning/chauffage?from=2026-12-01T00:00:00Z&until=2026-11-01T00:00:00Z, 400",
    "/planning/chauffage?from=2026-12-01T00:00:00Z&until=2026-12-01T00:00:00Z, 400",
    "/planning/chauffage?from=2026-12-01T00:00:00Z&until=2038-12-02T00:00:00Z, 400",
    "/planning?from=2026-12-01T00:00:00Z&until=2028-12-01T00:00:00Z, 400",
    "/planning/chauffage?from=%2B999999999-12-31T23:59:59Z, 400",
    "/planning/chauffage?from=2026-13-01T00:00:00Z, 400",
    "/warnings?from=2026-12-01T00:00:00Z&until=2026-11-01T00:00:00Z, 400",
    "/warnings?cursor=x, 400",
    "/warnings?limit=0, 400"
  })
  void spansAndTeamsThatAreNoneAreRefused(String path, int status) {
    HttpResponse<String> response = rest.get("view", path);
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(json(response).path("status").asInt()).isEqualTo(status);
  }

  @Test
  void yearsOfOneTeamAreShown() {
    assertThat(
            rest.get(
                    "view",
                    "/planning/chauffage?from=2026-01-01T00:00:00Z&until=2036-12-01T00:00:00Z")
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void warningsComeByPages() {
    JsonNode first = json(rest.get("view", "/warnings?limit=1"));
    JsonNode warning = first.at("/items/0");
    JsonNode second =
        json(rest.get("view", "/warnings?limit=1&cursor=" + first.path("next").asText()));

    assertThat(warning.path("key").asText()).isEqualTo(TestPlannings.KEY);
    assertThat(warning.path("kind").asText()).isEqualTo("daily-rest");
    assertThat(warning.path("team").asText()).isEqualTo("chauffage");
    assertThat(warning.path("text").asText()).isEqualTo("7 h of rest");
    assertThat(warning.path("from").asText()).isEqualTo("2026-11-21T10:00:00Z");
    assertThat(warning.path("until").asText()).isEqualTo("2026-12-21T10:00:00Z");
    assertThat(warning.at("/confirmed/who").asText()).isEqualTo("sup");
    assertThat(second.at("/items/0/key").asText()).isEqualTo("second");
    assertThat(second.path("next").isNull()).isTrue();
    assertThat(json(rest.get("view", "/warnings?cursor=9")).path("items")).isEmpty();
  }

  @Test
  void warningIsConfirmedByWhoSawIt() {
    HttpResponse<String> response =
        rest.post("sup", "/warnings/confirm", "{\"key\":\"" + TestPlannings.KEY + "\"}");

    assertThat(json(response).at("/confirmed/who").asText()).isEqualTo("sup");
    assertThat(json(response).at("/confirmed/at").asText()).isEqualTo("2026-11-21T10:00:00Z");
    assertThat(rest.planning.plannings.confirmed).containsExactly(TestPlannings.KEY + " sup");
    assertThat(rest.post("sup", "/warnings/confirm", "{\"key\":\"x\"}").statusCode())
        .isEqualTo(404);
    assertThat(rest.post("sup", "/warnings/confirm", "{}").statusCode()).isEqualTo(422);
    assertThat(rest.post("view", "/warnings/confirm", "{\"key\":\"x\"}").statusCode())
        .isEqualTo(403);
  }

  @Test
  void whatWasProposedMayBeFixed() {
    JsonNode proposal =
        json(
            rest.post(
                "sup",
                "/planning/chauffage/proposal",
                "{\"from\":\"2026-12-01\",\"to\":\"2026-12-28\",\"weights\":{\"alice\":0.5}}"));

    assertThat(rest.planning.plannings.proposals)
        .containsExactly(
            new ProposalRequest(
                "chauffage",
                1,
                LocalDate.of(2026, 12, 1),
                LocalDate.of(2026, 12, 28),
                "week",
                Map.of("alice", 0.5)));
    assertThat(proposal.at("/shares/0/proposed/nights").asText()).isEqualTo("PT0S");
    assertThat(proposal.at("/remarks/0").asText()).isEqualTo("alice has all of it: {alice=0.5}");
    HttpResponse<String> fixed =
        rest.post("sup", "/planning/chauffage/fixed", proposal.path("plan").toString());
    assertThat(fixed.statusCode()).isEqualTo(200);
    assertThat(rest.planning.plannings.inForce)
        .singleElement()
        .isInstanceOf(PlanningChange.Fix.class);
  }

  @Test
  void proposalThatCannotBeSaysWhy() {
    HttpResponse<String> response =
        rest.post(
            "sup",
            "/planning/chauffage/proposal",
            "{\"from\":\"2026-12-01\",\"to\":\"2026-12-28\",\"weights\":{\"alice\":0}}");

    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(json(response).at("/errors/0/reason").asText()).contains("nobody is left");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/planning",
        "/planning/chauffage",
        "/warnings",
        "/audit",
        "/simulate?line=astreinte",
        "/swaps",
        "/swaps/E7",
        "/statements",
        "/statements.csv",
        "/statements.pdf",
        "/interventions",
        "/programmes",
        "/programmes/p0",
        "/programmes/p0.pdf",
        "/feeds",
        "/leave",
        "/ical/" + TestCalendars.SECRET + ".ics"
      })
  void partsThatAreAwayAre503(String path) {
    rest.planning.away = true;
    HttpResponse<String> response = rest.get("view", path);
    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.headers().firstValue("Retry-After")).contains("5");
  }
}
