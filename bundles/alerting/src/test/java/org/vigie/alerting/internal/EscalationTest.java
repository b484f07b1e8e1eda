package org.vigie.alerting.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vigie.api.alert.AlertState;
import org.vigie.api.setup.ClosedPeriod;
import org.vigie.api.setup.Strategy;
import org.vigie.api.setup.Who;
import org.vigie.api.text.MessageRecord;
import org.vigie.api.text.MessageState;

/** SPEC, « Ringing people » 8: an alert is escalated by SMS. */
class EscalationTest {
  private static final String SENDER = "+33698765432";

  @Test
  void anSmsToALinesNumberBecomesAnAlertForThePersonOnCall() {
    Duty duty = Duty.standard().text(SENDER, "Plus de chauffage");

    assertThat(duty.news())
        .containsExactly(
            SENDER + ": Bien recu.",
            "alice: Alerte 1, Chauffage : Plus de chauffage\n"
                + "OK 1 pour prendre, NON 1 pour passer.");
    assertThat(duty.state(1)).isEqualTo(AlertState.OPEN);
    assertThat(duty.lastStored().state()).isEqualTo(MessageState.RECEIVED);
    assertThat(duty.lastStored().line()).contains(Office.LINE);
    assertThat(duty.lastStored().alert()).contains(duty.alert(1).id());
  }

  @Test
  void theSmsToAPersonComesFromTheNumberThatWasTexted() {
    Duty duty = Duty.standard().text(SENDER, Office.SECOND_NUMBER, "Froid");

    assertThat(duty.newTexts())
        .allSatisfy(t -> assertThat(t.from().number()).contains(Office.SECOND_NUMBER))
        .anySatisfy(t -> assertThat(t.onlyOwner()).as("conversation").isTrue())
        .anySatisfy(t -> assertThat(t.onlyOwner()).as("notice").isFalse());
  }

  @Test
  void anUnansweredAlertIsRepeatedAndPassesOnAfterOneMore() {
    Duty duty = Duty.standard().text(SENDER, "Panne");
    duty.newTexts();

    assertThat(duty.passes(Duration.ofSeconds(299)).told()).isEmpty();
    assertThat(duty.passes(Duration.ofSeconds(1)).news())
        .containsExactly(
            "alice: Rappel, alerte 1, Chauffage : Panne\nOK 1 pour prendre, NON 1 pour passer.");
    assertThat(duty.minutes(5).told()).containsExactly("bruno");
    assertThat(duty.minutes(5).told()).containsExactly("bruno");
  }

  @Test
  void managersAreToldThatNobodyTookItAndTheSearchBeginsAnew() {
    Duty duty = Duty.standard().text(SENDER, "Panne").minutes(19);
    duty.newTexts();

    assertThat(duty.minutes(1).news())
        .containsExactly(
            "chloe: Personne n'a pris l'alerte 1, Chauffage : Panne\nOK 1 pour la prendre.",
            "dominique: Personne n'a pris l'alerte 1, Chauffage : Panne\nOK 1 pour la prendre.");
    assertThat(duty.passes(Duration.ofSeconds(899)).told()).isEmpty();
    assertThat(duty.passes(Duration.ofSeconds(1)).told()).containsExactly("alice");
  }

  @Test
  void whatIsAskedOfOtherwiseIsAskedBeforeTheManagers() {
    Duty duty = new Duty(Office.standard().otherwise(new Who.Persons(List.of("emil", "alice"))));
    duty.text(SENDER, "Panne").minutes(19);
    duty.newTexts();

    assertThat(duty.minutes(1).told()).as("Alice was told already").containsExactly("emil");
    assertThat(duty.minutes(10).told()).containsExactly("emil", "chloe", "dominique");
  }

  @Test
  void nonPassesItOnAtOnce() {
    Duty duty = Duty.standard().text(SENDER, "Panne");
    duty.newTexts();

    assertThat(duty.says("alice", "NON 1").news())
        .containsExactly(
            "alice: Alerte 1 : passée.",
            "bruno: Alerte 1, Chauffage : Panne\nOK 1 pour prendre, NON 1 pour passer.");
    assertThat(duty.says("bruno", "non").told()).containsExactly("bruno", "chloe", "dominique");
  }

  @Test
  void oneAfterTheOtherWithinALevel() {
    Duty duty =
        new Duty(
            new Office()
                .step(new Who.Persons(List.of("emil", "bruno")), Strategy.SEQUENTIAL)
                .step(new Who.Rank(1), Strategy.SEQUENTIAL));
    duty.text(SENDER, "Panne");
    assertThat(duty.told()).containsExactly(SENDER, "emil");

    assertThat(duty.minutes(10).told()).containsExactly("emil", "bruno");
    assertThat(duty.says("bruno", "NON").told()).containsExactly("bruno", "alice");
  }

  @Test
  void allAtOncePassesOnWhenAllHaveDeclined() {
    Duty duty =
        new Duty(Office.together().step(new Who.Persons(List.of("emil")), Strategy.SEQUENTIAL));
    duty.text(SENDER, "Panne");
    assertThat(duty.told()).containsExactly(SENDER, "alice", "bruno");

    assertThat(duty.says("alice", "NON").told()).containsExactly("alice");
    assertThat(duty.minutes(5).told()).as("repeated to who has not declined").contains("bruno");
    assertThat(duty.says("bruno", "NON").told()).containsExactly("bruno", "emil");
  }

