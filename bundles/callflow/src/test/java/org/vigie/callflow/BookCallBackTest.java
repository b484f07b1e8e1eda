package org.vigie.callflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vigie.api.call.CallCommand.Restarted;
import org.vigie.api.call.CallEvent.CallBackBooked;
import org.vigie.api.call.CallId;
import org.vigie.api.call.Verdict;
import org.vigie.api.setup.Hold;
import org.vigie.api.setup.Language;
import org.vigie.api.setup.Node;
import org.vigie.api.setup.Words;
import org.vigie.api.voice.Prompt;
import org.vigie.api.voice.SystemPhrase;
import org.vigie.callflow.scenario.House;
import org.vigie.callflow.scenario.Houses;
import org.vigie.callflow.scenario.Story;

/** SPEC, « Entry » 5: the caller asks to be called back. */
class BookCallBackTest {
  private static House house(Optional<Words> words) {
    return Houses.brunoThenChloe()
        .node("rappel", new Node.BookCallBack(words))
        .hold(new Hold(Optional.empty(), Optional.empty(), Map.of('2', "rappel")));
  }

  private static Story booked() {
    return Story.in(house(Optional.empty())).callComesIn().seconds(5).callerPresses("2");
  }

  private static Prompt phrase(SystemPhrase phrase) {
    return new Prompt.Phrase(phrase, Language.FR);
  }

  @Test
  void itIsNotedForTheTeamThatWasSearchedAndConfirmed() {
    Story story = booked();

    CallBackBooked booked = story.events(CallBackBooked.class).findFirst().orElseThrow();
    assertThat(booked.team()).isEqualTo(House.TEAM);
    assertThat(booked.customer()).isEqualTo(Story.CALLER);
    assertThat(story.hears(0))
        .containsExactly(phrase(SystemPhrase.CALL_BACK_BOOKED), phrase(SystemPhrase.GOODBYE));
  }

  @Test
  void itsCallIsAlwaysTheSameAndValid() {
    CallId by = booked().events(CallBackBooked.class).findFirst().orElseThrow().by();

    assertThat(by.value())
        .matches("[0-9A-HJKMNP-TV-Z]{26}")
        .startsWith(Story.ID.value().substring(0, 10));
    assertThat(by).isNotEqualTo(Story.ID);
    assertThat(booked().events(CallBackBooked.class).findFirst().orElseThrow().by()).isEqualTo(by);
  }

  @Test
  void theCallIsMissedButNobodyHasToCallBackByHand() {
    Story story = booked().playedToTheEnd(0);

    assertThat(story.record().verdict()).contains(Verdict.MISSED);
    assertThat(story.record().missed()).isFalse();
    assertThat(story.record().wayOut()).contains("asked to be called back");
  }

  @Test
  void whoHangsUpBeforeTheConfirmationIsOverIsCalledBackAllTheSame() {
    Story story = booked().callerHangsUp();

    assertThat(story.record().verdict()).contains(Verdict.MISSED);
    assertThat(story.record().missed()).isFalse();
  }

  @Test
  void soIsWhoWasCutByARestart() {
    Story story = booked();
    story.give(new Restarted(Story.ID, story.now()));

    assertThat(story.record().verdict()).contains(Verdict.CUT);
    assertThat(story.record().missed()).isFalse();
  }

  @Test
  void theLineMayConfirmInItsOwnWords() {
    Words words = new Words("Nous vous rappelons.", Optional.of("rappel"));
    Story story = Story.in(house(Optional.of(words))).callComesIn().callerPresses("2");

    assertThat(story.hears(0))
        .containsExactly(
            new Prompt.Uploaded(
                "rappel",
                new Prompt.Say(
                    "Nous vous rappelons.", Language.FR, SystemPhrase.CALL_BACK_BOOKED)));
  }

  @Test
  void whoseNumberIsWithheldIsToldAndStaysOnTheList() {
    Story story = Story.in(house(Optional.empty()));
    story.callComesIn(Story.invitation(Optional.of(Story.CALLER), true, true, House.LINE));
    story.callerPresses("2");

    assertThat(story.events(CallBackBooked.class)).isEmpty();
    assertThat(story.hears(0)).startsWith(phrase(SystemPhrase.CALL_BACK_IMPOSSIBLE));
    story.playedToTheEnd(0);
    assertThat(story.record().verdict()).contains(Verdict.MISSED);
    assertThat(story.record().missed()).isTrue();
  }

  @Test
  void whereNoTeamWasSearchedThereIsNobodyWhoCouldCallBack() {
    Story story = Story.in(house(Optional.empty()).entry("rappel")).callComesIn();

    assertThat(story.events(CallBackBooked.class)).isEmpty();
    assertThat(story.hears(0)).contains(phrase(SystemPhrase.NOBODY_AVAILABLE));
    assertThat(story.playedToTheEnd(0).record().missed()).isTrue();
  }
}
