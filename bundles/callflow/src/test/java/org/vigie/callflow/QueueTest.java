package org.vigie.callflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vigie.api.call.CallCommand.Restarted;
import org.vigie.api.call.CallEffect;
import org.vigie.api.call.CallEvent.QueueEntered;
import org.vigie.api.call.CallEvent.QueueLeft;
import org.vigie.api.call.Verdict;
import org.vigie.api.setup.Exit;
import org.vigie.api.setup.Language;
import org.vigie.api.setup.Node;
import org.vigie.api.setup.Overflow;
import org.vigie.api.voice.Prompt;
import org.vigie.api.voice.SystemPhrase;
import org.vigie.callflow.scenario.Around;
import org.vigie.callflow.scenario.House;
import org.vigie.callflow.scenario.Houses;
import org.vigie.callflow.scenario.Story;

/** SPEC, « Entry » 7: callers in order of arrival, one per free person. */
class QueueTest {
  private static House house(boolean position) {
    return Houses.people()
        .step(Houses.persons("bruno"))
        .step(Houses.persons("chloe"))
        .node("file", new Node.Queue(House.TEAM, position, "fin"))
        .entry("file");
  }

  /** Bruno and Chloé are in calls. */
  private static Story waiting(boolean position) {
    return Story.in(house(position), new Around().inCall("bruno", "chloe")).callComesIn();
  }

  private static Prompt phrase(SystemPhrase phrase) {
    return new Prompt.Phrase(phrase, Language.FR);
  }

  private static Prompt count(int value) {
    return new Prompt.Count(value, Language.FR);
  }

  @Test
  void whereSomebodyIsFreeTheTurnHasComeAtOnce() {
    Story story = Story.in(house(true)).callComesIn();

    story.phone("bruno").isRung();
    assertThat(story.events(QueueLeft.class)).hasSize(1);
    assertThat(story.record().details().queued()).contains(Duration.ZERO);
  }

  @Test
  void whereNobodyIsFreeTheCallerWaitsAnsweredAndHearsTheirPlace() {
    Story story = waiting(true);

    assertThat(story.effects(CallEffect.Answer.class)).hasSize(1);
    assertThat(story.effects(CallEffect.Dial.class)).isEmpty();
    assertThat(story.state().queue()).contains(House.TEAM);
    assertThat(story.hears(0))
        .containsExactly(
            phrase(SystemPhrase.SEARCHING),
            phrase(SystemPhrase.QUEUE_POSITION),
            count(1),
            new Prompt.Music());
  }

  @Test
  void theTurnComesWhenMoreAreFreeThanWaitBefore() {
    Story story = waiting(true).where(around -> around.ahead(1));
    story.seconds(30).free("bruno").nudged();
    assertThat(story.effects(CallEffect.Dial.class)).isEmpty();
    story.free("chloe").nudged();

    story.phone("bruno").isRung();
    assertThat(story.state().queue()).isEmpty();
    assertThat(story.record().details().queued()).contains(Duration.ofSeconds(30));
  }

  @Test
  void aPlaceIsSaidAgainWhenItChangesAndOnlyThen() {
    Story story = Story.in(house(true), new Around().inCall("bruno", "chloe").ahead(2));
    story.callComesIn();
    assertThat(story.hears(0)).contains(count(3));
    story.meanwhile().nudged();
    assertThat(story.effects()).isEmpty();
    story.where(around -> around.ahead(1)).nudged();

    assertThat(story.hears(0))
        .containsExactly(
            phrase(SystemPhrase.STILL_SEARCHING),
            phrase(SystemPhrase.QUEUE_POSITION),
            count(2),
            new Prompt.Music());
  }

  @Test
  void everyTwentySecondsTheCallerHearsThatItGoesOn() {
    Story story = waiting(true).seconds(19).meanwhile().seconds(1);
    assertThat(story.hears(0)).contains(phrase(SystemPhrase.STILL_SEARCHING), count(1));
    assertThat(story.meanwhile().seconds(20).hears(0)).contains(count(1));
  }

