package org.vigie.callflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vigie.api.call.AttemptResult;
import org.vigie.api.call.CallCommand.Restarted;
import org.vigie.api.call.CallEffect;
import org.vigie.api.call.CallEvent.LineTestJudged;
import org.vigie.api.call.CallKind;
import org.vigie.api.call.LegId;
import org.vigie.api.call.Verdict;
import org.vigie.api.voice.Prompt;
import org.vigie.callflow.scenario.House;
import org.vigie.callflow.scenario.Houses;
import org.vigie.callflow.scenario.Phone;
import org.vigie.callflow.scenario.Story;

/** SPEC « Voice routes », 7: the side that calls. */
class TestingALineTest {
  private static final LegId LINE = new LegId(Story.ID, 1);
  private static final Optional<String> ALPHA = Optional.of("alpha");

  private final Story story = Story.in(Houses.brunoThenChloe());

  private Phone line() {
    return story.phone(House.LINE);
  }

  private LineTestJudged judged() {
    return story.events(LineTestJudged.class).findFirst().orElseThrow();
  }

  @Test
  void theLineIsDialledByTheTrunkThatWasNamed() {
    story.lineIsTested(ALPHA, "");

    assertThat(story.effects(CallEffect.Dial.class))
        .singleElement()
        .matches(d -> d.number().equals(House.LINE) && d.automated() && d.trunk().equals(ALPHA));
    assertThat(story.effects()).noneMatch(effect -> effect.leg().isCaller());
  }

  @Test
  void keysArePressedOneByOneThenATonesIsListenedFor() {
    story.lineIsTested(ALPHA, "12");
    line().answers();
    assertThat(story.passes(Duration.ofMillis(3_999)).effects(CallEffect.SendKeys.class)).isEmpty();
    story.passes(Duration.ofMillis(1));
    assertThat(story.effects(CallEffect.SendKeys.class))
        .containsExactly(new CallEffect.SendKeys(LINE, "1"));
    story.seconds(3);
    assertThat(story.effects(CallEffect.SendKeys.class))
        .containsExactly(new CallEffect.SendKeys(LINE, "1"), new CallEffect.SendKeys(LINE, "2"));
    assertThat(story.effects(CallEffect.ListenForTone.class)).isEmpty();
    story.seconds(3);

    assertThat(story.effects(CallEffect.ListenForTone.class))
        .containsExactly(new CallEffect.ListenForTone(LINE, 1020));
  }

  private Story answeredAndListening() {
    story.lineIsTested(ALPHA, "");
    line().isDialledOn("alpha").answers();
    return story.seconds(4);
  }

  @Test
  void theLinesToneIsAnsweredByAnother() {
    answeredAndListening();
    line().hears(1020);

    assertThat(story.hears(1)).containsExactly(new Prompt.Tone(1400, Duration.ofSeconds(10)));
    assertThat(story.effects(CallEffect.Play.class)).allMatch(CallEffect.Play::loop);
    assertThat(story.effects(CallEffect.ListenForTone.class))
        .contains(new CallEffect.ListenForTone(LINE, 1800));
    assertThat(story.state().ended()).isFalse();
  }

  @Test
  void whereBothWaysCarryItHasPassed() {
    answeredAndListening();
    line().hears(1020).hears(1800).isHungUp();

    assertThat(judged().passed()).isTrue();
    assertThat(judged().findings())
        .containsExactly(
            "by trunk alpha",
            "answered after 0 s",
            "0 of 0 keys were pressed",
            "the line's tone was heard",
            "the line has heard ours");
    assertThat(story.record().verdict()).contains(Verdict.ANSWERED);
    assertThat(story.record().details().kind()).isEqualTo(CallKind.LINE_TEST);
    assertThat(story.record().trunk()).isEqualTo("alpha");
    assertThat(story.record().missed()).isFalse();
    assertThat(story.state().ended()).isTrue();
  }

  @Test
  void aToneThatCannotHaveComeYetIsNone() {
    story.lineIsTested(ALPHA, "1");
    line().answers().hears(1020);
    story.seconds(7);
    line().hears(500);

    assertThat(story.effects(CallEffect.Play.class)).isEmpty();
  }

  @Test
  void whereOursIsNotHeardThereItHasFailed() {
    answeredAndListening();
    line().hears(1020);
    story.seconds(60);

    assertThat(judged().passed()).isFalse();
    assertThat(judged().findings())
        .contains(
            "the line's tone was heard",
            "the line has not said that it heard ours",
            "it took longer than 60 s");
    assertThat(story.record().verdict()).contains(Verdict.MISSED);
    assertThat(story.record().missed()).isFalse();
    line().isHungUp();
  }

  @Test
  void aLineThatHangsUpHasFailed() {
    answeredAndListening();
    line().hangsUp();

    assertThat(judged().passed()).isFalse();
    assertThat(judged().findings()).anyMatch(f -> f.startsWith("the line's tone was not heard"));
    assertThat(story.state().ended()).isTrue();
  }

  @Test
  void aLineThatCannotBeCalledHasFailedAndTheTrunkIsNamed() {
    story.lineIsTested(ALPHA, "");
    line().isDialledOn("alpha").trunkFails("alpha", "503 Service Unavailable");
    line().fails(AttemptResult.FAILED, "no trunk");

    assertThat(judged().findings())
        .containsExactly(
            "by trunk alpha: 503 Service Unavailable", "the line was not answered: no trunk");
    assertThat(story.state().ended()).isTrue();
  }

  @Test
  void aTrunkThatBringsNoVoiceIsNamedAndTheNextIsTried() {
    story.lineIsTested(Optional.empty(), "");
    line().isDialledOn("zeta").answers().trunkFails("zeta", "answered, but no RTP came");
    story.seconds(10);
    line().isDialledOn("alpha").answers();
    assertThat(story.passes(Duration.ofMillis(3_999)).effects(CallEffect.ListenForTone.class))
        .isEmpty();
    story.passes(Duration.ofMillis(1));
    line().hears(1020).hears(1800);

    assertThat(judged().passed()).isTrue();
    assertThat(judged().findings())
        .startsWith("by trunk zeta: answered, but no RTP came", "by trunk alpha");
  }

  @Test
  void aLineThatIsNotAnsweredHasFailedAfterAMinute() {
    story.lineIsTested(ALPHA, "").seconds(30);
    line().rings();
    story.seconds(30);

    assertThat(judged().passed()).isFalse();
    line().isHungUp();
  }

  @Test
  void aRestartCutsItAndItIsOnNoList() {
    answeredAndListening().silentPeers().give(new Restarted(Story.ID, story.now()));

    assertThat(story.record().verdict()).contains(Verdict.CUT);
    assertThat(story.record().missed()).isFalse();
  }

  @Test
  void withManyKeysItEndsAllTheSame() {
    story.lineIsTested(ALPHA, "1".repeat(40));
    line().answers();
    story.seconds(60);

    assertThat(story.state().ended()).isTrue();
    assertThat(List.of(judged().findings().get(2))).containsExactly("19 of 40 keys were pressed");
  }
}
