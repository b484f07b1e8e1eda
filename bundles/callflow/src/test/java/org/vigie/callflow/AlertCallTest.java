package org.vigie.callflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vigie.api.call.AttemptResult;
import org.vigie.api.call.CallCommand.LegMeasured;
import org.vigie.api.call.CallCommand.Restarted;
import org.vigie.api.call.CallCommand.TellAlert;
import org.vigie.api.call.CallEffect;
import org.vigie.api.call.CallEvent.AlertCallStarted;
import org.vigie.api.call.CallRecord;
import org.vigie.api.call.LegId;
import org.vigie.api.call.LegQuality;
import org.vigie.api.call.Verdict;
import org.vigie.api.setup.Accept;
import org.vigie.api.setup.Exit;
import org.vigie.api.setup.Language;
import org.vigie.api.setup.Who;
import org.vigie.api.voice.Prompt;
import org.vigie.api.voice.SystemPhrase;
import org.vigie.callflow.api.SpokenTexts;
import org.vigie.callflow.scenario.House;
import org.vigie.callflow.scenario.Houses;
import org.vigie.callflow.scenario.Phone;
import org.vigie.callflow.scenario.Story;

/** SPEC « Ringing people », 8: an alert told by voice, with a key to acknowledge. */
class AlertCallTest {
  private static final Duration RING = Duration.ofSeconds(25);
  private static final Prompt YOURS = new Prompt.Phrase(SystemPhrase.ALERT_IS_YOURS, Language.FR);

  private final Story story = Story.in(Houses.brunoThenChloe());

  @Test
  void thePolicyOfTheTeamIsGoneThroughWithoutACaller() {
    story.alertIsTold().passes(RING);

    assertThat(story.rung()).containsExactly("bruno02", "chloe03");
    assertNoCaller();
    assertThat(story.effects(CallEffect.Dial.class))
        .allMatch(CallEffect.Dial::automated)
        .allMatch(dial -> dial.identity().dialled().equals(House.LINE))
        .allMatch(dial -> dial.identity().caller().isEmpty());
  }

  @Test
  void anOrdinaryCallIsNotAutomated() {
    story.callComesIn();

    assertThat(story.effects(CallEffect.Dial.class)).noneMatch(CallEffect.Dial::automated);
  }

  @Test
  void theTextIsSaidThenTheKeys() {
    story.alertIsTold().phone("bruno").answers();

    Prompt.Say said = new Prompt.Say("Chaudière en panne.", Language.FR, SystemPhrase.ALERT_WAITS);
    assertThat(story.hears(1))
        .containsExactly(said, new Prompt.Phrase(SystemPhrase.ALERT_PRESS_1_OR_2, Language.FR));
    assertThat(SpokenTexts.of(Story.tellAlert(Story.ID, story.now()), house().setup()))
        .isEqualTo(said);
  }

  private static House house() {
    return Houses.brunoThenChloe();
  }

  @Test
  void whoPresses1HasTheAlertAndIsToldSo() {
    story.alertIsTold().phone("bruno").answers().presses('1');
    assertThat(story.hears(1)).containsExactly(YOURS);
    story.phone("bruno").isNotHungUp().heardAll().isHungUp();

    CallRecord record = story.record();
    assertThat(record.verdict()).contains(Verdict.ANSWERED);
    assertThat(record.acceptedBy()).contains("bruno");
    assertThat(record.alert()).contains(Story.ALERT);
    assertThat(record.caller()).isEmpty();
    assertThat(record.conversation()).isEmpty();
    assertThat(record.missed()).isFalse();
    assertThat(record.line()).isEqualTo(House.LINE_ID);
    assertThat(story.results()).containsExactly("accepted");
    assertThat(story.state().ended()).isTrue();
    assertThat(story.effects(CallEffect.Bridge.class)).isEmpty();
    assertNoCaller();
  }

  private void assertNoCaller() {
    assertThat(story.effects()).noneMatch(effect -> effect.leg().isCaller());
  }

  @Test
  void aCallerWhoIsNotThereIsNotMeasured() {
    LegQuality quality = new LegQuality(0, 500, 1, 0.2, 3.5, 4.3, 0);
    story.alertIsTold().give(new LegMeasured(LegId.caller(Story.ID), story.now(), quality));

    assertThat(story.record().quality()).isEmpty();
  }

  @Test
  void whoHangsUpBeforeTheLastWordHasItAllTheSame() {
    story.alertIsTold().phone("bruno").answers().presses('1').hangsUp();

    assertThat(story.record().verdict()).contains(Verdict.ANSWERED);
    assertThat(story.record().acceptedBy()).contains("bruno");
  }

  @Test
  void whoPresses2PassesItOn() {
    story.alertIsTold().phone("bruno").answers().presses('2').hasResult(AttemptResult.REFUSED);

    story.phone("chloe").isRung();
  }

