package org.vigie.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The appliance calls its own line through a carrier, which brings the call back. */
class LineTestIT {
  private static Site site;

  @BeforeAll
  static void boot() {
    site = Site.ready("line-test", Setups.THREE_PEOPLE).phones(Setups.ALICE, Setups.CHLOE);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static JsonNode test(String line, String keys) {
    Door door = new Door(site.appliance());
    String body = "{'line': '" + line + "', 'trunk': 'carrier', 'keys': '" + keys + "'}";
    Door.Reply reply = door.post("/line-tests", body);
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    return reply.json();
  }

  @Test
  void aTestGoesThroughTheMenuAndHearsToneBothWaysAndRingsNobody() {
    site.carrier().transit(Setups.ENTRY);
    JsonNode report = test("accueil", "1");
    assertThat(report.path("passed").asBoolean()).as(report.toString()).isTrue();
    assertThat(report.path("trunk").asText()).isEqualTo("carrier");
    JsonNode came =
        await("a call that came").until(LineTestIT::callThatCame, c -> !c.isMissingNode());
    assertThat(came.path("path").toString()).contains("choix", "chloe");
    assertThat(came.path("attempts")).isEmpty();
    assertThat(came.path("missed").asBoolean()).isFalse();
  }

  @Test
  void aLineThatCannotBeReachedIsReportedAndRaisesAnAlert() {
    JsonNode report = test("direct", "");
    assertThat(report.path("passed").asBoolean()).isFalse();
    assertThat(report.path("findings").toString()).contains("404");
    await().until(() -> alerts().size() == 1 && !alerts().get(0).path("text").asText().isEmpty());
  }

  private static JsonNode alerts() {
    return site.rest().get("/api/v1/alerts?line=direct").path("items");
  }

  private static JsonNode callThatCame() {
    for (JsonNode call : site.rest().get("/api/v1/calls?line=accueil").path("items")) {
      if (!call.path("path").isEmpty() && call.hasNonNull("verdict")) {
        return call;
      }
    }
    return MissingNode.getInstance();
  }
}
