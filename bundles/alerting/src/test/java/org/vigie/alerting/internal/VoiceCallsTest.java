package org.vigie.alerting.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vigie.api.alert.AlertRecord.Notice;
import org.vigie.api.alert.AlertState;
import org.vigie.api.alert.NoticeKind;
import org.vigie.api.call.CallCommand.TellAlert;
import org.vigie.api.call.CallId;
import org.vigie.api.setup.AlertRules;
import org.vigie.api.text.MessageRecord;
import org.vigie.api.text.MessageState;

/** SPEC, « Ringing people » 8: an alert is escalated by voice call where the policy says so. */
class VoiceCallsTest {
  private static final String SENDER = "+33698765432";
  private static final Optional<String> NOBODY = Optional.empty();

  /** By voice after six minutes; a round without an answer takes twenty, then comes a pause. */
  private static Duty raised() {
    return new Duty(office()).text(SENDER, "Plus de\nchauffage ! ");
  }

  private static Office office() {
    return Office.standard().voiceAfter(Duration.ofMinutes(6));
  }

  @Test
  void afterATimeWithoutAcknowledgementItIsToldByVoice() {
    Duty duty = raised();

    assertThat(duty.passes(Duration.ofSeconds(359)).calls()).isEmpty();
    assertThat(duty.passes(Duration.ofSeconds(1)).calls())
        .singleElement()
        .satisfies(
            call -> {
              assertThat(call.alert()).isEqualTo(duty.alert(1).id());
              assertThat(call.at()).isEqualTo(duty.now());
              assertThat(call.line()).isEqualTo(Office.LINE);
              assertThat(call.called()).isEqualTo(Office.NUMBER);
              assertThat(call.team()).isEqualTo(Office.TEAM);
              assertThat(call.text()).isEqualTo("Alerte 1, Chauffage. Plus de chauffage !");
            });
  }

  @Test
  void theSearchBySmsGoesOnBesideIt() {
    Duty duty = raised().minutes(6);
    duty.newTexts();

    assertThat(duty.minutes(4).told()).containsExactly("bruno");
    assertThat(duty.minutes(5).told()).containsExactly("bruno");
  }

  @Test
  void withoutVoiceAfterNobodyIsCalled() {
    assertThat(AlertRules.DEFAULT.voiceAfter()).isEmpty();
    assertThat(Duty.standard().text(SENDER, "Panne").minutes(600).calls()).isEmpty();
  }

  @Test
  void whatTheSenderAddedIsSaidToo() {
    Duty duty = raised().text(SENDER, "Au 3e etage").text(SENDER, "x".repeat(400)).minutes(6);

    assertThat(duty.calls().get(0).text())
        .startsWith("Alerte 1, Chauffage. Plus de chauffage !. xxx")
        .endsWith("...")
        .hasSizeLessThan(340);
  }

  @Test
  void whoPressesTheKeyHasItAndAllAreToldAsWithOk() {
    Duty duty = raised().minutes(10);
    duty.newTexts();

    assertThat(duty.callEnds(duty.calls().get(0), Optional.of("bruno")).news())
        .containsExactly(
            SENDER + ": En charge.", "alice: Alerte 1, Chauffage : prise par Bruno Petit.");
    assertThat(duty.alert(1).state()).isEqualTo(AlertState.ACKNOWLEDGED);
    assertThat(duty.alert(1).by()).contains("bruno");
    assertThat(duty.says("bruno", "J'arrive").told()).containsExactly(SENDER);
    assertThat(duty.alert(1).notices())
        .contains(
            new Notice(
                "bruno",
                "voice",
                NoticeKind.ALERT,
                Duty.START.plus(Duration.ofMinutes(10)),
                Optional.empty(),
                Optional.of(MessageState.DELIVERED)));
  }

  @Test
  void whoHasNotReadItYetReadsItThen() {
    Duty duty = raised().minutes(6);
    duty.newTexts();

    assertThat(duty.callEnds(duty.calls().get(0), Optional.of("emil")).news())
        .contains(
            "emil: Alert 1, Chauffage, is yours: Plus de\nchauffage ! "
                + "\nYour answer goes to the sender. DONE 1 to close it.");
  }

  @Test
  void acknowledgedMeanwhileWhoeverPressesHearsWhoHasIt() {
    Duty duty = raised().minutes(6).says("alice", "OK");
    duty.newTexts();

    assertThat(duty.callEnds(duty.calls().get(0), Optional.of("bruno")).news())
        .containsExactly("bruno: Alerte 1 : déjà prise par Alice Martin.");
    assertThat(duty.alert(1).by()).contains("alice");
    assertThat(duty.callEnds(duty.calls().get(0), Optional.of("alice")).told()).isEmpty();
  }

