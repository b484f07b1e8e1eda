package org.vigie.alerting.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.vigie.alerting.api.ErrandOutcome;
import org.vigie.alerting.api.IncomingMessage;
import org.vigie.alerting.api.TakeOver;
import org.vigie.api.setup.OnCallOverride;
import org.vigie.api.setup.OnCallOverride.Add;
import org.vigie.api.setup.OnCallOverride.Replace;
import org.vigie.api.text.TextAddress;
import org.vigie.oncall.api.Span;
import org.vigie.oncall.api.WallClock;

/** SPEC, « SMS » 6: {@code QUI}, {@code PLANNING}, {@code PRENDRE}, {@code AIDE}. */
class PlanningCommandsTest {
  @Test
  void quiSaysWhoIsOnCall() {
    assertThat(Duty.standard().says("chloe", "Qui ?").news())
        .containsExactly("chloe: Chauffage, d'astreinte :\n1. Alice Martin\n2. Bruno Petit");
  }

  @Test
  void quiSaysClosedAndGap() {
    assertThat(new Duty(Office.standard().onCall(0, 60)).says("chloe", "qui").news())
        .containsExactly("chloe: Chauffage : fermé, personne n'est d'astreinte.");
    assertThat(new Duty(Office.standard().onCall(0, 60).alwaysCovered()).says("emil", "WHO").news())
        .containsExactly("emil: Chauffage: nobody is on call, by mistake.");
  }

  @Test
  void quiOnANumberThatIsNoLinesSaysItOfThePersonsTeams() {
    assertThat(elsewhere("bruno", "QUI").news())
        .containsExactly(
            "bruno: Chauffage, d'astreinte :\n1. Alice Martin\n2. Bruno Petit\n"
                + "Froid, d'astreinte :\n1. Bruno Petit");
    assertThat(elsewhere("emil", "WHO").news())
        .containsExactly("emil: Send this command to the number of a line.");
  }

  @Test
  void planningSaysMyNextShifts() {
    Duty duty = new Duty(Office.standard().firsts("chloe", "alice").onCall(18 * 60, 8 * 60));

    assertThat(duty.says("alice", "Planning !").news())
        .containsExactly(
            "alice: Vos prochaines astreintes :\n"
                + "jeu. 26/11 18:00 - ven. 27/11 08:00, Chauffage, rang 1\n"
                + "sam. 28/11 18:00 - dim. 29/11 08:00, Chauffage, rang 1\n"
                + "lun. 30/11 18:00 - mar. 01/12 08:00, Chauffage, rang 1\n"
                + "mer. 02/12 18:00 - jeu. 03/12 08:00, Chauffage, rang 1\n"
                + "ven. 04/12 18:00 - sam. 05/12 08:00, Chauffage, rang 1");
    assertThat(duty.says("emil", "SCHEDULE").news())
        .containsExactly("emil: You are not on call within a year.");
  }

  @Test
  void prendreAsksForAReplacementUntilTheEndOfTheRunningShift() {
    Duty duty = new Duty(Office.standard().firsts("chloe", "alice")).says("dominique", "PRENDRE");

    assertThat(duty.told()).isEmpty();
    assertThat(duty.decision().incoming()).isEmpty();
    TakeOver asked = (TakeOver) duty.decision().errand().orElseThrow();
    assertThat(asked.team()).isEqualTo(Office.TEAM);
    assertThat(asked.override().change())
        .isEqualTo(new Replace("alice", "dominique", OptionalInt.of(1)));
    assertThat(span(asked.override()))
        .isEqualTo(new Span(Duty.START, Instant.parse("2026-11-27T07:00:00Z")));

    duty.setup(Office.standard().firsts("chloe", "alice").override(asked.override()));
    assertThat(duty.tookOver(asked).news())
        .containsExactly("dominique: L'astreinte Chauffage est à vous jusqu'au ven. 27/11 08:00.");
    assertThat(duty.lastStored().text()).isEqualTo("PRENDRE");
    assertThat(duty.text("+33698765432", "Panne").told()).endsWith("dominique");
  }

  @Test
  void aRefusedReplacementIsToldWithItsReason() {
    Duty duty = Duty.standard().says("emil", "take");
    TakeOver asked = (TakeOver) duty.decision().errand().orElseThrow();

    assertThat(duty.performed(asked, new ErrandOutcome.Refused("overlaps o-1")).news())
        .containsExactly("emil: Not taken over: overlaps o-1");
  }

  @Test
  void whoStandsInByAnOverrideIsJoinedNotReplaced() {
    OnCallOverride standIn =
        new OnCallOverride(
            "o-1",
            Periods.period("2026-11-26T12:00", "2026-11-26T20:00"),
            new Replace("alice", "chloe", OptionalInt.empty()));
    Duty duty = new Duty(Office.standard().override(standIn)).says("dominique", "PRENDRE");
    TakeOver asked = (TakeOver) duty.decision().errand().orElseThrow();

    assertThat(asked.override().change()).isEqualTo(new Add("dominique", OptionalInt.of(1)));
    assertThat(asked.until()).isEqualTo(Instant.parse("2026-11-26T19:00:00Z"));
    duty.setup(Office.standard().override(standIn).override(asked.override()));
    assertThat(duty.tookOver(asked).news())
        .containsExactly(
            "dominique: L'astreinte Chauffage est à vous, à la suite de Chloe Bernard,"
                + " jusqu'au jeu. 26/11 20:00.");
  }

  @Test
  void whereNobodyIsOnCallOneIsUntilTheNextShift() {
    Duty duty = new Duty(Office.standard().onCall(18 * 60, 8 * 60)).says("chloe", "prendre");
    TakeOver asked = (TakeOver) duty.decision().errand().orElseThrow();

    assertThat(asked.override().change()).isEqualTo(new Add("chloe", OptionalInt.of(1)));
    assertThat(asked.until()).isEqualTo(Instant.parse("2026-11-26T17:00:00Z"));
  }

  @Test
  void whereNobodyIsToComeOneIsForADay() {
    Duty duty = new Duty(new Office()).startsAt("2025-06-01T10:00:00Z").says("chloe", "prendre");

    assertThat(((TakeOver) duty.decision().errand().orElseThrow()).until())
        .isEqualTo(Instant.parse("2025-06-02T10:00:00Z"));
  }

  @Test
  void whoIsFirstAlreadyHearsSo() {
    assertThat(Duty.standard().says("alice", "PRENDRE").news())
        .containsExactly("alice: L'astreinte Chauffage est déjà à vous.");
    assertThat(elsewhere("bruno", "PRENDRE").news())
        .as("of two teams")
        .containsExactly("bruno: Envoyez cette commande au numéro d'une ligne.");
  }

  @Test
  void aideSaysWhatCanBeAsked() {
    assertThat(elsewhere("alice", "aide").news())
        .singleElement()
        .asString()
        .contains("OK 42", "NON 42", "FIN 42", "QUI", "PLANNING", "PRENDRE");
  }

  private static Duty elsewhere(String person, String text) {
    Duty duty = Duty.standard();
    TextAddress modem = new TextAddress("+33700000000");
    TextAddress from = new TextAddress(duty.number(person));
    return duty.incoming(new IncomingMessage(duty.now(), "beta", from, modem, text, false));
  }

  private static Span span(OnCallOverride override) {
    return new WallClock(Office.ZONE).span(override.period());
  }
}
