package org.vigie.alerting.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.vigie.api.alert.AlertState;
import org.vigie.api.text.TextOutcome.Refused;
import org.vigie.api.text.TextOutcome.Why;

/** What the console and REST do with alerts. */
class UsersTest {
  private static final String SENDER = "+33698765432";

  @Test
  void aUserTakesAnAlertAndThoseToldHearOfIt() {
    Duty duty = raised().acknowledge(1, "admin");

    assertThat(duty.news())
        .containsExactly(SENDER + ": En charge.", "alice: Alerte 1, Chauffage : prise par admin.");
    assertThat(duty.alert(1).by()).contains("admin");
    assertThat(duty.acknowledge(1, "admin").decision().isEmpty()).isTrue();
    assertThat(duty.decision().refused()).isEmpty();
  }

  @Test
  void whoIsGivenAnAlertUnseenIsToldWhatItIs() {
    assertThat(raised().acknowledge(1, "bruno").news())
        .contains(
            "bruno: Alerte 1, Chauffage, est à vous : Panne\n"
                + "Votre réponse va à l'expéditeur. FIN 1 pour la terminer.");
  }

  @Test
  void whatAUserHasIsBroughtUpWithTheManagers() {
    Duty duty = raised().acknowledge(1, "admin");
    duty.newTexts();

    assertThat(duty.text(SENDER, "Alors ?").told()).containsExactly(SENDER, "chloe", "dominique");
    assertThat(duty.passes(Duration.ofHours(4)).told()).containsExactly("chloe", "dominique");
    assertThat(duty.says("chloe", "FIN 1").state(1)).isEqualTo(AlertState.CLOSED);
  }

  @Test
  void withoutManagersItWaitsWithoutSpinning() {
    Duty duty = new Duty(Office.standard().managers()).text(SENDER, "Panne");
    duty.acknowledge(1, "admin").newTexts();

    assertThat(duty.passes(Duration.ofDays(2)).told()).isEmpty();
  }

  @Test
  void aUserPassesAnAlertOnWhoeverIsAsked() {
    assertThat(raised().passOn(1, "admin").told()).containsExactly("bruno");
    assertThat(raised().passOn(1, "alice").told()).containsExactly("bruno");
  }

  @Test
  void passingOnWhatOneHasGivesItBack() {
    Duty duty = raised().acknowledge(1, "alice");
    duty.newTexts();

    assertThat(duty.passOn(1, "alice").told()).containsExactly("bruno");
    assertThat(duty.state(1)).isEqualTo(AlertState.OPEN);
  }

  @Test
  void passingOnInThePauseBetweenRoundsBeginsTheNext() {
    Duty duty = raised().minutes(20);
    duty.newTexts();

    assertThat(duty.passOn(1, "admin").told()).containsExactly("alice");
  }

  @Test
  void whatSomebodyElseHasIsAConflict() {
    Duty duty = raised().says("bruno", "OK 1");

    assertThat(why(duty.acknowledge(1, "alice"))).isEqualTo(Why.CONFLICT);
    assertThat(why(duty.passOn(1, "admin"))).isEqualTo(Why.CONFLICT);
    assertThat(duty.alert(1).by()).contains("bruno");
  }

  @Test
  void aClosedAlertIsAConflictAndAnUnknownOneIsUnknown() {
    Duty duty = raised().close(1, "admin");

    assertThat(duty.state(1)).isEqualTo(AlertState.CLOSED);
    assertThat(duty.news()).containsExactly("alice: Alerte 1, Chauffage : terminée par admin.");
    assertThat(why(duty.close(1, "admin"))).isEqualTo(Why.CONFLICT);
    assertThat(why(duty.acknowledge(2, "admin"))).isEqualTo(Why.UNKNOWN);
    assertThat(why(duty.passOn(0, "admin"))).isEqualTo(Why.UNKNOWN);
  }

  @Test
  void whoHearsThatItIsTakenOnlyLaterHearsOfTheCloseAtOnce() {
    Duty duty = new Duty(Office.together());
    for (int i = 0; i < 4; i++) {
      duty.text("+3369876543" + i, "Panne").minutes(1);
    }
    for (int n = 1; n <= 4; n++) {
      duty.says("bruno", "OK " + n);
    }
    duty.newTexts();

    // The fourth « taken » is held back still.
    assertThat(duty.says("bruno", "FIN 4").news())
        .contains("alice: Alerte 4, Chauffage : terminée par Bruno Petit.");
  }

  private static Why why(Duty duty) {
    return duty.decision().refused().map(Refused::why).orElseThrow();
  }

  private static Duty raised() {
    Duty duty = Duty.standard().text(SENDER, "Panne");
    duty.newTexts();
    return duty;
  }
}
