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
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.api.planning.Intervention;
import org.vigie.api.setup.Author;

class StatementsOverHttpTest {
  private static final String WORK =
      "{\"person\":\"alice\",\"team\":\"chauffage\",\"start\":\"2026-11-20T23:30\","
          + "\"end\":\"2026-11-21T00:10:00Z\",\"note\":\"chaudière\"}";

  private final RestServer rest = new RestServer();

  @AfterEach
  void close() {
    rest.close();
  }

  private void byCall() {
    rest.planning.statements.kept.add(
        new Intervention(
            "call/01JD",
            "alice",
            Optional.of("chauffage"),
            Instant.parse("2026-11-20T02:00:00Z"),
            Optional.of(Instant.parse("2026-11-20T02:20:00Z")),
            "call",
            "01JD",
            ""));
  }

  @Test
  void statementTellsHoursShiftsAndInterventions() {
    byCall();
    JsonNode statement =
        json(rest.get("view", "/statements?month=2026-10&person=alice")).at("/items/0");

    assertThat(rest.planning.statements.asked).containsExactly("2026-10 alice");
    assertThat(statement.path("person").asText()).isEqualTo("alice");
    assertThat(statement.path("month").asText()).isEqualTo("2026-10");
    assertThat(statement.path("onCall").toString())
        .isEqualTo(
            "{\"total\":\"PT62H\",\"nights\":\"PT27H\",\"sundays\":\"PT24H\",\"holidays\":\"PT0S\"}");
    assertThat(statement.at("/worked/total").asText()).isEqualTo("PT0S");
    assertThat(statement.at("/shifts/0/team").asText()).isEqualTo("chauffage");
    assertThat(statement.at("/interventions/0").toString())
        .isEqualTo(
            "{\"id\":\"call:01JD\",\"person\":\"alice\",\"team\":\"chauffage\","
                + "\"start\":\"2026-11-20T02:00:00Z\",\"end\":\"2026-11-20T02:20:00Z\","
                + "\"source\":\"call\",\"reference\":\"01JD\",\"note\":\"\"}");
  }

