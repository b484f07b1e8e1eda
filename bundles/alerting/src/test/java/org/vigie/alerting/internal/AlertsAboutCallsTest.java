package org.vigie.alerting.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vigie.api.alert.AlertState;
import org.vigie.api.call.CallId;
import org.vigie.api.text.Direction;
import org.vigie.api.text.MessageRecord;
import org.vigie.api.text.MessageState;
import org.vigie.api.text.TextAddress;
import org.vigie.api.text.TextCommand.RaiseAlert;
import org.vigie.api.text.TextOutcome.Why;

/** A voicemail wakes until it was heard; nobody who only called gets a text. */
class AlertsAboutCallsTest {
  private static final CallId CALL = new CallId("01K00000000000000000000001");
  private static final String CALLER = "+33698765432";
  private static final String TEXT =
      "Message vocal de 06 98 76 54 32 (42 s) : https://vigie.example/api/v1/calls/1/voicemail";

  private final Duty duty = Duty.standard();

  private static RaiseAlert voicemail(String team) {
    return new RaiseAlert(
        Duty.START,
        Office.LINE,
        Office.NUMBER,
        team,
        new TextAddress(CALLER),
        TEXT,
        Optional.of(CALL),
        "voicemail:" + CALL);
  }

  @Test
  void areToldToTheTeamOnCallAndKeptWithTheirKey() {
    duty.raised(voicemail(Office.TEAM));

    assertThat(duty.news())
        .containsExactly(
            "alice: Alerte 1, Chauffage : " + TEXT + "\nOK 1 pour prendre, NON 1 pour passer.");
    assertThat(duty.alert(1).call()).contains(CALL);
    MessageRecord stored = duty.lastStored();
    assertThat(stored.idempotencyKey()).contains("voicemail:" + CALL);
    assertThat(stored.direction()).isEqualTo(Direction.IN);
    assertThat(stored.state()).isEqualTo(MessageState.RECEIVED);
    assertThat(duty.alert(1).messages()).containsExactly(stored.id());
  }

  @Test
  void escalateAsAnyOther() {
    duty.raised(voicemail(Office.TEAM)).minutes(11);
    assertThat(duty.told()).containsExactly("alice", "alice", "bruno");
  }

  @Test
  void andTheCallerHearsNothingBySms() {
    duty.raised(voicemail(Office.TEAM)).says("alice", "OK 1");
    assertThat(duty.news().get(1)).isEqualTo("alice: Alerte 1 : à vous. FIN 1 pour la terminer.");
    duty.says("alice", "J'arrive dans une heure");
    assertThat(duty.news())
        .containsExactly(
            "alice: Alerte 1 : elle vient d'un appel, aucun texte ne peut y répondre."
                + " FIN 1 pour la terminer.");
    duty.says("alice", "FIN 1");
    assertThat(duty.told()).containsExactly("alice");
  }

  @Test
  void andATextOfTheSameNumberIsAnAlertOfItsOwn() {
    duty.raised(voicemail(Office.TEAM)).text(CALLER, "Plus de chauffage");
    assertThat(duty.board().size()).isEqualTo(2);
    assertThat(duty.alert(2).call()).isEmpty();
    assertThat(duty.told()).contains(CALLER);
  }

  @Test
  void andWhoHearsTheMessageHasTakenCareOfIt() {
    duty.raised(voicemail(Office.TEAM)).minutes(11).news();
    duty.heard(CALL, "bruno");
    assertThat(duty.state(1)).isEqualTo(AlertState.CLOSED);
    assertThat(duty.alert(1).by()).contains("bruno");
    assertThat(duty.alert(1).acknowledgedAt()).contains(duty.now());
    assertThat(duty.news())
        .containsExactly("alice: Alerte 1, Chauffage : terminée par Bruno Petit.");
    duty.heard(CALL, "bruno").passes(Duration.ofHours(12));
    assertThat(duty.news()).isEmpty();
  }

  @Test
  void alsoWhereARestartCameInBetweenAndSomebodyElseHadIt() {
    duty.raised(voicemail(Office.TEAM)).says("alice", "OK").restart();
    duty.heard(CALL, "admin");
    assertThat(duty.state(1)).isEqualTo(AlertState.CLOSED);
    assertThat(duty.alert(1).by()).contains("alice");
  }

  @Test
  void andWhoIsGivenOneReadsWhatItIsWithoutAPromise() {
    duty.raised(voicemail(Office.TEAM)).news();
    duty.acknowledge(1, "bruno");
    assertThat(duty.news())
        .contains("bruno: Alerte 1, Chauffage, est à vous : " + TEXT + "\nFIN 1 pour la terminer.");
  }

  @Test
  void andTheTelephoneDoesNotSpellTheLink() {
    Duty voiced = new Duty(Office.standard().voiceAfter(Duration.ofMinutes(1)));
    voiced.raised(voicemail(Office.TEAM)).minutes(2);
    assertThat(voiced.calls().get(0).text())
        .isEqualTo("Alerte 1, Chauffage. Message vocal de 06 98 76 54 32 (42 s)");
  }

  @Test
  void butOneForATeamThatIsGoneIsRefused() {
    duty.raised(voicemail("nobody"));
    assertThat(duty.decision().refused().map(refused -> refused.why())).contains(Why.UNKNOWN);
    assertThat(duty.board().size()).isZero();
  }
}