  @Test
  void aMachineThatPicksUpDoesNotTakeItWhateverTheStepSays() {
    Exit exit = new Exit.RingFirst(new Who.Managers(), RING, Accept.DIRECT, "fin");
    House direct = Houses.people().direct(Houses.persons("bruno")).otherwise(Optional.of(exit));
    Story machine = Story.in(direct).alertIsTold();
    machine.phone("bruno").answers().heardAll();
    machine.seconds(8).phone("bruno").hasResult(AttemptResult.NOT_ACCEPTED);
    machine.phone("dominique").answers().heardAll();
    machine.seconds(8);

    assertThat(machine.record().acceptedBy()).isEmpty();
  }

  @Test
  void whereNobodyTakesItItIsMissedButOnNoList() {
    story.alertIsTold().passes(RING.multipliedBy(2));

    CallRecord record = story.record();
    assertThat(record.verdict()).contains(Verdict.MISSED);
    assertThat(record.missed()).isFalse();
    assertThat(record.path()).as("exits lead nowhere").isEmpty();
    assertThat(record.wayOut()).isEqualTo("nobody took the alert");
    assertNoCaller();
    assertThat(story.state().ended()).isTrue();
  }

  @Test
  void anExitThatRingsIsRungOnceMore() {
    Exit exit = new Exit.RingFirst(new Who.Managers(), RING, Accept.KEY, "fin");
    Story last = Story.in(Houses.brunoThenChloe().otherwise(Optional.of(exit))).alertIsTold();
    last.passes(RING.multipliedBy(2)).phone("dominique").isRung();
    last.passes(RING);

    assertThat(last.record().verdict()).contains(Verdict.MISSED);
    assertThat(last.record().path()).isEmpty();
  }

  @Test
  void inAGapItEndsAtOnce() {
    Story gap = Story.in(Houses.people().covered().step(Houses.FIRST)).alertIsTold();

    assertThat(gap.record().verdict()).contains(Verdict.MISSED);
    assertThat(gap.record().wayOut()).isEqualTo("nobody was on call to be told of the alert");
  }

  @Test
  void thePatienceOfTheLineIsNoConcernOfIt() {
    House patient = Houses.people().rounds(Houses.persons("bruno"), 5, Duration.ZERO);
    Story long5 = Story.in(patient.maxWait(Duration.ofSeconds(30), "fin")).alertIsTold();
    long5.passes(RING.multipliedBy(4));

    assertThat(long5.rung()).hasSize(5);
  }

  @Test
  void oneTakesItAndTheOthersAreTold() {
    Story together = Story.in(Houses.together()).alertIsTold();
    Phone alice = together.phone("alice").answers();
    together.phone("bruno").answers().presses('1');
    assertThat(together.hears(alice.leg().number()))
        .startsWith(new Prompt.Phrase(SystemPhrase.ALREADY_TAKEN, Language.FR));
    together.phone("chloe").isHungUp();
    together.phone("bruno").heardAll().isHungUp();
    alice.isNotHungUp().presses('1').hasResult(AttemptResult.TAKEN);
    alice.heardAll().isHungUp();

    assertThat(together.results()).containsExactly("taken", "accepted", "cancelled");
    assertThat(together.record().verdict()).contains(Verdict.ANSWERED);
  }

  @Test
  void aRestartCutsItAndReleasesItsLegs() {
    story.alertIsTold().phone("bruno").isDialledOn("alpha").answers();
    story.silentPeers().meanwhile().give(new Restarted(Story.ID, story.now()));

    assertThat(story.record().verdict()).contains(Verdict.CUT);
    assertThat(story.record().missed()).isFalse();
    assertThat(story.record().alert()).contains(Story.ALERT);
    assertThat(story.effects()).singleElement().isInstanceOf(CallEffect.Release.class);
    assertThat(story.effects().get(0).leg()).isEqualTo(new LegId(Story.ID, 1));
  }

  @Test
  void toldTwiceItIsOneCall() {
    story.alertIsTold().alertIsTold().callComesIn();

    assertThat(story.events(AlertCallStarted.class)).hasSize(1);
    assertThat(story.rung()).containsExactly("bruno02");
  }

  @Test
  void whoIsRungForItIsOccupied() {
    story.alertIsTold();

    assertThat(story.state().persons()).isEqualTo(Set.of("bruno"));
  }

  @Test
  void ofATeamThatIsGoneItEndsAtOnce() {
    TellAlert tell = Story.tellAlert(Story.ID, story.now());
    story.give(
        new TellAlert(
            Story.ID, tell.at(), tell.alert(), tell.line(), tell.called(), "gone", tell.text()));

    assertThat(story.state().ended()).isTrue();
    assertThat(story.record().verdict()).contains(Verdict.MISSED);
    assertThat(story.record().wayOut()).isEqualTo("no policy to tell the alert by");
  }

  @Test
  void whereNobodyCanBeRungItEndsAtOnce() {
    Story gone = Story.in(Houses.people().step(Houses.persons("nobody"))).alertIsTold();

    assertThat(gone.state().ended()).isTrue();
    assertThat(gone.record().verdict()).contains(Verdict.MISSED);
  }
}
