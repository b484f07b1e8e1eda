package org.vigie.callflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.api.call.CallCommand.ToneHeard;
import org.vigie.api.call.CallEffect;
import org.vigie.api.call.CallEffect.ListenForTone;
import org.vigie.api.call.CallEvent.TestReached;
import org.vigie.api.call.CallEvent.ToneDetected;
import org.vigie.api.call.CallId;
import org.vigie.api.call.CallKind;
import org.vigie.api.call.LegId;
import org.vigie.api.call.Verdict;
import org.vigie.api.setup.Node;
import org.vigie.api.setup.Node.Table;
import org.vigie.api.setup.Words;
import org.vigie.api.voice.Prompt;
import org.vigie.callflow.scenario.Around;
import org.vigie.callflow.scenario.House;
import org.vigie.callflow.scenario.Houses;
import org.vigie.callflow.scenario.Story;

/** SPEC, « Voice routes » 7: what the appliance's own call to a line meets there. */
class LineTestedTest {
  private static final LegId CALLER = LegId.caller(Story.ID);
  private static final CallId TEST = new CallId("01JD0000000000000000000009");

  private static House house() {
    return Houses.brunoThenChloe()
        .node("file", new Node.Queue(House.TEAM, true, "fin"))
        .node("rappel", new Node.BookCallBack(Optional.empty()))
        .node("contrat", contract())
        .customer("1001", House.TEAM, Optional.empty());
  }

  private static Node contract() {
    return new Node.Collect(
        Words.say("?"),
        4,
        Optional.empty(),
        Duration.ofSeconds(6),
        1,
        new Table.Contracts(),
        "fin");
  }

  private static Story test(String entry) {
    return Story.in(house().entry(entry), new Around().tested(TEST)).callComesIn();
  }

  private static Story heard() {
    Story story = test("equipe").seconds(3);
    return story.give(new ToneHeard(CALLER, story.now(), 1400));
  }

  @ParameterizedTest
  @ValueSource(strings = {"equipe", "file", "boite", "rappel"})
  void itMeetsAToneWhereAPersonWouldBeRungOrSomethingLeft(String entry) {
    Story story = test(entry);

    assertThat(story.events(TestReached.class)).hasSize(1);
    assertThat(story.hears(0)).containsExactly(new Prompt.Tone(1020, Duration.ofSeconds(10)));
    assertThat(story.effects(ListenForTone.class)).containsExactly(new ListenForTone(CALLER, 1400));
    assertThat(story.effects(CallEffect.Answer.class)).hasSize(1);
    story.seconds(600);
    assertThat(story.effects(CallEffect.Dial.class)).isEmpty();
    assertThat(story.effects(CallEffect.StartVoicemail.class)).isEmpty();
  }

  @Test
  void itFindsItsWayThroughTheMenuAsAnyCaller() {
    Story story = test("menu");
    assertThat(story.events(TestReached.class)).isEmpty();
    story.callerPresses("1");
    assertThat(story.events(TestReached.class)).hasSize(1);
    assertThat(story.record().path()).containsExactly("menu", "equipe");

    assertThat(test("contrat").callerPresses("1001").events(TestReached.class)).hasSize(1);
  }

  @Test
  void whenItsOwnToneHasComeItIsToldSoByAnother() {
    Story story = heard();
    assertThat(story.events(ToneDetected.class))
        .containsExactly(new ToneDetected(story.now(), 0, 1400));
    assertThat(story.hears(0)).containsExactly(new Prompt.Tone(1800, Duration.ofSeconds(2)));
    story.give(new ToneHeard(CALLER, story.now(), 1400));
    assertThat(story.events(ToneDetected.class)).hasSize(1);
    story.playedToTheEnd(0);

    assertThat(story.state().ended()).isTrue();
    assertThat(story.record().wayOut()).isEqualTo("a line test was heard");
  }

  @Test
  void anotherToneIsNone() {
    Story story = test("equipe");
    story.give(new ToneHeard(CALLER, story.now(), 1800));
    assertThat(story.events(ToneDetected.class)).isEmpty();
    story.playedToTheEnd(0);
    assertThat(story.record().wayOut()).isEqualTo("a line test was not heard");
  }

  @Test
  void theCallIsAnsweredByNobodyAndOnNoList() {
    for (Story story : List.of(heard().playedToTheEnd(0), heard().callerHangsUp())) {
      assertThat(story.record().verdict()).contains(Verdict.ANSWERED);
      assertThat(story.record().acceptedBy()).isEmpty();
      assertThat(story.record().attempts()).isEmpty();
      assertThat(story.record().missed()).isFalse();
      assertThat(story.record().details().kind()).isEqualTo(CallKind.LINE_TEST);
    }
  }

  @Test
  void aTestThatDoesNotComeThroughIsOnNoListEither() {
    Story story = test("fin").playedToTheEnd(0);
    assertThat(story.record().verdict()).contains(Verdict.MISSED);
    assertThat(story.record().missed()).isFalse();
  }

  @Test
  void aToneWhoseEndIsNotReportedEnds() {
    assertThat(test("equipe").seconds(15).state().ended()).isTrue();
  }
}