  @Test
  void withoutPositionsThereIsMusicOnly() {
    Story story = waiting(false);
    assertThat(story.hears(0)).containsExactly(phrase(SystemPhrase.SEARCHING), new Prompt.Music());
    story.meanwhile().where(around -> around.ahead(5)).nudged();
    assertThat(story.effects()).isEmpty();
    assertThat(story.seconds(20).hears(0))
        .containsExactly(phrase(SystemPhrase.STILL_SEARCHING), new Prompt.Music());
  }

  @Test
  void aShiftThatBeginsIsSeenWithoutANudge() {
    Story story = waiting(true).seconds(5).free("chloe").seconds(15);
    story.phone("chloe").isRung();
  }

  @Test
  void thatNobodyAcceptsLeadsToTheNodesWayOutAndNotToThePolicys() {
    House house = house(true).otherwise(Optional.of(new Exit.ToNode("boite")));
    Story story = Story.in(house).callComesIn().seconds(50);

    assertThat(story.record().path()).containsExactly("file", "fin");
  }

  @Test
  void aGapAndAPolicyOfNobodyLeadOutAtOnce() {
    House gap = Houses.people().step(Houses.FIRST).node("file", queue()).entry("file");
    Story story = Story.in(gap).callComesIn();
    assertThat(story.record().path()).containsExactly("file", "fin");
    assertThat(story.events(QueueEntered.class)).isEmpty();

    House nobody = Houses.people().step(Houses.persons("nobody")).node("file", queue());
    assertThat(Story.in(nobody.entry("file")).callComesIn().record().path())
        .containsExactly("file", "fin");
  }

  private static Node queue() {
    return new Node.Queue(House.TEAM, true, "fin");
  }

  @Test
  void patienceCountsFromTheQueue() {
    House house = house(true).maxWait(Duration.ofSeconds(40), "boite");
    Story story = Story.in(house, new Around().inCall("bruno", "chloe")).callComesIn().seconds(39);
    assertThat(story.state().queue()).isPresent();
    story.seconds(1);

    assertThat(story.record().path()).containsExactly("file", "boite");
    assertThat(story.record().details().queued()).contains(Duration.ofSeconds(40));
    assertThat(story.state().queue()).isEmpty();
  }

  @Test
  void patienceGoesOnInTheSearchAfterTheQueue() {
    House house = house(true).maxWait(Duration.ofSeconds(40), new Overflow.ToNode("boite"));
    Story story = Story.in(house, new Around().inCall("bruno", "chloe")).callComesIn().seconds(30);
    story.free("bruno").nudged().phone("bruno").isRung();
    story.seconds(10);

    assertThat(story.record().path()).containsExactly("file", "boite");
  }

  @Test
  void whoHangsUpInTheQueueHasLeftIt() {
    Story story = waiting(true).seconds(12).callerHangsUp();

    assertThat(story.record().verdict()).contains(Verdict.ABANDONED);
    assertThat(story.record().missed()).isFalse();
    assertThat(story.events(QueueLeft.class)).hasSize(1);
    assertThat(story.record().details().queued()).contains(Duration.ofSeconds(12));
  }

  @Test
  void whoHandledTheCallerBeforeIsRungFirstAfterTheQueueToo() {
    Around around = new Around().handled(Story.CALLER, "dominique", Story.START.minusSeconds(60));
    Story story = Story.in(house(true).repeatCallers(Duration.ofHours(1)), around).callComesIn();

    assertThat(story.rung()).isEqualTo(List.of("dominique04"));
  }

  @Test
  void aRestartCutsWhoWaits() {
    Story story = waiting(true);
    story.give(new Restarted(Story.ID, story.now()));

    assertThat(story.record().verdict()).contains(Verdict.CUT);
    assertThat(story.record().missed()).isTrue();
    assertThat(story.state().queue()).isEmpty();
  }

  @Test
  void aQueueThatIsTakenAwayGoesOnWithTheTeam() {
    Story story = waiting(true).becomes(Houses.people().step(Houses.persons("dominique")));

    story.nudged().phone("dominique").isRung();
  }
}
