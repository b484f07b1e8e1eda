package org.vigie.callflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vigie.api.call.AttemptResult;
import org.vigie.api.call.CallEffect;
import org.vigie.api.call.CallEffect.StartRecording;
import org.vigie.api.call.CallEffect.StopRecording;
import org.vigie.api.call.LegId;
import org.vigie.api.call.Try;
import org.vigie.api.call.Verdict;
import org.vigie.api.setup.Language;
import org.vigie.api.setup.Recording;
import org.vigie.api.voice.Prompt;
import org.vigie.api.voice.SystemPhrase;
import org.vigie.callflow.scenario.House;
import org.vigie.callflow.scenario.Houses;
import org.vigie.callflow.scenario.Phone;
import org.vigie.callflow.scenario.Story;

/** SPEC, « Voice routes » 4: a carrier answers, and no RTP comes. */
class NoVoiceTest {
  private static final String SILENT = "200 answered, no RTP came";

  private static House direct() {
    return Houses.people().direct(Houses.persons("bruno")).direct(Houses.persons("chloe"));
  }

  private static Phone pickedUp(House house) {
    Story story = Story.in(house).callComesIn();
    return story.phone("bruno").isDialledOn("alpha").answers();
  }

  @Test
  void whoListensWithoutAVoiceIsRungOnTheNextTrunkForItsWholeTime() {
    Phone bruno = pickedUp(Houses.brunoThenChloe());
    bruno.then().seconds(8);
    bruno.trunkFails("alpha", SILENT).isDialledOn("beta");
    bruno.then().seconds(24);
    bruno.isRung().answers().presses('1').isBridged();

    assertThat(bruno.attempt().orElseThrow().tries())
        .containsExactly(new Try("alpha", SILENT), new Try("alpha", ""));
  }

  @Test
  void whereNoTrunkIsLeftTheNextPersonIsRung() {
    Phone bruno = pickedUp(Houses.brunoThenChloe());
    bruno.trunkFails("alpha", SILENT).fails(AttemptResult.FAILED, SILENT);

    bruno.hasResult(AttemptResult.FAILED).then().phone("chloe").isRung();
  }

  @Test
  void whoTookTheCallByPickingUpHasNotAndTheCallerIsHeldAgain() {
    Phone bruno = pickedUp(direct());
    assertThat(bruno.then().record().acceptedBy()).contains("bruno");
    bruno.then().seconds(4);
    bruno.trunkFails("alpha", SILENT).isRung();

    assertThat(bruno.then().record().acceptedBy()).isEmpty();
    assertThat(bruno.then().hears(0))
        .contains(new Prompt.Phrase(SystemPhrase.STILL_SEARCHING, Language.FR));
    bruno.isDialledOn("beta").answers();
    bruno.then().seconds(30).callerHangsUp();
    assertThat(bruno.then().record().verdict()).contains(Verdict.ANSWERED);
    assertThat(bruno.then().record().conversation()).contains(Duration.ofSeconds(30));
  }

  @Test
  void whereThatWasTheLastTrunkTheSearchGoesOn() {
    Phone bruno = pickedUp(direct());
    bruno.trunkFails("alpha", SILENT).fails(AttemptResult.FAILED, SILENT);
    Story story = bruno.hasResult(AttemptResult.FAILED).then();

    story.phone("chloe").isRung();
    story.seconds(50);
    assertThat(story.playedToTheEnd(0).record().verdict()).contains(Verdict.MISSED);
    assertThat(story.record().missed()).isTrue();
  }

  @Test
  void theOthersWhoHadStoppedRingingAreNotWaitedFor() {
    House house =
        Houses.people()
            .step(
                Houses.persons("bruno", "chloe"),
                org.vigie.api.setup.Strategy.SIMULTANEOUS,
                1,
                Duration.ZERO,
                org.vigie.api.setup.Accept.DIRECT);
    Phone bruno = pickedUp(house);
    bruno.then().phone("chloe").hasResult(AttemptResult.CANCELLED);
    bruno.trunkFails("alpha", SILENT).fails(AttemptResult.FAILED, SILENT);

    assertThat(bruno.then().record().path()).endsWith("fin");
  }

  private static Story recorded() {
    Recording recording =
        new Recording(Optional.empty(), '9', "quality", false, Duration.ofDays(1));
    return Story.in(direct().recorded(recording)).callComesIn().playedToTheEnd(0);
  }

  @Test
  void nothingIsKeptOfARecordingOfSilenceAndTheNextConversationIsRecorded() {
    Story story = recorded();
    Phone bruno = story.phone("bruno").isDialledOn("alpha").answers();
    bruno.trunkFails("alpha", SILENT).isDialledOn("beta").answers();

    LegId caller = LegId.caller(Story.ID);
    assertThat(
            story.effects().stream()
                .filter(e -> e.getClass().getSimpleName().endsWith("Recording")))
        .containsExactly(
            new StartRecording(caller, false),
            new StopRecording(caller, true),
            new StartRecording(caller, false));
    assertThat(story.seconds(9).callerHangsUp().record().details().recorded()).isTrue();
  }

  @Test
  void whoObjectedIsNotRecordedByTheNextTrunkEither() {
    Story story = recorded();
    Phone bruno = story.phone("bruno").isDialledOn("alpha").answers();
    story.callerPresses("9");
    bruno.trunkFails("alpha", SILENT).isDialledOn("beta").answers();

    assertThat(story.effects(StartRecording.class)).hasSize(1);
    assertThat(story.seconds(9).callerHangsUp().record().details().recorded()).isFalse();
  }

  @Test
  void whereNobodyElseAnswersNothingIsRecorded() {
    Story story = recorded();
    Phone bruno = story.phone("bruno").isDialledOn("alpha").answers();
    bruno.trunkFails("alpha", SILENT).fails(AttemptResult.FAILED, SILENT);
    story.seconds(50).playedToTheEnd(0);

    assertThat(story.record().verdict()).contains(Verdict.MISSED);
    assertThat(story.record().details().recorded()).isFalse();
    assertThat(story.record().conversation()).isEmpty();
  }

  @Test
  void anAttemptThatWasHungUpStaysSo() {
    Phone bruno = pickedUp(Houses.brunoThenChloe());
    bruno.then().silentPeers();
    bruno.presses('2');
    bruno.then().meanwhile();
    bruno.trunkFails("alpha", SILENT);

    assertThat(bruno.then().effects(CallEffect.Dial.class)).isEmpty();
    bruno.hasResult(AttemptResult.REFUSED);
  }
}
