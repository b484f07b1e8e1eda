package org.vigie.alerting.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vigie.alerting.api.Asked;
import org.vigie.alerting.api.Errand;
import org.vigie.alerting.api.ErrandOutcome;
import org.vigie.alerting.api.Order;
import org.vigie.api.planning.PersonOrder;
import org.vigie.api.planning.PersonOrder.Answer;
import org.vigie.api.planning.PersonOrder.AskSwap;
import org.vigie.api.planning.PersonOrder.Begin;
import org.vigie.api.planning.PersonOrder.End;

/** What persons ask by SMS that is about plannings: carried out elsewhere, answered from here. */
class OrdersAboutPlanningsTest {
  private static final String SENDER = "+33698765432";

  @Test
  void echangeDebutAndFinAreOrders() {
    assertThat(order(Duty.standard().says("alice", "Échange Bruno 24/12")))
        .isEqualTo(new AskSwap("alice", Duty.START, "Bruno 24/12"));
    assertThat(order(Duty.standard().says("alice", "début 14h30")))
        .isEqualTo(new Begin("alice", Duty.START, "14:30"));
    assertThat(order(Duty.standard().asked(working()).says("alice", "FIN")))
        .isEqualTo(new End("alice", Duty.START, ""));
    assertThat(order(Duty.standard().says("alice", "FIN 15:10")))
        .isEqualTo(new End("alice", Duty.START, "15:10"));
    assertThat(order(Duty.standard().says("alice", "NON E7")))
        .isEqualTo(new Answer("alice", Duty.START, false, Optional.of("E7")));
  }

  @Test
  void theTextIsStoredWithItsAnswerOnceItWasDone() {
    Duty duty = Duty.standard().says("alice", "DEBUT");
    Errand errand = duty.decision().errand().orElseThrow();
    assertThat(duty.decision().incoming()).isEmpty();
    assertThat(duty.told()).isEmpty();
    assertThat(errand.person()).isEqualTo("alice");

    assertThat(duty.performed(errand, new ErrandOutcome.Done("Commencée.")).news())
        .containsExactly("alice: Commencée.");
    assertThat(duty.lastStored().text()).isEqualTo("DEBUT");
    assertThat(duty.lastStored().person()).contains("alice");
  }

  @Test
  void whatCannotBeDoneIsSaid() {
    Duty duty = Duty.standard().says("emil", "START");
    Errand errand = duty.decision().errand().orElseThrow();

    assertThat(duty.performed(errand, new ErrandOutcome.Failed()).news())
        .containsExactly(
            "emil: This cannot be done now, and nothing was done. Please send your text again"
                + " later.");
    assertThat(duty.performed(errand, new ErrandOutcome.Refused("no")).news())
        .containsExactly("emil: Refused, nothing was done: no");
    assertThat(duty.performed(errand, new ErrandOutcome.Done("")).told()).isEmpty();
  }

  @Test
  void okAloneMeansTheLatestThatWasAsked() {
    Duty duty = Duty.standard().text(SENDER, "Panne").minutes(1);
    duty.asked(asked(duty.now().minus(Duration.ofMinutes(2))));
    assertThat(duty.says("alice", "OK").decision().errand()).as("the alert is newer").isEmpty();
    assertThat(duty.alert(1).by()).contains("alice");

    Duty other = Duty.standard().text(SENDER, "Panne").minutes(1);
    other.asked(asked(other.now()));
    assertThat(order(other.says("alice", "ok !")))
        .isEqualTo(new Answer("alice", other.now(), true, Optional.empty()));
    assertThat(order(other.says("alice", "NON")))
        .isEqualTo(new Answer("alice", other.now(), false, Optional.empty()));
    assertThat(other.says("alice", "OK 1").decision().errand()).isEmpty();
  }

  @Test
  void anAlertThatThePersonAnsweredIsNotAskedAnyMore() {
    Duty duty = Duty.standard().asked(asked(Duty.START.minusSeconds(60))).text(SENDER, "Panne");
    duty.says("alice", "OK");
    assertThat(duty.alert(1).by()).contains("alice");
    assertThat(order(duty.says("alice", "OK"))).isInstanceOf(Answer.class);

    duty.says("alice", "NON 1");
    assertThat(order(duty.says("alice", "OK"))).as("passed on").isInstanceOf(Answer.class);
  }

  @Test
  void anAlertThatAnotherTookMeanwhileIsStillWhatOkMeant() {
    Duty duty = Duty.standard().asked(asked(Duty.START.minusSeconds(60))).text(SENDER, "Panne");
    duty.says("bruno", "OK 1");
    duty.newTexts();

    assertThat(duty.says("alice", "OK").news())
        .containsExactly("alice: Alerte 1 : déjà prise par Bruno Petit.");
  }

  @Test
  void ouiIsACommandWhereSomethingWasAskedAndElseAnAnswerToTheSender() {
    Duty duty = Duty.standard().text(SENDER, "Panne");
    duty.says("alice", "Oui");
    assertThat(duty.alert(1).by()).contains("alice");
    duty.minutes(1).text(SENDER, "Vous venez ?").newTexts();

    duty.asked(asked(duty.now().minusSeconds(30)));
    assertThat(duty.says("alice", "Oui").told()).as("to the sender").containsExactly(SENDER);
    duty.asked(asked(duty.now().plusSeconds(30))).minutes(1);
    assertThat(order(duty.says("alice", "OUI"))).isInstanceOf(Answer.class);
    assertThat(Duty.standard().says("alice", "oui").news())
        .singleElement()
        .asString()
        .contains("transmis à personne");
  }

  @Test
  void finClosesAnAlertBeforeItEndsAnIntervention() {
    Duty duty = Duty.standard().asked(working()).text(SENDER, "Panne").says("alice", "OK 1");
    duty.newTexts();

    assertThat(duty.says("alice", "FIN").news()).containsExactly("alice: Alerte 1 : terminée.");
    assertThat(order(duty.says("alice", "FIN"))).isInstanceOf(End.class);
    assertThat(Duty.standard().says("alice", "FIN").news())
        .containsExactly("alice: Vous n'avez pas d'alerte en cours.");
  }

  @Test
  void ordersOfWhoIsNoPersonRaiseAnAlert() {
    Duty duty = Duty.standard().text(SENDER, "DEBUT");
    assertThat(duty.decision().errand()).isEmpty();
    assertThat(duty.alert(1).text()).isEqualTo("DEBUT");
  }

  @Test
  void aideNamesTheOrdersWithinTwoSms() {
    assertThat(help("alice"))
        .contains("ECHANGE", "OK E7", "NON E7", "DEBUT", "FIN")
        .hasSizeLessThanOrEqualTo(306);
    assertThat(help("emil"))
        .contains("SWAP", "OK E7", "NO E7", "START", "DONE")
        .hasSizeLessThanOrEqualTo(306);
  }

  private static String help(String person) {
    return Duty.standard().says(person, "AIDE").newTexts().get(0).text();
  }

  private static PersonOrder order(Duty duty) {
    return ((Order) duty.decision().errand().orElseThrow()).order();
  }

  private static Asked asked(Instant at) {
    return new Waiting(Optional.of(at), false);
  }

  private static Asked working() {
    return new Waiting(Optional.empty(), true);
  }

  private record Waiting(Optional<Instant> at, boolean working) implements Asked {
    @Override
    public Optional<Instant> lastAsked(String person) {
      return at;
    }

    @Override
    public boolean atWork(String person) {
      return working;
    }
  }
}
