package org.vigie.callflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vigie.api.call.AttemptResult;
import org.vigie.api.call.CallCommand.LegDialled;
import org.vigie.api.call.CallCommand.LegTryFailed;
import org.vigie.api.call.CallCommand.Restarted;
import org.vigie.api.call.CallEffect;
import org.vigie.api.call.CallEvent.TrunksAwaited;
import org.vigie.api.call.Try;
import org.vigie.api.setup.Node;
import org.vigie.api.setup.Overflow;
import org.vigie.callflow.scenario.House;
import org.vigie.callflow.scenario.Houses;
import org.vigie.callflow.scenario.Phone;
import org.vigie.callflow.scenario.Story;

/** No trunk works: whoever waits in a queue goes on waiting, and is not led out of it at once. */
class NoTrunkForAQueueTest {
  private static House house() {
    return Houses.people()
        .step(Houses.persons("bruno"))
        .step(Houses.persons("chloe"))
        .node("file", new Node.Queue(House.TEAM, false, "fin"))
        .entry("file");
  }

  /** No trunk is up, or the only one fails. */
  private static Story unreachable(Story story, String person, boolean tried) {
    Phone phone = story.phone(person);
    if (tried) {
      story.give(new LegDialled(phone.leg(), story.now(), "alpha"));
      Try failed = new Try("alpha", "503 Service Unavailable");
      story.give(new LegTryFailed(phone.leg(), story.now(), failed));
    }
    return phone.fails(AttemptResult.FAILED, "no trunk is up").then();
  }

  private static Story allUnreachable(Story story) {
    return unreachable(unreachable(story, "bruno", true), "chloe", false);
  }

  private static long dials(Story story) {
    return story.effects(CallEffect.Dial.class).count();
  }

  @Test
  void theCallerWaitsAgainAndIsSearchedForAsSlowlyAsIfItHadRung() {
    Story story = allUnreachable(Story.in(house()).callComesIn()).meanwhile();
    assertThat(story.state().queue()).contains(House.TEAM);
    story.nudged().seconds(20).nudged();
    assertThat(dials(story)).isZero();
    assertThat(story.record().path()).containsExactly("file");
    story.seconds(5).nudged();

    story.phone("bruno").isRung();
    assertThat(dials(story)).isEqualTo(1);
    story.phone("bruno").answers().presses('1').isBridged();
  }

  @Test
  void itIsLookedAtWithoutANudgeToo() {
    Story story = allUnreachable(Story.in(house()).callComesIn()).meanwhile().seconds(40);
    assertThat(dials(story)).isEqualTo(1);
  }

  @Test
  void whoeverIsReachedByATrunkEndsTheWaiting() {
    Story story = unreachable(Story.in(house()).callComesIn(), "bruno", true);
    story.give(new LegDialled(story.phone("chloe").leg(), story.now(), "alpha"));
    story.phone("chloe").fails(AttemptResult.FAILED, "404 Not Found");
    assertThat(story.record().path()).containsExactly("file", "fin");

    Story rung = Story.in(house()).callComesIn().seconds(25);
    assertThat(unreachable(rung, "chloe", true).record().path()).containsExactly("file", "fin");
  }

  @Test
  void theLinesPatienceEndsIt() {
    House house = house().maxWait(Duration.ofSeconds(70), new Overflow.ToNode("boite"));
    Story story = Story.in(house).callComesIn();
    for (int i = 0; i < 2; i++) {
      allUnreachable(story).seconds(25).nudged();
    }
    allUnreachable(story).seconds(19);
    assertThat(story.record().path()).containsExactly("file");
    story.seconds(1);
    assertThat(story.record().path()).containsExactly("file", "boite");
  }

  @Test
  void withoutAnOverflowTheWayOutIsTakenAtTheEndOfTheUsualPatience() {
    Story story = Story.in(house()).callComesIn();
    for (int i = 0; i < 6; i++) {
      allUnreachable(story).seconds(30).nudged();
      assertThat(story.record().path()).containsExactly("file");
    }
    assertThat(allUnreachable(story).record().path()).containsExactly("file", "fin");
  }

  @Test
  void whoDoesNotWaitInAQueueIsLedOnAtOnce() {
    Story story = Story.in(house().entry("equipe")).callComesIn();
    assertThat(allUnreachable(story).events(TrunksAwaited.class)).isEmpty();
    assertThat(story.state().queue()).isEmpty();
  }

  @Test
  void aCallBackThatTheTeamIsToMakeWaitsAcrossARestart() {
    Story story = Story.in(house());
    story.callIsPlaced(Optional.of(House.TEAM), Optional.empty(), Optional.empty());
    allUnreachable(story).give(new Restarted(Story.ID, story.now()));
    assertThat(story.state().queue()).contains(House.TEAM);
    story.meanwhile().seconds(40).phone("bruno").isRung();
    assertThat(dials(story)).isEqualTo(1);
  }
}
