package org.vigie.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.itest.PlanningSite.good;
import static org.vigie.itest.PlanningSite.inHours;
import static org.vigie.itest.PlanningSite.now;
import static org.vigie.itest.PlanningSite.planning;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.vigie.itest.Door.Reply;
import org.vigie.itest.TextSetup.Group;
import org.vigie.sim.carrier.Leg;

/** Plannings changed, watched and undone through the real distribution. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class PlanningIT {
  private static PlanningSite site;
  private static Door door;

  @BeforeAll
  static void boot() {
    site = PlanningSite.shared();
    door = site.door();
  }

  @Test
  void whatHasHappenedDoesNotChangeWithTheRules() {
    Group g = site.group();
    Instant before = now();
    Instant longBefore = Instant.parse("2026-03-29T00:30:00Z");
    String item = "/setup/teams/t" + g.place();
    String swapped = door.get(item).text().replace("first" + g.place(), "boss" + g.place());
    good(door.put(item, swapped));
    assertThat(site.onCall(g, before, 1)).isEqualTo("first" + g.place());
    assertThat(site.onCall(g, longBefore, 1)).isEqualTo("first" + g.place());
    assertThat(site.onCall(g, now(), 1)).isEqualTo("boss" + g.place());
    JsonNode shifts = site.view(g, before.minus(Duration.ofDays(1)), inHours(48)).path("shifts");
    assertThat(shifts.findValuesAsText("person")).contains("first" + g.place(), "boss" + g.place());
  }

  @Test
  void aReplacementCountsAtOnceForACallAtItsNextLevel() throws Exception {
    Group g = site.group();
    Site calls = site.calls(g);
    String caller = Site.newCaller();
    Leg leg = calls.carrier().call(caller, g.voice());
    Leg first = calls.rung(g.first());
    good(site.replace(g, "second", "boss", now(), inHours(3)));
    first.reject(486);
    // Who was on call when the search began stays a candidate.
    calls.rung(g.second()).reject(486);
    Leg boss = calls.rung(g.boss());
    PlanningSite.takes(boss, leg);
    assertThat(calls.verdictOf(caller).path("acceptedBy").asText()).isEqualTo("boss" + g.place());
  }

  @Test
  void ofTwoSupervisorsThatChangeOneWeekTheLaterIsTold() {
    Group g = site.group();
    String seen = site.revision(g);
    good(site.replace(g, "first", "second", inHours(24), inHours(25), "If-Match", seen));
    Reply later = site.replace(g, "first", "boss", inHours(24), inHours(25), "If-Match", seen);
    assertThat(later.status()).isEqualTo(412);
    assertThat(later.text()).contains("admin");
    assertThat(site.onCall(g, inHours(24), 1)).isEqualTo("second" + g.place());
    Reply overlapping = site.replace(g, "first", "boss", inHours(24), inHours(25));
    assertThat(overlapping.status()).isEqualTo(422);
  }

  @Test
  void aChangeIsShownBeforeItIsMadeAuditedAndTakenBack() {
    Group g = site.group();
    Instant at = inHours(48);
    String body =
        "{'from': '%s', 'to': '%s', 'remove': 'first%d'}".formatted(at, inHours(50), g.place());
    JsonNode dry = good(door.post(planning(g) + "/overrides?dryRun=true", body));
    assertThat(dry.path("applied").asBoolean()).isFalse();
    assertThat(dry.path("before").findValuesAsText("person")).contains("first" + g.place());
    assertThat(dry.path("after").findValuesAsText("rank")).doesNotContain("1");
    assertThat(site.onCall(g, at, 1)).isEqualTo("first" + g.place());

    good(door.post(planning(g) + "/overrides", body));
    assertThat(site.onCall(g, at, 1)).isEqualTo("second" + g.place());
    JsonNode entry =
        door.get("/audit?team=t" + g.place() + "&limit=1").json().path("items").path(0);
    assertThat(entry.path("who").asText()).isEqualTo("admin");
    assertThat(entry.path("origin").asText()).contains("127.0.0.1");
    assertThat(entry.path("changes").toString()).contains("override");

    good(door.post("/setup/undo", ""));
    assertThat(site.onCall(g, at, 1)).isEqualTo("first" + g.place());
  }

  @Test
  void aGapIsWarnedOfAndSomebodyLetsItBe() {
    Group g = site.group();
    Instant at = inHours(72);
    for (String who : List.of("first", "second")) {
      String body =
          "{'from': '%s', 'to': '%s', 'remove': '%s%d'}".formatted(at, inHours(74), who, g.place());
      good(door.post(planning(g) + "/overrides", body));
    }
    JsonNode gap = warning(g, "gap");
    assertThat(Instant.parse(gap.path("from").asText())).isEqualTo(at);
    assertThat(gap.path("confirmed").isNull()).isTrue();
    good(door.post("/warnings/confirm", "{'key': '%s'}".formatted(gap.path("key").asText())));
    assertThat(warning(g, "gap").path("confirmed").path("who").asText()).isEqualTo("admin");
  }

  private static JsonNode warning(Group g, String kind) {
    JsonNode items = good(door.get("/warnings?team=t" + g.place())).path("items");
    return IntStream.range(0, items.size())
        .mapToObj(items::get)
        .filter(w -> w.path("kind").asText().equals(kind))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + kind + " in " + items));
  }

  @Test
  void aPlannedAbsenceIsWarnedOfWithWhoCouldStandIn() {
    Group g = site.group();
    String body =
        "{'person': 'first%d', 'from': '%s', 'to': '%s', 'reason': 'congés'}"
            .formatted(g.place(), inHours(24), inHours(30));
    good(door.post(planning(g) + "/absences", body));
    JsonNode absent = warning(g, "absent");
    assertThat(absent.path("person").asText()).isEqualTo("first" + g.place());
    assertThat(site.onCall(g, inHours(25), 1)).isEqualTo("first" + g.place());
  }

  @Test
  void aFairPeriodIsProposedAndAcceptedAsAFixedPlan() {
    Group g = site.group();
    String body =
        "{'rank': 1, 'from': '2027-03-01', 'to': '2027-04-25', 'period': 'week',"
            + " 'weights': {'first%1$d': 1, 'boss%1$d': 1}}";
    JsonNode proposal = good(door.post(planning(g) + "/proposal", body.formatted(g.place())));
    assertThat(proposal.path("plan").path("shifts").findValuesAsText("person"))
        .contains("first" + g.place(), "boss" + g.place());
    good(door.post(planning(g) + "/fixed", proposal.path("plan").toString()));
    JsonNode view =
        site.view(g, Instant.parse("2027-03-01T12:00:00Z"), Instant.parse("2027-04-20T12:00:00Z"));
    assertThat(view.path("shifts").findValuesAsText("why")).anyMatch(w -> w.startsWith("fixed"));
  }

  @Test
  void aWeekendIsLaidInOneActionAndAWeekCopied() {
    Group g = site.group();
    LocalDate saturday = LocalDate.of(2027, 1, 16);
    String lay = "{'period': 'weekend', 'on': '2027-01-15', 'rank': 1, 'person': 'boss%d'}";
    good(door.post(planning(g) + "/lay", lay.formatted(g.place())));
    Instant inside = Instant.parse(saturday + "T12:00:00Z");
    assertThat(site.onCall(g, inside, 1)).isEqualTo("boss" + g.place());
    good(
        door.post(
            planning(g) + "/copy",
            "{'from': '2027-01-11', 'to': '2027-01-17', 'target': '2027-02-08'}"));
    assertThat(site.onCall(g, inside.plus(Duration.ofDays(28)), 1)).isEqualTo("boss" + g.place());
    assertThat(site.onCall(g, inside.plus(Duration.ofDays(21)), 1)).isEqualTo("first" + g.place());
  }

  @Test
  void whatIsSimulatedIsWhatACallDoes() {
    Group g = site.group();
    JsonNode simulated = good(door.get("/simulate?line=l" + g.place() + "&at=" + now() + "&keys="));
    Site calls = site.calls(g);
    String caller = Site.newCaller();
    calls.carrier().call(caller, g.voice());
    calls.rung(g.first()).reject(486);
    calls.rung(g.second()).reject(486);
    calls.rung(g.second()).reject(486);
    JsonNode real = calls.verdictOf(caller).path("attempts");
    JsonNode attempts = simulated.path("attempts");
    assertThat(attempts.findValuesAsText("number")).isEqualTo(real.findValuesAsText("number"));
    assertThat(attempts.findValuesAsText("level")).isEqualTo(real.findValuesAsText("level"));
    assertThat(attempts.findValuesAsText("person")).isEqualTo(real.findValuesAsText("person"));
  }
}
