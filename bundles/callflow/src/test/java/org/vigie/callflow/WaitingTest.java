package org.vigie.callflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.vigie.api.call.CallEffect;
import org.vigie.api.call.LegId;
import org.vigie.api.setup.Language;
import org.vigie.api.setup.Node;
import org.vigie.api.setup.Ringback;
import org.vigie.api.voice.Prompt;
import org.vigie.api.voice.SystemPhrase;
import org.vigie.callflow.scenario.House;
import org.vigie.callflow.scenario.Houses;
import org.vigie.callflow.scenario.Story;

/** What the caller hears before somebody has accepted; SPEC « Entry », 4. */
class WaitingTest {
  private static final LegId CALLER = LegId.caller(Story.ID);
  private static final Prompt SEARCHING = phrase(SystemPhrase.SEARCHING);
  private static final Prompt STILL = phrase(SystemPhrase.STILL_SEARCHING);

  private static Prompt phrase(SystemPhrase phrase) {
    return new Prompt.Phrase(phrase, Language.FR);
  }

  private static House rounds() {
    return Houses.people().rounds(Houses.persons("bruno"), 9, Duration.ZERO);
  }

  @Test
  void theGreetingIsHeardBeforeAnybodyIsRung() {
    Story story = Story.in(Houses.brunoThenChloe().entry("accueil")).callComesIn();
    assertThat(story.hears(0))
        .containsExactly(new Prompt.Say("Bonjour.", Language.FR, SystemPhrase.WELCOME));
    assertThat(story.rung()).isEmpty();
    story.playedToTheEnd(0);

    story.phone("bruno").isRung();
    assertThat(story.record().path()).containsExactly("accueil", "equipe");
  }

  @Test
  void aGreetingWhoseEndIsNeverReportedDoesNotHoldTheCaller() {
    Story story = Story.in(Houses.brunoThenChloe().entry("accueil")).callComesIn().seconds(61);

    story.phone("bruno").isRung();
  }

  @Test
  void heldTheCallIsAnsweredAndHearsMusic() {
    Story story = Story.in(rounds()).callComesIn();

    assertThat(story.record().answeredAt()).contains(Story.START);
    assertThat(story.effects(CallEffect.Ring.class)).isEmpty();
    assertThat(story.hears(0)).containsExactly(SEARCHING, new Prompt.Music());
  }

  @Test
  void everyTwentySecondsThatTheSearchGoesOn() {
    Story story = Story.in(rounds()).callComesIn().passes(Duration.ofMillis(19_999));
    assertThat(story.hears(0)).startsWith(SEARCHING);
    story.passes(Duration.ofMillis(1));
    assertThat(story.hears(0)).containsExactly(STILL, new Prompt.Music());
    story.seconds(40);

    assertThat(story.effects(CallEffect.Play.class).filter(p -> p.prompts().contains(STILL)))
        .hasSize(3)
        .allMatch(CallEffect.Play::loop);
  }

  @Test
  void earlyTheSameIsHeardBeforeTheCallIsAnswered() {
    Story story = Story.in(rounds().ringback(Ringback.EARLY)).callComesIn();

    assertThat(story.effects(CallEffect.Ring.class))
        .containsExactly(new CallEffect.Ring(CALLER, Ringback.EARLY));
    assertThat(story.hears(0)).startsWith(SEARCHING);
    assertThat(story.record().answeredAt()).isEmpty();
  }

  @Test
  void earlyTheGreetingIsHeardBeforeTheCallIsAnswered() {
    Story story = Story.in(rounds().ringback(Ringback.EARLY).entry("accueil")).callComesIn();

    assertThat(story.effects().get(1)).isEqualTo(new CallEffect.Ring(CALLER, Ringback.EARLY));
    assertThat(story.effects().get(2)).isInstanceOf(CallEffect.Play.class);
    story.playedToTheEnd(0);
    assertThat(story.effects(CallEffect.Ring.class)).as("once").hasSize(1);
    assertThat(story.record().answeredAt()).isEmpty();
  }

  @Test
  void aToneIsTheCarriersOwn() {
    Story story = Story.in(rounds().ringback(Ringback.TONE)).callComesIn().seconds(30);

    assertThat(story.effects(CallEffect.Ring.class))
        .containsExactly(new CallEffect.Ring(CALLER, Ringback.TONE));
    assertThat(story.effects(CallEffect.Play.class)).isEmpty();
    assertThat(story.record().answeredAt()).isEmpty();
  }

  @Test
  void theCallIsAnsweredAtTheAcceptanceAtLast() {
    Story story = Story.in(rounds().ringback(Ringback.TONE)).callComesIn().seconds(10);
    story.phone("bruno").answers().presses('1').isBridged();

    assertThat(story.effects(CallEffect.Answer.class))
        .containsExactly(new CallEffect.Answer(CALLER));
    assertThat(story.record().answeredAt()).isEqualTo(story.record().acceptedAt());
  }

  @Test
  void aSearchInToneIsAnsweredAfterSixtySecondsAtTheLatest() {
    Story story = Story.in(rounds().ringback(Ringback.TONE)).callComesIn().seconds(59);
    assertThat(story.record().answeredAt()).isEmpty();
    story.seconds(1);

    assertThat(story.record().answeredAt()).contains(story.now());
    assertThat(story.hears(0)).containsExactly(STILL, new Prompt.Music());
    story.meanwhile().seconds(20);
    assertThat(story.hears(0)).startsWith(STILL);
  }

  @Test
  void theSixtySecondsCountFromTheFirstOfSeveralSearches() {
    House house = Houses.people().step(Houses.persons("bruno")).ringback(Ringback.TONE);
    house.otherTeam("froid", "alice").node("fin", new Node.ToTeam("froid"));
    Story story = Story.in(house).callComesIn().seconds(59);
    assertThat(story.rung()).containsExactly("bruno02", "alice01", "alice01");
    assertThat(story.effects(CallEffect.Ring.class)).as("once").hasSize(1);
    assertThat(story.record().answeredAt()).isEmpty();
    story.seconds(1);

    assertThat(story.record().answeredAt()).contains(story.now());
  }

  @Test
  void aSearchInEarlyMediaIsAnsweredAfterSixtySecondsAndTheMusicGoesOn() {
    Story story = Story.in(rounds().ringback(Ringback.EARLY)).callComesIn().seconds(60);

    assertThat(story.record().answeredAt()).contains(story.now());
    assertThat(story.hears(0)).startsWith(STILL);
  }

  @Test
  void theMessageOfTheWayOutIsHeardInAnAnsweredCall() {
    Story story = Story.in(Houses.brunoThenChloe().ringback(Ringback.TONE)).callComesIn();
    story.seconds(50);

    assertThat(story.record().path()).containsExactly("equipe", "fin");
    assertThat(story.record().answeredAt()).contains(story.now());
    assertThat(story.hears(0))
        .containsExactly(
            new Prompt.Say(
                "Personne ne peut vous répondre.", Language.FR, SystemPhrase.NOBODY_AVAILABLE));
  }

  @Test
  void anUnansweredCallThatIsHungUpIsGivenAFinalResponse() {
    House house = Houses.brunoThenChloe().ringback(Ringback.TONE);
    Story story = Story.in(house.node("fin", new Node.HangUp())).callComesIn().seconds(50);

    assertThat(story.effects(CallEffect.Reject.class))
        .singleElement()
        .matches(r -> r.status() == 480);
    assertThat(story.effects(CallEffect.Answer.class)).isEmpty();
    assertThat(story.record().wayOut()).isEqualTo("hung up at node fin");
    assertThat(story.record().missed()).isTrue();
  }
}
