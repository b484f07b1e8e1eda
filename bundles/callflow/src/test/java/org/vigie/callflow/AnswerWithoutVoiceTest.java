package org.vigie.callflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vigie.api.call.AttemptResult;
import org.vigie.api.call.CallEffect;
import org.vigie.api.call.CallEvent.PlaybackStarted;
import org.vigie.api.call.CallEvent.Purpose;
import org.vigie.api.call.Verdict;
import org.vigie.callflow.scenario.Houses;
import org.vigie.callflow.scenario.Phone;
import org.vigie.callflow.scenario.Story;

/** A carrier answers, and there is no voice path: SPEC « Voice routes », 5. */
class AnswerWithoutVoiceTest {
  private static final String NO_VOICE = "200 answered, no RTP came";

  private static Story direct() {
    return Story.in(Houses.people().direct(Houses.persons("bruno")).direct(Houses.persons("chloe")))
        .callComesIn();
  }

  @Test
  void whoWasToPressAKeyRingsOnByTheNextTrunk() {
    Story story = Story.in(Houses.brunoThenChloe()).callComesIn();
    Phone bruno = story.phone("bruno").isDialledOn("alpha").answers();
    bruno.trunkFails("alpha", NO_VOICE).isDialledOn("beta").isRung();
    story.phone("chloe").isNotRung();
    bruno.rings().answers().heardAll().presses('1').isBridged();
    assertThat(story.record().attempts().get(0).tries())
        .extracting(t -> t.trunk() + ": " + t.cause())
        .containsExactly("alpha: " + NO_VOICE, "alpha: ");
  }

  @Test
  void whoTookTheCallByPickingUpHasNotTakenIt() {
    Story story = direct();
    Phone bruno = story.phone("bruno").isDialledOn("alpha").answers().isBridged();
    assertThat(story.record().acceptedAt()).isPresent();
    bruno.trunkFails("alpha", NO_VOICE);
    assertThat(story.record().acceptedAt()).isEmpty();
    assertThat(story.record().acceptedBy()).isEmpty();
    assertThat(story.events(PlaybackStarted.class).map(PlaybackStarted::purpose))
        .endsWith(Purpose.PROGRESS);
    bruno.isDialledOn("beta").rings().answers();
    assertThat(story.effects(CallEffect.Bridge.class)).hasSize(2);
    story.callerHangsUp();
    bruno.hangsUp();
    assertThat(story.record().verdict()).contains(Verdict.ANSWERED);
    assertThat(story.record().acceptedBy()).contains("bruno");
    assertThat(story.record().attempts()).hasSize(1);
  }

  @Test
  void whereNoTrunkIsLeftTheNextIsRung() {
    Story story = direct();
    story
        .phone("bruno")
        .isDialledOn("alpha")
        .answers()
        .trunkFails("alpha", NO_VOICE)
        .fails(AttemptResult.FAILED, NO_VOICE);
    story.phone("chloe").isRung().answers();
    assertThat(story.results()).containsExactly("failed", "accepted");
    assertThat(story.record().acceptedBy()).contains("chloe");
  }

  @Test
  void itRingsNoLongerThanItsTimeByTheNextTrunkEither() {
    Story story = direct();
    story.phone("bruno").isDialledOn("alpha").answers().trunkFails("alpha", NO_VOICE);
    story.phone("bruno").isDialledOn("beta");
    story.seconds(26);
    story.phone("bruno").hasResult(AttemptResult.NO_ANSWER);
    story.phone("chloe").isRung();
  }

  @Test
  void aCallerWhoHangsUpMeanwhileHasGivenUp() {
    Story story = direct();
    story.phone("bruno").isDialledOn("alpha").answers().trunkFails("alpha", NO_VOICE);
    story.callerHangsUp();
    assertThat(story.phone("bruno").isHungUp().attempt()).isPresent();
    story.phone("bruno").fails(AttemptResult.CANCELLED, "487 cancelled");
    assertThat(story.record().verdict()).contains(Verdict.ABANDONED);
    assertThat(story.record().missed()).isTrue();
  }
}
