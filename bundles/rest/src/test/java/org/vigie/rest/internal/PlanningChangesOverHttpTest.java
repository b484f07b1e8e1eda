package org.vigie.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.rest.internal.RestServer.json;
import static org.vigie.rest.internal.RestServer.send;
import static org.vigie.rest.internal.RestServer.sendLater;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.api.planning.ChangeTerms;
import org.vigie.api.planning.PlanningChange;
import org.vigie.api.setup.Absence;
import org.vigie.api.setup.Author;
import org.vigie.api.setup.Boundary;
import org.vigie.api.setup.ClosedPeriod;
import org.vigie.api.setup.Fault;
import org.vigie.api.setup.FixedPlan;
import org.vigie.api.setup.OnCallOverride;
import org.vigie.api.setup.Period;

class PlanningChangesOverHttpTest {
  private static final String OVERRIDES = "/planning/chauffage/overrides";
  private static final String REPLACE =
      "{\"id\":\"o-9\",\"from\":\"2026-12-24T18:00\",\"to\":\"2026-12-26\","
          + "\"replace\":\"alice\",\"by\":\"bruno\",\"rank\":1}";

  private final RestServer rest = new RestServer();

  @AfterEach
  void close() {
    rest.close();
  }

  private static Boundary at(String text) {
    return Boundary.parse(text).orElseThrow();
  }

  private static Period period(String from, String to) {
    return new Period(at(from), at(to));
  }

  private PlanningChange only() {
    assertThat(rest.planning.plannings.asked).hasSize(1);
    return rest.planning.plannings.asked.get(0).change();
  }

  @Test
  void somebodyIsReplaced() {
    HttpResponse<String> response = rest.post("sup", OVERRIDES, REPLACE);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(only())
        .isEqualTo(
            new PlanningChange.AddOverride(
                "chauffage",
                new OnCallOverride(
                    "o-9",
                    period("2026-12-24T18:00", "2026-12-26"),
                    new OnCallOverride.Replace("alice", "bruno", OptionalInt.of(1)))));
    TestPlannings.Made made = rest.planning.plannings.asked.get(0);
    assertThat(made.author()).isEqualTo(new Author("sup", "rest 127.0.0.1"));
    assertThat(made.terms()).isEqualTo(ChangeTerms.NOW);
  }

  @Test
  void theAnswerTellsWhatItCameTo() {
    HttpResponse<String> response = rest.post("sup", OVERRIDES, REPLACE);
    JsonNode answer = json(response);

    assertThat(response.headers().firstValue("ETag")).contains("\"8\"");
    assertThat(answer.path("applied").asBoolean()).isTrue();
    assertThat(answer.path("revision").asLong()).isEqualTo(8);
    assertThat(answer.at("/changes/0").asText()).isEqualTo("override o-1 added");
    assertThat(answer.at("/setupWarnings/0/path").asText()).isEqualTo("/teams/0");
    assertThat(answer.at("/warnings/0/kind").asText()).isEqualTo("daily-rest");
    assertThat(answer.at("/warnings/0/person").asText()).isEqualTo("alice");
    assertThat(answer.at("/warnings/0/replacements").toString()).isEqualTo("[\"bruno\"]");
    assertThat(answer.at("/before/0/states/1/state").asText()).isEqualTo("gap");
    assertThat(answer.at("/after/0/shifts/0/why").asText()).isEqualTo("rule nuits");
  }

  @Test
  void dryRunChangesNothingAndSaysAll() {
    HttpResponse<String> response =
        rest.post("sup", OVERRIDES + "?dryRun=true&exceptional=true", REPLACE);

    assertThat(rest.planning.plannings.asked.get(0).terms())
        .isEqualTo(new ChangeTerms(OptionalLong.empty(), true, true));
    assertThat(json(response).path("applied").asBoolean()).isFalse();
    assertThat(json(response).path("after")).hasSize(1);
    assertThat(json(response).has("id")).isFalse();
    assertThat(rest.planning.plannings.inForce).isEmpty();
  }

  @Test
  void theSameSentTwiceIsOneOverrideEvenWithoutAnId() {
    String body = "{\"from\":\"2026-12-24\",\"to\":\"2026-12-24\",\"add\":\"bruno\"}";
    rest.post("sup", OVERRIDES, body);
    assertThat(((PlanningChange.AddOverride) only()).override().id()).isEmpty();
    JsonNode again = json(rest.post("sup", OVERRIDES, body));

    assertThat(rest.planning.plannings.inForce).hasSize(1);
    assertThat(again.path("applied").asBoolean()).isTrue();
    assertThat(again.path("changes")).isEmpty();
    assertThat(again.path("id").asText()).isEqualTo("o-3");
    rest.post("sup", OVERRIDES, body.replace("24\",\"add", "25\",\"add"));
    assertThat(rest.planning.plannings.inForce).hasSize(2);
  }

