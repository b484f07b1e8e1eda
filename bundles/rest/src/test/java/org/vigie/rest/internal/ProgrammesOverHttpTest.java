package org.vigie.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.rest.internal.RestServer.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.api.text.MessageState;

class ProgrammesOverHttpTest {
  private static final String DECEMBER =
      "{\"person\":\"alice\",\"from\":\"2026-12-01\",\"until\":\"2026-12-31\"}";

  private final RestServer rest = new RestServer();

  @AfterEach
  void close() {
    rest.close();
  }

  @Test
  void whatAPersonWasToldIsKeptWithItsProof() {
    rest.texts.put(TestTexts.out(1, "Votre programme", MessageState.DELIVERED));
    HttpResponse<String> sent = rest.post("sup", "/programmes", DECEMBER);
    assertThat(sent.statusCode()).isEqualTo(201);
    assertThat(sent.headers().firstValue("Location")).contains("/api/v1/programmes/p0");

    JsonNode programme = json(rest.get("view", "/programmes/p0"));
    assertThat(programme).isEqualTo(json(sent));
    assertThat(programme.path("from").asText()).isEqualTo("2026-11-30T23:00:00Z");
    assertThat(programme.path("until").asText()).isEqualTo("2026-12-31T23:00:00Z");
    assertThat(programme.path("sentAt").asText()).isEqualTo("2026-11-21T10:00:00Z");
    assertThat(programme.path("sentBy").asText()).isEqualTo("sup");
    assertThat(programme.path("message").asText()).isEqualTo(TestTexts.id(1).value());
    assertThat(programme.path("changes").isNull()).isTrue();
    assertThat(programme.path("text").asText()).isEqualTo("Votre programme");
    assertThat(programme.path("digest").asText()).isEqualTo("abc");
    assertThat(programme.at("/shifts/0/team").asText()).isEqualTo("chauffage");
    assertThat(programme.at("/delivery/state").asText()).isEqualTo("delivered");
  }

  @Test
  void messageThatIsUnknownIsNoDelivery() {
    JsonNode programme = json(rest.post("sup", "/programmes", DECEMBER));
    assertThat(programme.has("delivery")).isTrue();
    assertThat(programme.path("delivery").isNull()).isTrue();
  }

  @Test
  void itIsADocument() {
    rest.post("sup", "/programmes", DECEMBER);
    HttpResponse<String> document = rest.get("alice", "/programmes/p0.pdf");
    assertThat(document.headers().firstValue("Content-Type")).contains("application/pdf");
    assertThat(document.body()).startsWith("%PDF-");
    assertThat(rest.get("view", "/programmes/p9.pdf").statusCode()).isEqualTo(404);
  }

  @Test
  void personsSeeTheirOwnOnlyAndSendNone() {
    rest.post("sup", "/programmes", DECEMBER);
    assertThat(json(rest.get("alice", "/programmes")).path("items")).hasSize(1);
    assertThat(json(rest.get("bruno", "/programmes")).path("items")).isEmpty();
    assertThat(json(rest.get("view", "/programmes?person=alice")).path("items")).hasSize(1);
    assertThat(rest.get("bruno", "/programmes/p0").statusCode()).isEqualTo(403);
    assertThat(rest.get("bruno", "/programmes/p0.pdf").statusCode()).isEqualTo(403);
    assertThat(rest.get("bruno", "/programmes?person=alice").statusCode()).isEqualTo(403);
    assertThat(rest.post("alice", "/programmes", DECEMBER).statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'person':'zoe','from':'2026-12-01','until':'2026-12-31'}|/person",
        "{'person':'alice','from':'2026-12-01','until':'2026-11-30'}|/until",
        "{'person':'alice','from':'2026-12-01','to':'2026-12-31'}|/to",
        "{'person':'alice','from':'2020-12-01','until':'2020-12-31'}|''"
      })
  void whatDoesNotFitIs422AndSaysWhere(String body, String path) {
    HttpResponse<String> response = rest.post("sup", "/programmes", body.replace('\'', '"'));
    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(json(response).path("errors").findValuesAsText("path")).contains(path);
    assertThat(rest.planning.programmes.sent).isEmpty();
  }
}