  @Test
  void closedMeanwhileWhoeverPressesHearsThatToo() {
    Duty duty = raised().minutes(6).close(1, "admin");
    duty.newTexts();

    assertThat(duty.callEnds(duty.calls().get(0), Optional.of("bruno")).news())
        .containsExactly("bruno: Pas d'alerte 1 en cours.");
    assertThat(duty.callEnds(duty.calls().get(0), NOBODY).decision().isEmpty()).isTrue();
  }

  @Test
  void thereIsOneCallAtATimeAndOneInEachRound() {
    Duty duty = raised().minutes(45);
    assertThat(duty.calls()).as("the first runs still in the second round").hasSize(1);

    duty.callEnds(duty.calls().get(0), NOBODY);
    assertThat(duty.minutes(1).calls()).hasSize(2);
    duty.callEnds(duty.calls().get(1), NOBODY);
    assertThat(duty.minutes(38).calls()).as("85 min: the third round began").hasSize(2);
    assertThat(duty.minutes(7).calls()).hasSize(3);
  }

  @Test
  void aPatienceLongerThanARoundIsNotCutShortByTheNext() {
    Duty duty = new Duty(Office.standard().voiceAfter(Duration.ofMinutes(50))).text(SENDER, "P");

    assertThat(duty.minutes(49).calls()).isEmpty();
    assertThat(duty.minutes(1).calls()).hasSize(1);
  }

  @Test
  void givenBackThePatienceBeginsAnew() {
    Duty duty = raised().minutes(6);
    duty.callEnds(duty.calls().get(0), Optional.of("alice")).minutes(30).says("alice", "NON");

    assertThat(duty.passes(Duration.ofSeconds(359)).calls()).hasSize(1);
    assertThat(duty.passes(Duration.ofSeconds(1)).calls()).hasSize(2);
  }

  @Test
  void inAClosedTimeNobodyIsCalled() {
    Duty duty = new Duty(office().onCall(18 * 60, 24 * 60)).text(SENDER, "Panne");

    assertThat(duty.minutes(245).calls()).isEmpty();
    assertThat(duty.minutes(1).calls()).as("six minutes after 18:00").hasSize(1);
  }

  @Test
  void toldTwiceOfTheSameEndNothingChanges() {
    Duty duty = raised().minutes(6);
    TellAlert call = duty.calls().get(0);
    duty.callEnds(call, NOBODY);

    assertThat(duty.callEnds(call, NOBODY).decision().isEmpty()).isTrue();
    assertThat(duty.callEnds(call, NOBODY).decision().calls()).isEmpty();
  }

  @Test
  void afterARestartACallThatWasCutIsMadeAgain() {
    Duty duty = raised().minutes(6);
    TellAlert first = duty.calls().get(0);
    duty.restart();
    assertThat(duty.board().openCalls()).containsExactly(first);

    duty.callEnds(first, NOBODY);
    TellAlert second = duty.calls().get(1);
    assertThat(second.call()).isNotEqualTo(first.call());
    assertThat(second.text()).isEqualTo(first.text());
    assertThat(duty.callEnds(second, NOBODY).calls()).as("that one was not cut").hasSize(2);
  }

  @Test
  void afterARestartInWhichItWasTakenNobodyIsCalledAgain() {
    Duty duty = raised().minutes(6);
    duty.restart().callEnds(duty.calls().get(0), Optional.of("bruno"));

    assertThat(duty.alert(1).by()).contains("bruno");
    assertThat(duty.minutes(30).calls()).hasSize(1);
  }

  @Test
  void aCallThatEndedBeforeTheRestartIsNotOpen() {
    Duty duty = raised().minutes(6);
    duty.callEnds(duty.calls().get(0), NOBODY).restart();

    assertThat(duty.board().openCalls()).isEmpty();
    assertThat(duty.minutes(29).calls()).as("35 min: the second round begins").hasSize(1);
    assertThat(duty.minutes(6).calls()).hasSize(2);
  }

  @Test
  void aBareNumberThatIsAPersonsIsThatPerson() {
    Duty duty = raised().minutes(6);
    duty.callEnds(duty.calls().get(0), Optional.of(duty.number("bruno")));

    assertThat(duty.alert(1).by()).contains("bruno");
  }

  @Test
  void aCallForAnAlertThatNeverWasHarmsNothing() {
    Duty duty = raised();
    TellAlert call =
        new TellAlert(
            new CallId("X"), duty.now(), duty.alert(1).id(), "", Office.NUMBER, Office.TEAM, "");

    assertThat(duty.callEnds(call, NOBODY).decision().isEmpty()).isTrue();
    List<MessageRecord> texts = duty.newTexts();
    assertThat(texts).isNotEmpty();
  }
}
