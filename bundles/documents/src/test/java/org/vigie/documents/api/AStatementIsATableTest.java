package org.vigie.documents.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vigie.api.planning.Statement;
import org.vigie.documents.api.StatementCsv.Separator;

class AStatementIsATableTest {
  private static final Statement STATEMENT =
      Samples.statement(
          Samples.october(),
          List.of(
              Samples.intervention("1", "2026-10-25T01:00", Optional.of("2026-10-25T01:35"), "-"),
              Samples.intervention("2", "2026-10-25T23:00", Optional.empty(), "")));

  @Test
  void inFrenchWithSemicolonsAMarkAndDecimalCommas() {
    assertThat(lines(Samples.FRENCH, Separator.SEMICOLON, STATEMENT))
        .containsExactly(
            "\uFEFFmois;personne;nom;nature;équipe;rang;début (Europe/Paris);fin (Europe/Paris);"
                + "heures;dont nuits;dont dimanches;dont jours fériés;origine;référence;note",
            "2026-10;alice;Élodie Œuvrard;total astreinte;;;;;207,00;77,00;49,00;0,00;;;",
            "2026-10;alice;Élodie Œuvrard;total interventions;;;;;1,58;1,58;0,00;0,00;;;",
            "2026-10;alice;Élodie Œuvrard;astreinte;\"Chauffage; été, \"\"hiver\"\"\";1;"
                + "2026-10-05 08:00;2026-10-12 08:00;168,00;;;;roulement 1;;",
            "2026-10;alice;Élodie Œuvrard;astreinte;\"Chauffage; été, \"\"hiver\"\"\";2;"
                + "2026-10-24 18:00;2026-10-26 08:00;39,00;;;;remplacement sick;;",
            "2026-10;alice;Élodie Œuvrard;intervention;\"Chauffage; été, \"\"hiver\"\"\";;"
                + "2026-10-25 01:00;2026-10-25 01:35;0,58;;;;appel;01J;'-",
            "2026-10;alice;Élodie Œuvrard;intervention;\"Chauffage; été, \"\"hiver\"\"\";;"
                + "2026-10-25 23:00;;;;;;appel;01J;");
  }

  @Test
  void inEnglishWithCommasAndDecimalPoints() {
    assertThat(lines(Samples.ENGLISH, Separator.COMMA, STATEMENT))
        .startsWith(
            "month,person,name,kind,team,rank,start (Europe/Paris),end (Europe/Paris),hours,"
                + "of which nights,of which Sundays,of which holidays,origin,reference,note",
            "2026-10,alice,Élodie Œuvrard,total on call,,,,,207.00,77.00,49.00,0.00,,,")
        .allSatisfy(line -> assertThat(line).doesNotContain("\uFEFF"));
  }

  @Test
  void noCellIsCalculatedByASpreadsheet() {
    for (String note : List.of("=1+1", "+cmd", "-2+3", "@SUM(A1)", "\t=1", "\r=1")) {
      Statement statement =
          Samples.statement(
              List.of(),
              List.of(Samples.intervention("1", "2026-10-25T01:00", Optional.empty(), note)));
      assertThat(write(Samples.FRENCH, Separator.SEMICOLON, statement)).contains("'" + note);
    }
  }

  @Test
  void aLineEndStaysInItsCell() {
    Statement statement =
        Samples.statement(
            List.of(),
            List.of(Samples.intervention("1", "2026-10-25T01:00", Optional.empty(), "a\nb")));
    assertThat(write(Samples.FRENCH, Separator.SEMICOLON, statement)).endsWith(";\"a\nb\"\r\n");
  }

  private static List<String> lines(Edition edition, Separator separator, Statement statement) {
    return write(edition, separator, statement).lines().toList();
  }

  private static String write(Edition edition, Separator separator, Statement statement) {
    byte[] file = StatementCsv.write(List.of(statement), edition, separator);
    return new String(file, StandardCharsets.UTF_8);
  }
}