  @Test
  void theLaterOfTwoIsToldWhoWasFaster() {
    HttpResponse<String> first = ifMatch("sup", "\"7\"", REPLACE);
    HttpResponse<String> later = ifMatch("admin", "\"7\"", REPLACE.replace("o-9", "o-10"));

    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(later.statusCode()).isEqualTo(412);
    assertThat(later.headers().firstValue("ETag")).contains("\"8\"");
    assertThat(json(later).path("title").asText()).isEqualTo("Precondition Failed");
    assertThat(json(later).path("detail").asText())
        .startsWith("sup changed this at 2026-11-21T10:00:00Z; nothing was done");
    assertThat(json(later).path("changedBy").asText()).isEqualTo("sup");
    assertThat(json(later).path("changedAt").asText()).isEqualTo("2026-11-21T10:00:00Z");
    assertThat(rest.planning.plannings.inForce).hasSize(1);
  }

  private HttpResponse<String> ifMatch(String user, String tag, String body) {
    return send(
        rest.as(user, OVERRIDES)
            .header("Content-Type", "application/json")
            .header("If-Match", tag)
            .POST(BodyPublishers.ofString(body)));
  }

  @Test
  void oneOfManyAtOnceWins() {
    List<CompletableFuture<HttpResponse<String>>> sent = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      sent.add(
          sendLater(
              rest.as(i % 2 == 0 ? "sup" : "admin", OVERRIDES)
                  .header("Content-Type", "application/json")
                  .header("If-Match", "\"7\"")
                  .POST(BodyPublishers.ofString(REPLACE.replace("o-9", "o-" + i)))));
    }
    List<Integer> statuses = sent.stream().map(s -> s.join().statusCode()).sorted().toList();

