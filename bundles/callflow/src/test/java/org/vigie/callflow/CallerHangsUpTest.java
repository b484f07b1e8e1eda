package org.vigie.callflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.vigie.api.call.AttemptResult;
import org.vigie.api.call.CallEffect;
import org.vigie.api.call.Verdict;
import org.vigie.callflow.scenario.Houses;
import org.vigie.callflow.scenario.Story;

/** « The caller hanging up cancels every leg. » */
class CallerHangsUpTest {
  private final Story story = Story.in(Houses.together());

  @Test
  void everyLegIsCancelled() {
    story.callComesIn().phone("alice").answers();
    story.phone("bruno").rings();
    story.callerHangsUp();

    story.phone("alice").isHungUp().hasResult(AttemptResult.CANCELLED);
    story.phone("bruno").isHungUp().hasResult(AttemptResult.CANCELLED);
    story.phone("chloe").isHungUp().hasResult(AttemptResult.CANCELLED);
    assertThat(story.effects(CallEffect.HangUp.class)).hasSize(3);
  }

  @Test
  void whoHadSomebodyRungIsAbandonedAndOnTheMissedList() {
    story.callComesIn().seconds(4).callerHangsUp();

    assertThat(story.record().verdict()).contains(Verdict.ABANDONED);
    assertThat(story.record().missed()).isTrue();
    assertThat(story.record().endedAt()).contains(story.now());
  }

  @Test
  void beforeAnybodyWasRungItIsNotOnTheMissedList() {
    Story greeted = Story.in(Houses.together().entry("accueil"));
    greeted.callComesIn().callerHangsUp();

    assertThat(greeted.record().verdict()).contains(Verdict.ABANDONED);
    assertThat(greeted.record().missed()).isFalse();
    assertThat(greeted.state().ended()).isTrue();
  }

  @Test
  void duringTheWayOutTheCallWasMissed() {
    story.callComesIn().seconds(60).callerHangsUp();

    assertThat(story.record().path()).contains("fin");
    assertThat(story.record().verdict()).contains(Verdict.MISSED);
    assertThat(story.record().missed()).isTrue();
  }

  @Test
  void duringAMessageThatNoSearchWentBeforeTheCallWasMissedToo() {
    Story told = Story.in(Houses.together().entry("fin")).callComesIn().callerHangsUp();

    assertThat(told.record().verdict()).contains(Verdict.MISSED);
  }

  @Test
  void theCallIsOverWhenAllLegsHaveReportedTheirEnd() {
    story.silentPeers().callComesIn().callerHangsUp();
    assertThat(story.state().ended()).isFalse();
    assertThat(story.record().verdict()).isEmpty();
    story.phone("alice").fails(AttemptResult.CANCELLED, "487");
    story.phone("bruno").fails(AttemptResult.CANCELLED, "487");
    story.phone("chloe").answers().hangsUp();

    assertThat(story.state().ended()).isTrue();
    assertThat(story.results()).containsOnly("cancelled");
  }

  @Test
  void orFiveSecondsLaterWhateverLegsSay() {
    story.silentPeers().callComesIn().callerHangsUp();
    story.passes(Duration.ofMillis(4_999));
    assertThat(story.state().ended()).isFalse();
    story.passes(Duration.ofMillis(1));

    assertThat(story.state().ended()).isTrue();
    assertThat(story.record().endedAt()).contains(Story.START);
  }

  @Test
  void anAttemptAnsweredAfterTheCallerLeftIsHungUp() {
    story.silentPeers().callComesIn().callerHangsUp();
    story.meanwhile().phone("alice").answers().isHungUp();

    assertThat(story.effects(CallEffect.Play.class)).isEmpty();
  }
}
