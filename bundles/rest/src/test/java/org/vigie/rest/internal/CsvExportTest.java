package org.vigie.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.api.text.MessageState;

class CsvExportTest {
  private final RestServer rest = new RestServer();

  @AfterEach
  void close() {
    rest.close();
  }

  @Test
  void messagesAreATableForAFrenchExcel() {
    rest.texts.put(TestTexts.out(1, "une; \"deux\"\nlignes", MessageState.SENT));
    for (int i = 2; i <= 5; i++) {
      rest.texts.put(TestTexts.in(i, "ORANGE", "n° " + i));
    }
    HttpResponse<String> response = rest.get("view", "/messages.csv?direction=in");

    assertThat(response.headers().firstValue("Content-Type"))
        .get()
        .asString()
        .startsWith("text/csv")
        .containsIgnoringCase("charset=utf-8");
    assertThat(response.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"messages.csv\"");
    List<String> rows = List.of(response.body().split("\r\n"));
    assertThat(rows.get(0)).startsWith("\uFEFFid;direction;purpose;line;from;to;text;state;route;");
    assertThat(rows).hasSize(6);
    assertThat(rows.get(1)).contains(";in;incoming;;ORANGE;+33644600000;n° 5;received;gsm-sim;");
    assertThat(rows.get(5))
        .contains(";\"une; \"\"deux\"\"\nlignes\";sent;smpp-beta;2026-11-21T10:00:01Z;alice;42;")
        .endsWith(";smpp-alpha refused 11 ESME_RINVDSTADR, smpp-beta sent");
    assertThat(rest.texts.askedMessages).allMatch(query -> query.direction().isPresent());
  }

  @Test
  void commasComeWithoutAMark() {
    String body = rest.get("view", "/alerts.csv?separator=comma").body();

    assertThat(body)
        .startsWith("id,team,line,called,from,text,state,by,createdAt,acknowledgedAt,closedAt,")
        .contains(
            "42,chauffage,chauffage,+33644600000,+33611111111,\"'=fuite; au \"\"sous-sol\"\"\",open,,")
        .endsWith(",\"alice alert delivered, bruno follow-up\"\r\n");
    assertThat(rest.get("view", "/alerts.csv?separator=tab").statusCode()).isEqualTo(400);
    assertThat(rest.get("alice", "/alerts.csv").statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({
    "=1+1, '''=1+1'",
    "=HYPERLINK(1), '''=HYPERLINK(1)'",
    "+33612345601, +33612345601",
    "+33612345601+cmd, '''+33612345601+cmd'",
    "-12, -12",
    "- pompe arrêtée, '''- pompe arrêtée'",
    "@SUM(A1), '''@SUM(A1)'",
    "bonjour = oui, bonjour = oui"
  })
  void textsAreNoFormulas(String text, String cell) {
    rest.texts.put(TestTexts.in(1, "ORANGE", text));
    assertThat(rest.get("view", "/messages.csv").body()).contains(";" + cell + ";received;");
  }

  @Test
  void formulaBehindATabOrANewLineIsNoFormulaEither() {
    rest.texts.put(TestTexts.in(1, "ORANGE", "\t=1+1"));
    rest.texts.put(TestTexts.in(2, "ORANGE", "=1\n+2"));
    assertThat(rest.get("view", "/messages.csv").body())
        .contains(";'\t=1+1;")
        .contains(";\"'=1\n+2\";");
  }
}
