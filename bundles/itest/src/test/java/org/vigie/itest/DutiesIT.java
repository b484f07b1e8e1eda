package org.vigie.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.vigie.itest.PlanningSite.good;
import static org.vigie.itest.PlanningSite.inHours;
import static org.vigie.itest.PlanningSite.now;
import static org.vigie.itest.PlanningSite.planning;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.vigie.itest.TextSetup.Group;
import org.vigie.sim.smsc.Subscriber;

/** What people on call are told of their plannings, ask and answer, by SMS. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class DutiesIT {
  private static PlanningSite site;
  private static Door door;

  @BeforeAll
  static void boot() {
    site = PlanningSite.shared();
    door = site.door();
  }

  @Test
  void aShiftThatStartsIsToldAndConfirmed() throws Exception {
    Group g = site.group();
    Subscriber boss = site.mobile(g.boss());
    good(site.replace(g, "first", "boss", now().plusSeconds(10), inHours(4)));
    site.texts().reads(boss, "OK");
    site.texts().texts(boss, g.number(), "OK");
    await()
        .until(
            () -> door.get("/audit?who=boss" + g.place()).json().path("items").toString(),
            items -> items.contains("sms"));
    assertThat(door.get("/alerts?team=t" + g.place()).json().path("items")).isEmpty();
  }

  @Test
  void whomAChangeTouchesIsToldOfItOnce() throws Exception {
    Group g = site.group();
    good(site.replace(g, "first", "boss", inHours(5), inHours(9)));
    site.texts().reads(site.mobile(g.boss()), "Team " + g.place());
    site.texts().reads(site.mobile(g.first()), "Team " + g.place());
    assertThat(site.mobile(g.boss()).received()).hasSize(1);
  }

  @Test
  void aSwapIsAskedForAndAcceptedBySms() throws Exception {
    Group g = site.group();
    Subscriber first = site.mobile(g.first());
    Subscriber second = site.mobile(g.second());
    String body =
        "{'team': 't%1$d', 'from': 'first%1$d', 'to': 'boss%1$d',"
            + " 'given': {'rank': 1, 'from': '%2$s', 'until': '%3$s'}}";
    JsonNode asked = good(door.post("/swaps", body.formatted(g.place(), inHours(30), inHours(36))));
    String id = asked.path("id").asText();
    Subscriber boss = site.mobile(g.boss());
    site.texts().reads(boss, "OK " + id);
    site.texts().texts(boss, g.number(), "OK " + id);
    site.texts().reads(first, "Boss " + g.place());
    assertThat(site.onCall(g, inHours(31), 1)).isEqualTo("boss" + g.place());
    assertThat(good(door.get("/swaps/" + id)).path("state").asText()).isEqualTo("accepted");
    site.texts().texts(first, g.number(), "ECHANGE Second");
    site.texts().reads(second, "OK E");
    site.texts().texts(second, g.number(), "NON");
    site.texts().reads(first, "Second " + g.place());
    assertThat(good(door.get("/swaps?state=declined")).path("items").toString())
        .contains("second" + g.place());
  }

  @Test
  void anInterventionIsCompletedBySmsAndStandsInTheStatement() throws Exception {
    Group g = site.group();
    Subscriber first = site.mobile(g.first());
    site.texts().texts(first, g.number(), "DEBUT");
    site.texts().reads(first, "");
    site.texts().texts(first, g.number(), "FIN");
    site.texts().reads(first, "");
    YearMonth month = YearMonth.from(now().atZone(ZoneId.of("Europe/Paris")));
    String query = "?month=" + month + "&person=first" + g.place();
    JsonNode statement =
        await()
            .until(
                () -> good(door.get("/statements" + query)).path("items").path(0),
                s -> s.path("interventions").path(0).hasNonNull("end"));
    assertThat(statement.path("person").asText()).isEqualTo("first" + g.place());
    assertThat(Duration.parse(statement.path("onCall").path("total").asText()))
        .isGreaterThan(Duration.ofDays(27));
    String csv = door.get("/statements.csv" + query).text();
    assertThat(csv).startsWith("\ufeff").contains("First " + g.place()).contains(";");
    byte[] pdf = door.bytes("/statements.pdf" + query);
    assertThat(new String(pdf, 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
        .isEqualTo("%PDF-");
  }

  @Test
  void aProgrammeIsSentAndItsDeliveryCanBeProved() throws Exception {
    Group g = site.group();
    String body =
        "{'person': 'first%d', 'from': '%s', 'until': '%s'}"
            .formatted(g.place(), inHours(24), inHours(24 * 8));
    JsonNode sent = good(door.post("/programmes", body));
    site.texts().reads(site.mobile(g.first()), "Team " + g.place());
    String path = "/programmes/" + sent.path("id").asText();
    await().until(() -> good(door.get(path)).toString(), p -> p.contains("delivered"));
    assertThat(sent.path("digest").asText()).hasSize(64);
    good(site.replace(g, "first", "boss", inHours(40), inHours(44)));
    await()
        .until(
            () -> good(door.get("/programmes?person=first" + g.place())).path("items").size() == 2);
  }

  @Test
  void whatASupervisorClosesIsNoGap() {
    Group g = site.group();
    Instant from = inHours(24 * 20);
    String body = "{'from': '%s', 'to': '%s', 'reason': 'inventaire'}";
    good(door.post(planning(g) + "/closed", body.formatted(from, from.plusSeconds(7200))));
    JsonNode answer = door.get("/oncall?team=t" + g.place() + "&at=" + from).json();
    assertThat(answer.path("state").asText()).isEqualTo("closed");
  }
}
