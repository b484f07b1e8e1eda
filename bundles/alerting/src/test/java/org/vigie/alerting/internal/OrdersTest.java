package org.vigie.alerting.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vigie.api.alert.AlertState;

/** SPEC, « Ringing people » 8: {@code OK}, {@code OK 42}, {@code NON 42}; and {@code FIN 42}. */
class OrdersTest {
  @Test
  void okTakesTheLastOne() {
    Duty duty = two().says("alice", "OK");

    assertThat(duty.state(1)).isEqualTo(AlertState.OPEN);
    assertThat(duty.state(2)).isEqualTo(AlertState.ACKNOWLEDGED);
    assertThat(duty.says("alice", "OK").news()).last().isEqualTo("alice: Alerte 2 : déjà à vous.");
  }

  @Test
  void okWithANumberTakesThatOneOnEveryNumber() {
    Duty duty = two();

    duty.text(duty.number("alice"), Office.COLD, "ok 1");

    assertThat(duty.alert(1).by()).contains("alice");
    assertThat(duty.newTexts())
        .last()
        .extracting(t -> t.from().number().orElseThrow())
        .isEqualTo(Office.COLD);
  }

  @Test
  void okOfAnAlertThatSomebodyHasTellsWho() {
    Duty duty = two().says("bruno", "OK 1");
    duty.newTexts();

    assertThat(duty.says("alice", "OK 1").news())
        .containsExactly("alice: Alerte 1 : déjà prise par Bruno Petit.");
    assertThat(duty.alert(1).by()).contains("bruno");
  }

  @Test
  void aNumberOfNoOpenAlertIsSaidSo() {
    Duty duty = two().says("alice", "FIN 2");
    duty.newTexts();

    assertThat(duty.says("alice", "OK 2").says("alice", "NON 77").news())
        .containsExactly("alice: Pas d'alerte 2 en cours.", "alice: Pas d'alerte 77 en cours.");
  }

  @Test
  void okOfWhoWasNotAskedIsSaidSo() {
    Duty duty = two();
    duty.newTexts();

    assertThat(duty.says("chloe", "OK").news())
        .containsExactly("chloe: Pas d'alerte en attente pour vous.");
    assertThat(duty.says("chloe", "OK 1").alert(1).by()).contains("chloe");
  }

  @Test
  void nonOfWhoTookItGivesItBackAndItGoesOnAtOnce() {
    Duty duty = two().says("alice", "OK 1").minutes(1);
    duty.newTexts();

    assertThat(duty.says("alice", "NON 1").news())
        .containsExactly(
            "alice: Alerte 1 : rendue, elle passe au suivant.",
            "bruno: Alerte 1, Chauffage : Une\nOK 1 pour prendre, NON 1 pour passer.");
    assertThat(duty.state(1)).isEqualTo(AlertState.OPEN);
    assertThat(duty.alert(1).by()).isEmpty();
  }

  @Test
  void whatOneOfSeveralGivesBackTheOthersAreToldAgain() {
    Duty duty = new Duty(Office.together()).text("+33600000001", "Une").says("alice", "OK");
    assertThat(duty.minutes(1).says("alice", "NON").told()).endsWith("alice", "bruno");

    assertThat(duty.says("bruno", "OK").alert(1).by()).contains("bruno");
  }

  @Test
  void nonOfAnAlertThatSomebodyElseHasDoesNothing() {
    Duty duty = two().says("bruno", "OK 1");
    duty.newTexts();

    assertThat(duty.says("alice", "NON 1").news())
        .containsExactly("alice: Alerte 1 : déjà prise par Bruno Petit.");
    assertThat(duty.alert(1).by()).contains("bruno");
  }

  @Test
  void finClosesTheLastTaken() {
    Duty duty = two().says("alice", "OK 2").minutes(1).says("alice", "OK 1");
    duty.newTexts();

    assertThat(duty.says("alice", "Fin.").news()).containsExactly("alice: Alerte 1 : terminée.");
    assertThat(duty.state(1)).isEqualTo(AlertState.CLOSED);
    assertThat(duty.says("alice", "FIN").state(2)).isEqualTo(AlertState.CLOSED);
    assertThat(duty.says("alice", "FIN").news())
        .last()
        .isEqualTo("alice: Vous n'avez pas d'alerte en cours.");
  }

  @Test
  void whoeverWasToldHearsThatItIsOverWithoutThem() {
    Duty duty = two();
    duty.newTexts();

    assertThat(duty.says("bruno", "FIN 1").news())
        .contains("alice: Alerte 1, Chauffage : terminée par Bruno Petit.");
    assertThat(duty.alert(1).by()).contains("bruno");
  }

  @Test
  void finOfAnAlertThatAnotherHasDoesNothing() {
    Duty duty = two().says("bruno", "OK 1");

    assertThat(duty.says("alice", "FIN 1").state(1)).isEqualTo(AlertState.ACKNOWLEDGED);
    assertThat(duty.says("alice", "FIN 1").news())
        .last()
        .isEqualTo("alice: Alerte 1 : déjà prise par Bruno Petit.");
  }

  @Test
  void answersAreInThePersonsLanguage() {
    Duty duty = two();
    duty.newTexts();

    assertThat(duty.says("emil", "ok 1").news())
        .contains("emil: Alert 1: yours. What you answer goes to the sender. DONE 1 to close it.");
    assertThat(duty.says("emil", "DONE").news()).containsExactly("emil: Alert 1: closed.");
  }

  @Test
  void commandsAreNeitherRelayedNorAlerts() {
    Duty duty = two().says("alice", "OK 1");
    duty.newTexts();

    for (String command : new String[] {"QUI", "PLANNING", "AIDE", "OK", "NON 2", "FIN 1"}) {
      assertThat(duty.says("alice", command).told()).doesNotContain("+33600000001");
    }
    assertThat(duty.board().book().nextNumber().number()).isEqualTo(3);
  }

  private static Duty two() {
    return Duty.standard().text("+33600000001", "Une").minutes(1).text("+33600000002", "Deux");
  }
}