    assertThat(statuses).containsExactly(200, 412, 412, 412, 412, 412, 412, 412);
  }

  @ParameterizedTest
  @CsvSource({"'\"6\"', 412", "'W/\"7\"', 412", "'\"x\"', 412", "7, 400", "'\"7\", \"8\"', 400"})
  void tagsThatDoNotMatchChangeNothing(String tag, int status) {
    assertThat(ifMatch("sup", tag, REPLACE).statusCode()).isEqualTo(status);
    assertThat(rest.planning.plannings.inForce).isEmpty();
  }

  @Test
  void anyTagMatchesAStar() {
    assertThat(ifMatch("sup", "*", REPLACE).statusCode()).isEqualTo(200);
  }

  @Test
  void absencesClosedPeriodsAndFixedPlansAreWrittenAsInTheDocument() {
    rest.post(
        "sup",
        "/planning/chauffage/absences",
        "{\"person\":\"alice\",\"from\":\"2026-12-26\",\"to\":\"2026-12-30\",\"reason\":\"congés\"}");
    rest.post(
        "sup", "/planning/chauffage/closed", "{\"from\":\"2026-08-10\",\"to\":\"2026-08-16\"}");
    rest.post(
        "sup",
        "/planning/chauffage/fixed",
        "{\"from\":\"2026-12-24T18:00\",\"to\":\"2026-12-26T08:00:00+01:00\",\"shifts\":["
            + "{\"person\":\"bruno\",\"from\":\"2026-12-24T18:00\",\"to\":\"2026-12-26T08:00\"}]}");

    Period shift = period("2026-12-24T18:00", "2026-12-26T08:00");
    assertThat(rest.planning.plannings.inForce)
        .containsExactly(
            new PlanningChange.AddAbsence(
                "chauffage",
                new Absence("alice", period("2026-12-26", "2026-12-30"), Optional.of("congés"))),
            new PlanningChange.Close(
                "chauffage",
                new ClosedPeriod(period("2026-08-10", "2026-08-16"), Optional.empty())),
            new PlanningChange.Fix(
                "chauffage",
                new FixedPlan(
                    period("2026-12-24T18:00", "2026-12-26T08:00+01:00"),
                    List.of(new FixedPlan.FixedShift(1, "bruno", shift)))));
  }

  @Test
  void periodsAreLaidAndDaysCopied() {
    rest.post(
        "sup",
        "/planning/chauffage/lay",
        "{\"period\":\"weekend\",\"on\":\"2026-12-24\",\"person\":\"bruno\",\"rank\":2}");
    rest.post(
        "sup",
        "/planning/chauffage/copy",
        "{\"from\":\"2026-11-02\",\"to\":\"2026-11-08\",\"target\":\"2026-11-30\"}");

    assertThat(rest.planning.plannings.inForce)
        .containsExactly(
            new PlanningChange.Lay("chauffage", "weekend", LocalDate.of(2026, 12, 24), 2, "bruno"),
            new PlanningChange.Copy(
                "chauffage",
                LocalDate.of(2026, 11, 2),
                LocalDate.of(2026, 11, 8),
                LocalDate.of(2026, 11, 30)));
  }

  @Test
  void whatWasMadeIsTakenAwayByWhatItIs() {
    String days = "?from=2026-12-26&to=2026-12-30";
    rest.delete("sup", OVERRIDES + "/o-9");
    rest.delete("sup", "/planning/chauffage/absences" + days + "&person=alice&exceptional=true");
    rest.delete("sup", "/planning/chauffage/closed" + days);
    rest.delete(
        "sup", "/planning/chauffage/fixed?from=2026-12-26T08:00+01:00&to=2026-12-30&dryRun=false");

    Period period = period("2026-12-26", "2026-12-30");
    assertThat(rest.planning.plannings.inForce)
        .containsExactly(
            new PlanningChange.RemoveOverride("chauffage", "o-9"),
            new PlanningChange.RemoveAbsence("chauffage", "alice", period),
            new PlanningChange.Reopen("chauffage", period),
            new PlanningChange.Unfix("chauffage", period("2026-12-26T08:00+01:00", "2026-12-30")));
    assertThat(rest.delete("sup", OVERRIDES + "/none").statusCode()).isEqualTo(404);
  }

  @Test
  void whatDoesNotFitThePlanningIs422WithItsPaths() {
    rest.planning.plannings.faults = List.of(new Fault("/overrides/3", "overlaps with « o-1 »"));
    HttpResponse<String> response = rest.post("sup", OVERRIDES, REPLACE);

    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(json(response).at("/errors/0/path").asText()).isEqualTo("/overrides/3");
    assertThat(rest.planning.plannings.inForce).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "overrides|{'from':'2026-12-24','to':'2026-12-25','add':'zoe'}|/add",
        "overrides|{'from':'2026-12-24','to':'2026-12-25','replace':'alice','by':'zoe'}|/by",
        "overrides|{'from':'2026-12-24','to':'2026-12-25','replace':'alice'}|''",
        "overrides|{'from':'2026-12-24','to':'2026-12-25','add':'bruno','remove':'alice'}|''",
        "overrides|{'from':'2026-12-24','to':'2026-12-25'}|''",
        "overrides|{'from':'2026-12-24','to':'2026-12-23','add':'bruno'}|/to",
        "overrides|{'from':'2026-03-29T02:10','to':'2026-03-29T02:50','add':'bruno'}|/to",
        "overrides|{'from':'2026-12-24T18:00','to':'2026-12-24T18:00','add':'bruno'}|/to",
        "overrides|{'from':'noon','to':'2026-12-25','add':'bruno'}|/from",
        "overrides|{'from':'2026-02-30','to':'2026-12-25','add':'bruno'}|/from",
        "overrides|{'from':'+999999999-12-31','to':'2026-12-25','add':'bruno'}|/from",
        "overrides|{'to':'2026-12-25','add':'bruno'}|/from",
        "overrides|{'from':1766534400,'to':'2026-12-25','add':'bruno'}|/from",
        "overrides|{'from':'2026-12-24','to':'2026-12-25','add':'bruno','rank':0}|/rank",
        "overrides|{'from':'2026-12-24','to':'2026-12-25','add':'bruno','rank':1.5}|/rank",
        "overrides|{'from':'2026-12-24','to':'2026-12-25','add':'bruno','rank':99999999999}|/rank",
        "overrides|{'from':'2026-12-24','to':'2026-12-25','add':'bruno','rnak':1}|/rnak",
        "overrides|{'id':'a/b','from':'2026-12-24','to':'2026-12-25','add':'bruno'}|/id",
        "absences|{'person':'zoe','from':'2026-12-24','to':'2026-12-25'}|/person",
        "absences|{'person':['alice'],'from':'2026-12-24','to':'2026-12-25'}|/person",
        "closed|{'from':'2026-12-24','to':'2026-12-25','reason':{}}|/reason",
        "fixed|{'from':'2026-12-24','to':'2026-12-25'}|/shifts",
        "fixed|{'from':'2026-12-24','to':'2026-12-25','shifts':[]}|/shifts",
        "fixed|{'from':'2026-12-24','to':'2026-12-25','shifts':{}}|/shifts",
        "fixed|{'from':'2026-12-24','to':'2026-12-25','shifts':[7]}|/shifts/0",
        "fixed|{'from':'2026-12-24','to':'2026-12-25','shifts':[{'person':'alice',"
            + "'from':'2026-12-24','to':'2026-12-24'},{'person':'zoe','from':'2026-12-24',"
            + "'to':'2026-12-24'}]}|/shifts/1/person",
        "fixed|{'from':'2026-12-24','to':'2026-12-25','shifts':[{'person':'alice',"
            + "'from':'2026-12-24','to':'2026-12-24','a/b~':1}]}|/shifts/0/a~1b~0",
        "lay|{'period':'month','on':'2026-12-24','person':'alice'}|/period",
        "lay|{'period':'week','on':'2026-12-24T08:00','person':'alice'}|/on",
        "copy|{'from':'2026-12-24','to':'2026-12-23','target':'2027-01-01'}|/to",
        "proposal|{'from':'2026-12-24','to':'2026-12-23'}|/to",
        "proposal|{'from':'2026-12-24','to':'2026-12-30','weights':{'zoe':1}}|/weights/zoe",
        "proposal|{'from':'2026-12-24','to':'2026-12-30','weights':{'alice':-1}}|/weights/alice",
        "proposal|{'from':'2026-12-24','to':'2026-12-30','weights':{'alice':'1'}}|/weights/alice",
        "proposal|{'from':'2026-12-24','to':'2026-12-30','weights':[1]}|/weights"
      })
  void bodyThatDoesNotFitIs422AndSaysWhere(String what, String body, String path) {
    HttpResponse<String> response =
        rest.post("sup", "/planning/chauffage/" + what, body.replace('\'', '"'));

    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(json(response).path("errors").findValuesAsText("path")).containsExactly(path);
    assertThat(rest.planning.plannings.asked).isEmpty();
    assertThat(rest.planning.plannings.proposals).isEmpty();
  }

  @Test
  void allThatDoesNotFitIsToldAtOnce() {
    HttpResponse<String> response =
        rest.post("sup", OVERRIDES, "{\"from\":7,\"replace\":\"zoe\",\"rank\":\"1\",\"x\":1}");

    assertThat(json(response).path("errors").findValuesAsText("path"))
        .containsExactly("/x", "/from", "/to", "/replace", "/rank", "");
  }

  @ParameterizedTest
  @CsvSource({
    "'', 400",
    "'[]', 400",
    "'{', 400",
    "'{} {}', 400",
    "'{\"id\":1,\"id\":2}', 400",
    "null, 400"
  })
  void bodyThatIsNoObjectIs400(String body, int status) {
    assertThat(rest.post("sup", OVERRIDES, body).statusCode()).isEqualTo(status);
  }

  @Test
  void bodyOfAnotherTypeIs415AndOneTooLarge413() {
    assertThat(
            send(rest.as("sup", OVERRIDES)
                    .header("Content-Type", "application/yaml")
                    .POST(BodyPublishers.ofString(REPLACE)))
                .statusCode())
        .isEqualTo(415);
    String large = REPLACE.replace("o-9", "x".repeat(70_000));
    assertThat(rest.post("sup", OVERRIDES, large).statusCode()).isEqualTo(413);
  }

  @Test
  void fixedPlanOfAYearIsTaken() {
    String shift = "{\"person\":\"alice\",\"from\":\"2026-12-24\",\"to\":\"2026-12-24\"}";
    String shifts = String.join(",", java.util.Collections.nCopies(1500, shift));
    String plan = "{\"from\":\"2026-01-01\",\"to\":\"2026-12-31\",\"shifts\":[" + shifts + "]}";

    assertThat(rest.post("sup", "/planning/chauffage/fixed", plan).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/absences?person=alice&from=2026-12-26",
        "/absences?from=2026-12-26&to=2026-12-30",
        "/closed?from=2026-12-30&to=2026-12-26",
        "/closed?from=x&to=2026-12-26",
        "/fixed?from=2026-12-26&to=2026-12-30&dryrun=true",
        "/overrides/o-9?dryRun=yes"
      })
  void queryThatCannotBeReadIs400(String path) {
    assertThat(rest.delete("sup", "/planning/chauffage" + path).statusCode()).isEqualTo(400);
    assertThat(rest.planning.plannings.asked).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"overrides", "absences", "closed", "fixed", "lay", "copy", "proposal"})
  void unknownTeamIs404AndViewersMayNot(String what) {
    assertThat(rest.post("sup", "/planning/nobody/" + what, "{}").statusCode()).isEqualTo(404);
    assertThat(rest.post("view", "/planning/chauffage/" + what, "{}").statusCode()).isEqualTo(403);
    assertThat(rest.post("alice", "/planning/chauffage/" + what, "{}").statusCode()).isEqualTo(403);
  }
}
