package org.vigie.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigie.api.setup.Accept;
import org.vigie.api.setup.Policy;
import org.vigie.api.setup.Step;
import org.vigie.api.setup.Strategy;
import org.vigie.api.setup.Who;

/** In which order each strategy rings; SPEC « Ringing people », 1. */
class OrderTest {
  private static final Who FOUR = new Who.Persons(List.of("anna", "ben", "cleo", "dan"));

  private static Step step(Strategy strategy, String skill, int rounds) {
    return new Step(
        FOUR,
        strategy,
        Duration.ofSeconds(25),
        rounds,
        Duration.ZERO,
        Accept.KEY,
        Optional.of(skill),
        Optional.empty());
  }

  private static Policy policy(Step... steps) {
    return Team.policy(List.of(steps), Optional.empty());
  }

  /** Who is rung, each once, where nobody answers. */
  private static List<String> order(Strategy strategy, Around around) {
    return toTheEnd(new Drill(policy(step(strategy, "heat", 1)), around));
  }

  private static List<String> toTheEnd(Drill drill) {
    while (!drill.isOver()) {
      drill.nextFails();
    }
    return drill.names();
  }

  @ParameterizedTest
  @CsvSource({
    "anna, ben6 cleo6 dan6 anna6 anna1",
    "ben, cleo6 dan6 anna6 anna1 ben6",
    "dan, anna6 anna1 ben6 cleo6 dan6",
    "gone, anna6 anna1 ben6 cleo6 dan6",
  })
  void roundRobinBeginsBehindWhoWasRungLastAtThatLevel(String last, String order) {
    assertThat(order(Strategy.ROUND_ROBIN, new Around().rung(1, last)))
        .containsExactly(order.split(" "));
  }

  @Test
  void roundRobinOfAnotherLevelDoesNotCount() {
    assertThat(order(Strategy.ROUND_ROBIN, new Around().rung(2, "cleo"))).startsWith("anna6");
  }

  @Test
  void leastRecentBeginsWithWhoNeverTookACallThenTheOldest() {
    Around around =
        new Around()
            .accepted("anna", Team.NOW.minusSeconds(60))
            .accepted("ben", Team.NOW.minusSeconds(5))
            .accepted("dan", Team.NOW.minusSeconds(3600));

    assertThat(order(Strategy.LEAST_RECENT, around))
        .containsExactly("cleo6", "dan6", "anna6", "anna1", "ben6");
  }

  @Test
  void leastRecentKeepsTheOrderOfThePlanningBetweenEquals() {
    Around around = new Around().accepted("anna", Team.NOW).accepted("ben", Team.NOW);

    assertThat(order(Strategy.LEAST_RECENT, around))
        .containsExactly("cleo6", "dan6", "anna6", "anna1", "ben6");
  }

  @Test
  void priorityBeginsWithTheHighestWeightOfTheSkillAndEndsWithWhoDoesNotHaveIt() {
    assertThat(order(Strategy.PRIORITY, new Around()))
        .containsExactly("dan6", "ben6", "cleo6", "anna6", "anna1");
  }

  @Test
  void priorityOfASkillThatNobodyHasIsTheOrderOfThePlanning() {
    Drill drill = new Drill(policy(step(Strategy.PRIORITY, "lifts", 1)));

    assertThat(toTheEnd(drill)).containsExactly("anna6", "anna1", "ben6", "cleo6", "dan6");
  }

  @Test
  void randomIsTheSameForTheSameCallAndGivesEverybodyTheirChanceInOthers() {
    Set<String> firsts = new HashSet<>();
    for (int seed = 0; seed < 200; seed++) {
      List<String> order = order(Strategy.RANDOM, new Around().seed(seed));
      assertThat(order(Strategy.RANDOM, new Around().seed(seed))).isEqualTo(order);
      assertThat(order)
          .containsExactlyInAnyOrder("anna6", "anna1", "ben6", "cleo6", "dan6")
          .containsSubsequence("anna6", "anna1");
      firsts.add(order.get(0));
    }

    assertThat(firsts).containsExactlyInAnyOrder("anna6", "ben6", "cleo6", "dan6");
  }

  @Test
  void randomIsDrawnAnewForEachLevel() {
    Step one = step(Strategy.RANDOM, "heat", 1);
    long different =
        IntStream.range(0, 50)
            .filter(
                seed -> {
                  List<String> all = toTheEnd(new Drill(policy(one, one), new Around().seed(seed)));
                  return !all.subList(0, 5).equals(all.subList(5, 10));
                })
            .count();

    assertThat(different).isGreaterThan(30);
  }

  @ParameterizedTest
  @EnumSource(
      value = Strategy.class,
      names = {"SEQUENTIAL", "ROUND_ROBIN", "LEAST_RECENT", "RANDOM", "PRIORITY"})
  void allButSimultaneousRingOneAfterAnother(Strategy strategy) {
    Drill drill = new Drill(policy(step(strategy, "heat", 1)));
    while (!drill.isOver()) {
      assertThat(drill.active()).hasSize(1);
      drill.nextFails();
    }
  }

  @ParameterizedTest
  @EnumSource(Strategy.class)
  void theOrderIsMadeWhenALevelStartsAndHoldsForItsRounds(Strategy strategy) {
    Around around = new Around().seed(1).rung(1, "ben").accepted("anna", Team.NOW);
    Drill drill = new Drill(policy(step(strategy, "heat", 2)), around);
    around.seed(2).rung(1, "cleo").accepted("dan", Team.NOW);
    List<String> all = toTheEnd(drill);

    assertThat(all.subList(5, 10)).isEqualTo(all.subList(0, 5));
  }
}
