package org.vigie.alerting.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vigie.alerting.api.IncomingMessage;
import org.vigie.api.alert.AlertState;
import org.vigie.api.setup.SmsReply;
import org.vigie.api.text.MessageRecord;
import org.vigie.api.text.MessageState;
import org.vigie.api.text.Purpose;
import org.vigie.api.text.TextAddress;

/** SPEC, « SMS » 2 and 7: neither sees the other's number. */
class ConversationTest {
  private static final String SENDER = "+33698765432";

  @Test
  void whenSomeoneTakesItTheOthersNotifiedAndTheSenderAreTold() {
    Duty duty = Duty.standard().text(SENDER, "Panne").minutes(10);
    duty.newTexts();

    assertThat(duty.says("bruno", "OK").news())
        .containsExactly(
            SENDER + ": En charge.",
            "bruno: Alerte 1 : à vous. Ce que vous répondez va à l'expéditeur."
                + " FIN 1 pour la terminer.",
            "alice: Alerte 1, Chauffage : prise par Bruno Petit.");
    assertThat(duty.alert(1).by()).contains("bruno");
    assertThat(duty.alert(1).acknowledgedAt()).contains(duty.now());
  }

  @Test
  void aPersonsAnswerGoesToTheSenderFromTheLinesNumber() {
    Duty duty = Duty.standard().text(SENDER, Office.SECOND_NUMBER, "Panne").says("alice", "ok");
    duty.newTexts();

    duty.text(duty.number("alice"), Office.COLD, "J'arrive dans 20 minutes");

    MessageRecord answer = duty.newTexts().get(0);
    assertThat(answer.to()).isEqualTo(new TextAddress(SENDER));
    assertThat(answer.from().number()).contains(Office.SECOND_NUMBER);
    assertThat(answer.onlyOwner()).isTrue();
    assertThat(answer.text()).isEqualTo("J'arrive dans 20 minutes");
    assertThat(answer.purpose()).isEqualTo(Purpose.CONVERSATION);
    assertThat(duty.alert(1).messages()).contains(answer.id());
  }

  @Test
  void whoseAnswerDidNotArriveHearsOfIt() {
    Duty duty = Duty.standard().text(SENDER, "Panne").says("alice", "ok");
    duty.newTexts();
    MessageRecord answer = duty.says("alice", "J'arrive").newTexts().get(0);

    assertThat(duty.progressed(answer, MessageState.SENT).told()).isEmpty();
    MessageRecord said = duty.progressed(answer, MessageState.FAILED).newTexts().get(0);
    assertThat(said.text())
        .isEqualTo("Alerte 1 : votre réponse n'est pas arrivée chez l'expéditeur.");
    assertThat(duty.progressed(said, MessageState.FAILED).told()).isEmpty();
  }

  @Test
  void itGoesToTheSenderOfTheAlertTakenLastAndNotClosed() {
    Duty duty = Duty.standard().text("+33600000001", "Une").text("+33600000002", "Deux");
    duty.says("alice", "OK 2").minutes(1).says("alice", "OK 1");
    duty.newTexts();

    assertThat(duty.says("alice", "Oui").told()).containsExactly("+33600000001");
    duty.says("alice", "FIN 1").newTexts();
    assertThat(duty.says("alice", "Oui").told()).containsExactly("+33600000002");
  }

  @Test
  void theSendersFurtherTextsAreRelayedUntilTheAlertIsClosed() {
    Duty duty = Duty.standard().text(SENDER, "Panne").says("alice", "OK");
    duty.newTexts();

    assertThat(duty.text(SENDER, "Alors ?").news())
        .containsExactly(SENDER + ": Bien recu.", "alice: Alerte 1, suite : Alors ?");
    duty.says("alice", "FIN");
    assertThat(duty.state(1)).isEqualTo(AlertState.CLOSED);
    assertThat(duty.text(SENDER, "Encore").alert(2).text()).isEqualTo("Encore");
  }

  @Test
  void beforeAnybodyTakesItTheFurtherTextGoesToWhoWasToldLast() {
    Duty duty = Duty.standard().text(SENDER, "Panne").minutes(10);
    duty.newTexts();

    assertThat(duty.text(SENDER, "Vite").news())
        .containsExactly(
            SENDER + ": Bien recu.", "bruno: Alerte 1, suite : Vite\nOK 1 pour prendre.");
    assertThat(duty.minutes(5).news())
        .containsExactly(
            "bruno: Rappel, alerte 1, Chauffage : Panne\nVite\n"
                + "OK 1 pour prendre, NON 1 pour passer.");
  }

  @Test
  void theSameSenderAtAnotherNumberIsAnotherAlert() {
    Duty duty = Duty.standard().text(SENDER, "Panne").text(SENDER, Office.SECOND_NUMBER, "Panne");

    assertThat(duty.alert(2).called()).isEqualTo(Office.SECOND_NUMBER);
  }

  @Test
  void aKnownPersonWithoutAnAlertReachesNoSender() {
    Duty duty = Duty.standard().text(SENDER, "Panne");
    duty.newTexts();

    assertThat(duty.says("bruno", "Je suis en route").news())
        .containsExactly(
            "bruno: Ce texte n'a été transmis à personne : vous n'avez pas d'alerte en cours."
                + " AIDE pour les commandes.");
    assertThat(duty.journal()).hasSize(1);
    assertThat(duty.lastStored().person()).contains("bruno");
  }