  @Test
  void aPersonWithoutNumberForTextsAndABareNumberArePassedOver() {
    Duty duty =
        new Duty(
            new Office()
                .step(new Who.Persons(List.of("secretariat")), Strategy.SEQUENTIAL)
                .step(new Who.Number(Office.COLD), Strategy.SEQUENTIAL)
                .step(new Who.Rank(2), Strategy.SEQUENTIAL));

    assertThat(duty.text(SENDER, "Panne").told()).containsExactly(SENDER, "bruno");
  }

  @Test
  void aNoticeThatFailedCountsAsPassedOn() {
    Duty duty = Duty.standard().text(SENDER, "Panne");
    MessageRecord notice = duty.newTexts().get(1);

    assertThat(duty.progressed(notice, MessageState.SENT).told()).isEmpty();
    assertThat(duty.alert(1).notices().get(0).result()).contains(MessageState.SENT);
    assertThat(duty.progressed(notice, MessageState.FAILED).told()).containsExactly("bruno");
  }

  @Test
  void inAGapTheManagersAreTold() {
    Duty duty = new Duty(Office.standard().onCall(0, 60).alwaysCovered());

    assertThat(duty.text(SENDER, "Panne").told()).containsExactly(SENDER, "chloe");
    assertThat(duty.minutes(10).told()).containsExactly("chloe", "dominique");
  }

  @Test
  void inAGapWhomThePolicyNamesIsTold() {
    Duty duty =
        new Duty(
            Office.standard()
                .onCall(0, 60)
                .alwaysCovered()
                .nobodyPlanned(new Who.Persons(List.of("emil"))));

    assertThat(duty.text(SENDER, "Panne").told()).containsExactly(SENDER, "emil");
  }

  @Test
  void inAClosedTimeTheAlertWaitsUntilSomebodyIsPlanned() {
    // On call from 18:00; it is 14:00.
    Duty duty = new Duty(Office.standard().onCall(18 * 60, 24 * 60));

    assertThat(duty.text(SENDER, "Panne").told()).containsExactly(SENDER);
    assertThat(duty.passes(Duration.ofMinutes(239)).told()).isEmpty();
    assertThat(duty.minutes(1).told()).containsExactly("alice");
  }

  @Test
  void inAClosedTimeWhomThePolicyNamesIsTold() {
    Duty duty =
        new Duty(
            Office.standard()
                .closedIn(
                    new ClosedPeriod(Periods.period("2026-11-26", "2026-11-26"), Optional.empty()))
                .closed(new Who.Persons(List.of("emil"))));

    assertThat(duty.text(SENDER, "Panne").told()).containsExactly(SENDER, "emil");
  }

  @Test
  void whoWasOnCallWhenItWasRaisedStaysACandidate() {
    // On call until 15:00; it is 14:00, and Bruno's turn comes after an hour of Alice's silence.
    Duty duty = new Duty(Office.standard().onCall(0, 15 * 60).repeatAfter(Duration.ofMinutes(40)));
    duty.text(SENDER, "Panne");
    duty.newTexts();

    assertThat(duty.minutes(80).told()).containsExactly("alice", "bruno");
  }

  @Test
  void anAlertRaisedInTimeIsSearchedForBeyondIt() {
    // On call until 15:00; from then on it is a closed time, in which others would wait.
    Duty duty = new Duty(Office.standard().onCall(0, 15 * 60)).text(SENDER, "Panne").minutes(61);
    duty.newTexts();

    assertThat(duty.minutes(60).told()).contains("alice", "bruno", "chloe");
  }

  @Test
  void aPersonWhoLeavesDuringTheSearchHoldsNothingUp() {
    Duty duty = Duty.standard().text(SENDER, "Panne");
    duty.newTexts();

    duty.setup(Office.standard().firsts("emil").without("alice"));
    assertThat(duty.minutes(5).told()).containsExactly("bruno");
  }

  @Test
  void aRestartGoesOnFromWhereItWas() {
    Duty duty = Duty.standard().text(SENDER, "Panne").minutes(5);
    duty.newTexts();

    assertThat(duty.restart().minutes(5).told()).containsExactly("bruno");
    assertThat(duty.restart().text("+33611111111", "Autre").alert(2).text()).isEqualTo("Autre");
  }

  @Test
  void anAlertThatNobodyTakesGoesRoundForEverWithLongerAndLongerPauses() {
    Duty duty = Duty.standard().text(SENDER, "Panne");
    duty.newTexts();

    // A round takes 20 min; the pauses are 15, 30, 60 min and 60 min from then on.
    assertThat(told(duty, "alice", 0, 35)).isEqualTo(2);
    assertThat(told(duty, "alice", 35, 85)).isEqualTo(2);
    assertThat(told(duty, "alice", 85, 165)).isEqualTo(2);
    assertThat(told(duty, "alice", 165, 245)).isEqualTo(2);
    assertThat(told(duty, "chloe", 245, 245 + 80 * 18)).isEqualTo(18);
  }

  @Test
  void aPauseIsNeverShorterThanThePatienceWithOnePerson() {
    Duty duty = new Duty(Office.standard().repeatAfter(Duration.ofMinutes(20)));
    duty.text(SENDER, "Panne").minutes(80).newTexts();

    assertThat(duty.minutes(19).told()).isEmpty();
    assertThat(duty.minutes(1).told()).containsExactly("alice");
  }

  /** How often a person is told after the first of these minutes and up to the last. */
  private static long told(Duty duty, String person, int from, int to) {
    assertThat(Duration.between(Duty.START, duty.now())).isEqualTo(Duration.ofMinutes(from));
    return duty.minutes(to - from).told().stream().filter(person::equals).count();
  }
}