  @Test
  void monthIsThisOneIfNoneIsNamedAndPersonsSeeTheirOwn() {
    rest.get("view", "/statements");
    rest.get("alice", "/statements?month=2026-10");
    rest.get("alice", "/statements.csv?person=alice");
    assertThat(rest.planning.statements.asked)
        .containsExactly("2026-11 *", "2026-10 alice", "2026-11 alice");
    assertThat(rest.get("alice", "/statements?person=bruno").statusCode()).isEqualTo(403);
    assertThat(rest.get("alice", "/statements.pdf?person=bruno").statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-13", "2026", "10-2026", "2026-10-01", "1969-01", "999999999-01"})
  void monthThatIsNoneIs400(String month) {
    for (String form : new String[] {"", ".csv", ".pdf"}) {
      assertThat(rest.get("view", "/statements" + form + "?month=" + month).statusCode())
          .isEqualTo(400);
    }
    assertThat(rest.planning.statements.asked).isEmpty();
  }

  @Test
  void tableIsForAFrenchExcelOrWithCommas() {
    HttpResponse<String> french = rest.get("view", "/statements.csv?month=2026-10");
    assertThat(french.headers().firstValue("Content-Type")).get().asString().startsWith("text/csv");
    assertThat(french.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"statements-2026-10.csv\"");
    assertThat(french.body()).startsWith("\uFEFF").contains(";").contains("62,00");
    assertThat(rest.get("view", "/statements.csv?separator=comma&language=en").body())
        .doesNotStartWith("\uFEFF")
        .contains("62.00");
    assertThat(rest.get("view", "/statements.csv?separator=tab").statusCode()).isEqualTo(400);
    assertThat(rest.get("view", "/statements.csv?language=de").statusCode()).isEqualTo(400);
  }

  @Test
  void documentIsAPdf() {
    HttpResponse<String> document = rest.get("view", "/statements.pdf?month=2026-10");
    assertThat(document.headers().firstValue("Content-Type")).contains("application/pdf");
    assertThat(document.body()).startsWith("%PDF-");
  }

  @Test
  void interventionIsWrittenDownCorrectedAndTakenAway() {
    HttpResponse<String> made = rest.post("sup", "/interventions", WORK);
    assertThat(made.statusCode()).isEqualTo(201);
    assertThat(made.headers().firstValue("Location")).contains("/api/v1/interventions/person:0");
    assertThat(json(made).path("start").asText()).isEqualTo("2026-11-20T22:30:00Z");
    assertThat(json(made).path("source").asText()).isEqualTo("supervisor");
    assertThat(json(made).path("reference").isNull()).isTrue();
    assertThat(rest.planning.statements.authors)
        .containsExactly(new Author("sup", "rest 127.0.0.1"));

    HttpResponse<String> corrected =
        rest.put(
            "sup", "/interventions/person:0", "application/json", WORK.replace("00:10", "01:10"));
    assertThat(json(corrected).path("id").asText()).isEqualTo("person:0");
    assertThat(json(corrected).path("end").asText()).isEqualTo("2026-11-21T01:10:00Z");
    assertThat(rest.planning.statements.kept).hasSize(1);

    HttpResponse<String> gone = rest.delete("sup", "/interventions/person:0");
    assertThat(gone.statusCode()).isEqualTo(204);
    assertThat(gone.headers().firstValue("Content-Type")).isEmpty();
    assertThat(rest.delete("sup", "/interventions/person:0").statusCode()).isEqualTo(404);
  }

  @Test
  void correctionKeepsWhereItCameFrom() {
    byCall();
    JsonNode corrected =
        json(rest.put("alice", "/interventions/call:01JD", "application/json", WORK));
    assertThat(corrected.path("source").asText()).isEqualTo("call");
    assertThat(corrected.path("reference").asText()).isEqualTo("01JD");
    assertThat(rest.planning.statements.kept).hasSize(1);
    assertThat(rest.planning.statements.kept.get(0).id()).isEqualTo("call/01JD");
  }

  @Test
  void personsWriteTheirOwnOnly() {
    byCall();
    assertThat(json(rest.post("alice", "/interventions", WORK)).path("source").asText())
        .isEqualTo("person");
    assertThat(rest.post("bruno", "/interventions", WORK).statusCode()).isEqualTo(403);
    assertThat(rest.post("view", "/interventions", WORK).statusCode()).isEqualTo(403);
    assertThat(rest.delete("bruno", "/interventions/call:01JD").statusCode()).isEqualTo(403);
    String asBruno = WORK.replace("alice", "bruno");
    assertThat(
            rest.put("bruno", "/interventions/call:01JD", "application/json", asBruno).statusCode())
        .isEqualTo(403);
    assertThat(
            rest.put("alice", "/interventions/call:01JD", "application/json", asBruno).statusCode())
        .isEqualTo(403);
    assertThat(json(rest.get("bruno", "/interventions")).path("items")).isEmpty();
    assertThat(json(rest.get("view", "/interventions")).path("items")).hasSize(2);
    assertThat(json(rest.get("view", "/interventions?limit=1")).path("next").asText())
        .isEqualTo("1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'person':'alice'|'person':'zoe'|/person",
        "'team':'chauffage'|'team':'nobody'|/team",
        "'start':'2026-11-20T23:30'|'start':'2026-11-20'|/start",
        "'start':'2026-11-20T23:30'|'begin':'2026-11-20T23:30'|/begin",
        "'end':'2026-11-21T00:10:00Z'|'end':'2026-11-20T23:30+01:00'|/end",
        "'end':'2026-11-21T00:10:00Z'|'end':'now'|/end",
        "'end':'2026-11-21T00:10:00Z'|'end':true|/end",
        "'note':'chaudière'|'note':7|/note",
        "'note':'chaudière'|'note':'overlaps'|``"
      })
  void whatDoesNotFitIs422AndSaysWhere(String good, String bad, String path) {
    String body = WORK.replace(good.replace('\'', '"'), bad.replace('\'', '"'));
    HttpResponse<String> response = rest.post("sup", "/interventions", body);

    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(json(response).path("errors").findValuesAsText("path")).contains(path);
    assertThat(rest.planning.statements.kept).isEmpty();
  }

  @Test
  void oneThatGoesOnHasNoEnd() {
    JsonNode made =
        json(
            rest.post(
                "sup", "/interventions", "{\"person\":\"alice\",\"start\":\"2026-11-21T10:00\"}"));
    assertThat(made.path("end").isNull()).isTrue();
    assertThat(made.path("team").isNull()).isTrue();
  }
}
