package org.vigie.callflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigie.api.call.CallCommand.Restarted;
import org.vigie.api.call.Verdict;
import org.vigie.api.setup.Accept;
import org.vigie.api.setup.Step;
import org.vigie.api.setup.Strategy;
import org.vigie.api.setup.Who;
import org.vigie.callflow.api.CallMachine;
import org.vigie.callflow.api.CallState;
import org.vigie.callflow.scenario.House;
import org.vigie.callflow.scenario.Houses;
import org.vigie.callflow.scenario.Story;

/** Every strategy in a call; SPEC « Ringing people », 1. */
class StrategiesTest {
  private static final Duration RING = Duration.ofSeconds(25);
  private static final Who THREE = Houses.persons("bruno", "chloe", "dominique");

  private static House house(Strategy strategy) {
    Step step =
        new Step(
            THREE,
            strategy,
            RING,
            1,
            Duration.ZERO,
            Accept.KEY,
            Optional.of("gas"),
            Optional.empty());
    return Houses.people().step(step).skilled("chloe", "gas", 2).skilled("dominique", "gas", 5);
  }

  private static Story nobodyAnswers(Story story) {
    return story.callComesIn().passes(RING.multipliedBy(3));
  }

  @Test
  void roundRobin() {
    Story story = Story.in(house(Strategy.ROUND_ROBIN)).where(a -> a.rung(1, "bruno"));

    assertThat(nobodyAnswers(story).rung()).containsExactly("chloe03", "dominique04", "bruno02");
  }

  @Test
  void leastRecent() {
    Story story =
        Story.in(house(Strategy.LEAST_RECENT))
            .where(a -> a.accepted("bruno", Story.START.minusSeconds(60)))
            .where(a -> a.accepted("chloe", Story.START.minusSeconds(90)));

    assertThat(nobodyAnswers(story).rung()).containsExactly("dominique04", "chloe03", "bruno02");
  }

  @Test
  void priority() {
    assertThat(nobodyAnswers(Story.in(house(Strategy.PRIORITY))).rung())
        .containsExactly("dominique04", "chloe03", "bruno02");
  }

  @Test
  void random() {
    List<List<String>> orders =
        IntStream.range(0, 30)
            .mapToObj(s -> Story.in(house(Strategy.RANDOM)).where(a -> a.seed(s)))
            .map(story -> nobodyAnswers(story).rung())
            .toList();

    assertThat(orders)
        .allSatisfy(
            order ->
                assertThat(order).containsExactlyInAnyOrder("bruno02", "chloe03", "dominique04"));
    assertThat(orders.stream().distinct().count()).isEqualTo(6);
  }

  @ParameterizedTest
  @EnumSource(Strategy.class)
  void aRestartAfterAnyEventOfItsJournalEndsTheCall(Strategy strategy) {
    Story story = nobodyAnswers(Story.in(house(strategy)).where(a -> a.seed(3).rung(1, "chloe")));

    for (int i = 1; i <= story.events().size(); i++) {
      CallState state = CallMachine.replay(Story.ID, story.events().subList(0, i));
      CallState ended =
          CallMachine.step(state, new Restarted(Story.ID, story.now()), story.world()).state();
      assertThat(ended.ended()).isTrue();
      assertThat(ended.record().attempts()).allMatch(a -> a.result().isPresent());
    }
  }

  @ParameterizedTest
  @EnumSource(Strategy.class)
  void aRestartInTheMiddleCutsTheCallAndLeavesNoTelephoneRinging(Strategy strategy) {
    Story story = Story.in(house(strategy)).callComesIn();
    story.seconds(strategy == Strategy.SIMULTANEOUS ? 5 : 30);
    int open = (int) story.record().attempts().stream().filter(a -> a.result().isEmpty()).count();
    story.silentPeers().meanwhile().give(new Restarted(Story.ID, story.now()));

    assertThat(open).isPositive();
    assertThat(story.effects()).hasSize(open + 1);
    assertThat(story.record().verdict()).contains(Verdict.CUT);
    assertThat(story.record().missed()).isTrue();
    assertThat(story.results()).doesNotContain("ringing");
  }
}
