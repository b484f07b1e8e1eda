package org.vigie.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.rest.internal.RestServer.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.api.voice.TrunkStatus;
import org.vigie.testkit.TrunksThatStand;

class TrunksOverHttpTest {
  private final RestServer rest = new RestServer();

  @AfterEach
  void close() {
    rest.close();
  }

  private static TrunkStatus trunk(String name, int priority, boolean up, int maxCalls) {
    String text = up ? "registered" : "a call failed: 200, but no RTP within 10 s";
    return new TrunkStatus(name, "192.0.2.1:5060", priority, up, TestCalls.AT, text, 2, maxCalls);
  }

  @Test
  void areListedInTheOrderInWhichTheyAreTriedWithTheReasonOfTheirState() {
    rest.voice.adapters =
        List.of(
            TrunksThatStand.of(trunk("sim-card", 9, true, 1)),
            TrunksThatStand.of(trunk("zeta", 1, true, 0), trunk("alpha", 1, false, 30)));
    JsonNode items = json(rest.get("view", "/trunks")).path("items");
    assertThat(items.findValuesAsText("name")).containsExactly("alpha", "zeta", "sim-card");
    assertThat(items.get(0).toString())
        .isEqualTo(
            "{\"name\":\"alpha\",\"target\":\"192.0.2.1:5060\",\"priority\":1,\"state\":\"down\","
                + "\"since\":\"2026-11-21T10:00:00Z\","
                + "\"text\":\"a call failed: 200, but no RTP within 10 s\","
                + "\"calls\":2,\"maxCalls\":30}");
    assertThat(items.get(1).path("maxCalls").isNull()).isTrue();
    assertThat(items.get(1).path("state").asText()).isEqualTo("up");
  }

  @Test
  void areNoneWhileEveryAdapterIsAway() {
    assertThat(rest.get("view", "/trunks").body()).isEqualTo("{\"items\":[],\"next\":null}");
  }

  @ParameterizedTest
  @CsvSource({"admin, 200", "sup, 200", "view, 200", "alice, 403"})
  void areForThoseWhoMayLook(String user, int status) {
    assertThat(rest.get(user, "/trunks").statusCode()).isEqualTo(status);
    assertThat(rest.get("view", "/trunks?x=1").statusCode()).isEqualTo(400);
  }
}