  @Test
  void alphanumericSendersGetNoAnswer() {
    Duty duty = Duty.standard().text("ORANGE", "Coupure prevue");
    assertThat(duty.told()).containsExactly("alice");

    duty.says("alice", "OK").newTexts();
    assertThat(duty.says("alice", "Merci").news())
        .containsExactly("alice: Alerte 1 : l'expéditeur ne peut pas recevoir de réponse.");
  }

  @Test
  void sendersWithoutAddressAreNotTakenForOne() {
    Duty duty = Duty.standard().text("", "Une").text("", "Deux");

    assertThat(duty.alert(2).text()).isEqualTo("Deux");
  }

  @Test
  void emptyTextsAreKeptAndRaiseAlerts() {
    Duty duty = Duty.standard().text(SENDER, "");

    assertThat(duty.news())
        .last()
        .asString()
        .startsWith("alice: Alerte 1, Chauffage : (texte vide)");
    assertThat(duty.alert(1).text()).isEmpty();
    assertThat(duty.lastStored().text()).isEmpty();
  }

  @Test
  void anIncompleteTextIsStoredMarked() {
    Duty duty = Duty.standard();
    TextAddress called = TextAddress.of(Office.NUMBER);
    TextAddress from = new TextAddress(SENDER);

    duty.incoming(new IncomingMessage(duty.now(), "alpha", from, called, "Debut […] ", true));

    assertThat(duty.lastStored().incomplete()).isTrue();
    assertThat(duty.alert(1).text()).isEqualTo("Debut […] ");
  }

  @Test
  void aTextFromANumberOfOneOfOurLinesRaisesNothing() {
    Duty duty = Duty.standard().text(Office.COLD.e164(), "Bien recu.");

    assertThat(duty.told()).isEmpty();
    assertThat(duty.journal()).isEmpty();
    assertThat(duty.lastStored().text()).isEqualTo("Bien recu.");
  }

  @Test
  void aTextForANumberThatIsNoLinesIsStoredAndNoMore() {
    Duty duty = Duty.standard();
    TextAddress modem = new TextAddress("+33700000000");

    duty.incoming(
        new IncomingMessage(duty.now(), "beta", new TextAddress(SENDER), modem, "Pub", false));

    assertThat(duty.told()).isEmpty();
    assertThat(duty.journal()).isEmpty();
    assertThat(duty.lastStored().line()).isEmpty();
    assertThat(duty.lastStored().route()).contains("beta");
  }

  @Test
  void aLineThatAnswersNothingAnswersNothing() {
    Duty duty = new Duty(Office.standard().replies(SmsReply.NONE));

    assertThat(duty.text(SENDER, "Panne").says("alice", "OK").told())
        .containsExactly("alice", "alice");
  }

  @Test
  void unknownNumbersNeverGetCommandAnswers() {
    Duty duty = Duty.standard().text(SENDER, "QUI").text(SENDER, "OK 1");

    assertThat(duty.alert(1).text()).isEqualTo("QUI");
    assertThat(duty.state(1)).isEqualTo(AlertState.OPEN);
    assertThat(duty.news())
        .filteredOn(t -> t.startsWith(SENDER))
        .containsOnly(SENDER + ": Bien recu.");
  }

  @Test
  void anAlertTakenAndNotClosedIsBroughtUpAgain() {
    Duty duty = Duty.standard().text(SENDER, "Panne").says("alice", "OK");
    duty.newTexts();

    assertThat(duty.passes(Duration.ofHours(4)).news())
        .containsExactly(
            "alice: Alerte 1, Chauffage, toujours pas terminée : Panne\nFIN 1 pour la terminer.");
    assertThat(duty.passes(Duration.ofHours(4)).told()).containsExactly("alice");
    duty.says("alice", "FIN 1").newTexts();
    assertThat(duty.passes(Duration.ofHours(9)).told()).isEmpty();
    assertThat(duty.board().nextDeadline()).isEqualTo(Optional.empty());
  }

  @Test
  void aMachineThatAnswersEachOfOurAnswersIsHeardThreeTimes() {
    Duty duty = Duty.standard().text(SENDER, "Panne").says("alice", "OK");
    duty.newTexts();
    for (int i = 0; i < 20; i++) {
      duty.text(SENDER, "Je suis absent").minutes(2);
    }

    assertThat(duty.told()).filteredOn("alice"::equals).hasSize(3);
    assertThat(duty.alert(1).messages()).hasSize(21);
    assertThat(duty.text(SENDER, "Un humain").told()).containsExactly(SENDER, "alice");
  }

  @Test
  void whoWritesTheSameEachHourIsHeardEachTime() {
    Duty duty = Duty.standard().text(SENDER, "Panne").says("alice", "OK");
    duty.newTexts();
    for (int i = 0; i < 6; i++) {
      duty.text(SENDER, "Alors ?").minutes(30);
    }

    assertThat(duty.told()).filteredOn("alice"::equals).hasSize(6);
  }

  @Test
  void aSenderWhoWritesWithoutEndFillsNoSms() {
    Duty duty = Duty.standard().text(SENDER, "Debut");
    for (int i = 0; i < 40; i++) {
      duty.text(SENDER, "texte " + i).passes(Duration.ofSeconds(1));
    }
    duty.newTexts();

    assertThat(duty.minutes(5).news())
        .anySatisfy(
            t ->
                assertThat(t)
                    .contains("Debut\n[...]\ntexte 37\ntexte 38\ntexte 39\nOK 1 pour prendre"));
  }
}
