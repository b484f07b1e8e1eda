package org.vigie.documents.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vigie.api.planning.Statement;

class AStatementIsPagesTest {
  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  private static final Statement STATEMENT =
      Samples.statement(
          Samples.october(),
          List.of(
              Samples.intervention(
                  "1", "2026-10-25T01:00", Optional.of("2026-10-25T02:35"), "chaudière n° 3"),
              Samples.intervention("2", "2026-10-25T23:00", Optional.empty(), "")));

  @Test
  void inFrenchWithHoursShiftsInterventionsAndTheLaw() {
    List<String> pages = write(Samples.FRENCH, List.of(STATEMENT));

    assertThat(pages).hasSize(1);
    assertThat(pages.get(0))
        .contains("Relevé mensuel des astreintes – octobre 2026", "Salarié : Élodie Œuvrard")
        .contains("Astreintes 207 h 00 77 h 00 49 h 00 0 h 00")
        .contains("Interventions 1 h 35 1 h 35 0 h 00 0 h 00")
        .containsPattern("sam\\. 24/10/2026 18:00 .*lun\\. 26/10/2026 08:00 39 h 00")
        .contains("Chauffage; été,", "remplacement sick", "chaudière n° 3", "en cours")
        .contains("R3121-2", "L3121-9", "D3171-16", "Compensation correspondante", "Signature")
        .contains("établi le lun. 02/11/2026 09:00", "page 1/1");
  }

  @Test
  void inEnglish() {
    assertThat(write(Samples.ENGLISH, List.of(STATEMENT)).get(0))
        .contains("Monthly on-call statement – October 2026", "Employee: Élodie Œuvrard")
        .contains("On call 207:00 77:00 49:00 0:00")
        .contains("Sat 24 Oct 2026 18:00", "goes on", "R3121-2");
  }

  @Test
  void theRepeatedHourSaysWhichItIs() {
    Statement statement =
        Samples.statement(
            List.of(),
            List.of(
                Samples.intervention(
                    "1", "2026-10-25T02:10", Optional.of("2026-10-25T03:10"), "")));
    assertThat(write(Samples.FRENCH, List.of(statement)).get(0))
        .contains("(UTC+02:00)", "25/10/2026 03:10 2 h 00");
  }

  @Test
  void eachPersonBeginsAPageAndALongOneGoesOnUnderTheSameHead() {
    Statement other =
        new Statement(
            "bruno", OCTOBER, STATEMENT.onCall(), STATEMENT.worked(), List.of(), List.of());
    Statement busy =
        Samples.statement(
            Collections.nCopies(90, Samples.october().get(0)), STATEMENT.interventions());

    List<String> pages = write(Samples.FRENCH, List.of(busy, other));

    assertThat(pages.size()).isGreaterThan(3);
    assertThat(pages.get(1)).contains("Début Fin Durée Équipe Rang Origine", "Élodie Œuvrard");
    assertThat(pages.get(pages.size() - 1))
        .contains("Salarié : Łukasz Żółć", "Aucune ce mois-ci.")
        .contains("page " + pages.size() + "/" + pages.size());
  }

  @Test
  void aMonthWithoutAnybodySaysSo() {
    assertThat(write(Samples.FRENCH, List.of()).get(0))
        .contains("octobre 2026", "Personne n’a été d’astreinte");
  }

  private static List<String> write(Edition edition, List<Statement> statements) {
    return PdfText.pages(StatementPdf.write(statements, OCTOBER, edition, Samples.NOW));
  }
}
