package org.vigie.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.rest.internal.RestServer.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.api.planning.Swap;
import org.vigie.api.setup.Author;

class SwapsOverHttpTest {
  private static final String GIVEN =
      "\"given\":{\"rank\":1,\"from\":\"2026-12-24\",\"until\":\"2026-12-25T08:00\"}";
  private static final String SWAP =
      "{\"team\":\"chauffage\",\"from\":\"alice\",\"to\":\"bruno\"," + GIVEN + "}";

  private final RestServer rest = new RestServer();

  @AfterEach
  void close() {
    rest.close();
  }

  private String ask(String user) {
    HttpResponse<String> response = rest.post(user, "/swaps", SWAP);
    assertThat(response.statusCode()).isEqualTo(201);
    return json(response).path("id").asText();
  }

  @Test
  void supervisorAsksOnSomebodysBehalf() {
    HttpResponse<String> response =
        rest.post(
            "sup",
            "/swaps",
            SWAP.replace(
                GIVEN,
                GIVEN
                    + ",\"returned\":{\"from\":\"2026-12-31\",\"until\":\"2026-12-31\",\"rank\":2}"));

    assertThat(response.statusCode()).isEqualTo(201);
    assertThat(response.headers().firstValue("Location")).contains("/api/v1/swaps/E7");
    JsonNode swap = json(response);
    assertThat(swap.path("state").asText()).isEqualTo("requested");
    assertThat(swap.path("requestedAt").asText()).isEqualTo("2026-11-21T10:00:00Z");
    assertThat(swap.path("answeredAt").isNull()).isTrue();
    assertThat(swap.path("by").isNull()).isTrue();
    assertThat(swap.path("returned").toString())
        .isEqualTo(
            "{\"rank\":2,\"from\":\"2026-12-30T23:00:00Z\",\"until\":\"2026-12-31T23:00:00Z\"}");
    assertThat(rest.planning.swaps.all.get(0).given())
        .isEqualTo(
            new Swap.Part(
                1, Instant.parse("2026-12-23T23:00:00Z"), Instant.parse("2026-12-25T07:00:00Z")));
    assertThat(rest.planning.swaps.authors).containsExactly(new Author("sup", "rest 127.0.0.1"));
  }

  @Test
  void personsAskAndAnswerForThemselves() {
    String id = ask("alice");
    assertThat(rest.post("alice", "/swaps/" + id + "/accept", "").statusCode()).isEqualTo(403);
    assertThat(rest.post("bruno", "/swaps/" + id + "/cancel", "").statusCode()).isEqualTo(403);
    assertThat(rest.post("bruno", "/swaps", SWAP).statusCode()).isEqualTo(403);
    assertThat(rest.post("view", "/swaps", SWAP).statusCode()).isEqualTo(403);
    assertThat(rest.post("view", "/swaps/" + id + "/accept", "").statusCode()).isEqualTo(403);

    JsonNode accepted = json(rest.post("bruno", "/swaps/" + id + "/accept", "{}"));
    assertThat(accepted.path("state").asText()).isEqualTo("accepted");
    assertThat(accepted.path("by").asText()).isEqualTo("bruno");
  }

  @ParameterizedTest
  @CsvSource({
    "accept, sup, accepted",
    "decline, bruno, declined",
    "cancel, alice, cancelled",
    "cancel, sup, cancelled"
  })
  void oneThatIsAnsweredIsNotAnsweredAgain(String action, String user, String state) {
    String id = ask("sup");
    HttpResponse<String> response = rest.post(user, "/swaps/" + id + "/" + action, "");
    assertThat(json(response).path("state").asText()).isEqualTo(state);

    HttpResponse<String> again = rest.post("sup", "/swaps/" + id + "/accept", "");
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(json(again).path("detail").asText()).isEqualTo("it is " + state + " already");
  }

  @Test
  void listsAreOfAStateOrAPersonAndPersonsSeeTheirOwn() {
    ask("sup");
    rest.post(
        "sup",
        "/swaps",
        SWAP.replace("alice", "x").replace("bruno", "alice").replace("x", "bruno"));
    rest.post("sup", "/swaps/E7/decline", "");

    assertThat(json(rest.get("view", "/swaps")).path("items").findValuesAsText("id"))
        .containsExactly("E8", "E7");
    assertThat(json(rest.get("view", "/swaps?state=declined")).path("items").findValuesAsText("id"))
        .containsExactly("E7");
    assertThat(json(rest.get("alice", "/swaps")).path("items")).hasSize(2);
    assertThat(json(rest.get("view", "/swaps?person=zoe")).path("items")).isEmpty();
    assertThat(rest.get("alice", "/swaps?person=bruno").statusCode()).isEqualTo(403);
    assertThat(rest.get("bruno", "/swaps/E7").statusCode()).isEqualTo(200);
    assertThat(rest.get("view", "/swaps/E9").statusCode()).isEqualTo(404);
    assertThat(rest.get("view", "/swaps?state=lost").statusCode()).isEqualTo(400);
  }

  @Test
  void othersSwapsAreNoneOfAPersonsBusiness() {
    rest.planning.swaps.request(
        "chauffage",
        "chloe",
        "bruno",
        new Swap.Part(1, TestCalls.AT, TestCalls.AT.plusSeconds(60)),
        Optional.empty(),
        new Author("sup", "shell"));
    assertThat(rest.get("alice", "/swaps/E7").statusCode()).isEqualTo(403);
    assertThat(json(rest.get("alice", "/swaps")).path("items")).isEmpty();
    assertThat(json(rest.get("bruno", "/swaps")).path("items")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'team':'chauffage'|'team':'nobody'|/team",
        "'to':'bruno'|'to':'alice'|/to",
        "'to':'bruno'|'to':'zoe'|/to",
        "'rank':1|'rank':100|/given/rank",
        "'rank':1|'rank':'1'|/given/rank",
        "'rank':1|'range':1|/given/range",
        "'until':'2026-12-25T08:00'|'until':'2026-12-23'|/given/until",
        "'until':'2026-12-25T08:00'|'until':'soon'|/given/until",
        "'given'|'taken'|/taken",
        "'given':{|'returned':[],'given':{|/returned"
      })
  void whatDoesNotFitIs422AndSaysWhere(String good, String bad, String path) {
    String body = SWAP.replace(good.replace('\'', '"'), bad.replace('\'', '"'));
    HttpResponse<String> response = rest.post("sup", "/swaps", body);

    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(json(response).path("errors").findValuesAsText("path")).contains(path);
    assertThat(rest.planning.swaps.all).isEmpty();
  }

  @Test
  void whatTheServiceRefusesIs422WithItsReason() {
    rest.planning.swaps.refusal = "alice is not on call then";
    HttpResponse<String> response = rest.post("sup", "/swaps", SWAP);
    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(json(response).at("/errors/0/reason").asText())
        .isEqualTo("alice is not on call then");
  }
}
