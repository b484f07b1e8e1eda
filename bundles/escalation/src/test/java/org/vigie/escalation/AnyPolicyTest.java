package org.vigie.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.vigie.api.call.CallEvent.LevelStarted;
import org.vigie.api.call.Candidate;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.setup.Accept;
import org.vigie.api.setup.Exit;
import org.vigie.api.setup.Policy;
import org.vigie.api.setup.Step;
import org.vigie.api.setup.Strategy;
import org.vigie.api.setup.Who;
import org.vigie.escalation.api.Level;

/** Whatever the policy, and in whatever order attempts end. */
class AnyPolicyTest {
  private static final int ENOUGH = 300;

  @Property(tries = 1000)
  void everySearchComesToItsEnd(
      @ForAll("policies") Policy policy, @ForAll("choices") List<Integer> choices) {
    Drill drill = new Drill(policy);
    for (int i = 0; i < ENOUGH && !drill.isOver(); i++) {
      check(drill);
      goOn(drill, choices.get(i % choices.size()));
    }

    assertThat(drill.isOver()).isTrue();
    assertThat(drill.active()).isEmpty();
    assertThat(drill.rung.size()).isLessThanOrEqualTo(most(drill));
  }

  private static void goOn(Drill drill, int choice) {
    if (drill.active().isEmpty()) {
      drill.until(drill.pausesUntil().orElseThrow());
    } else {
      List<Integer> legs = List.copyOf(drill.active().keySet());
      int leg = legs.get(choice % legs.size());
      if (choice % 5 == 0) {
        drill.refuses(leg);
      } else {
        drill.fails(leg);
      }
    }
  }

  /** Never twice the same number, never one person on two telephones, and one at a time if so. */
  private static void check(Drill drill) {
    List<Candidate> active = List.copyOf(drill.active().values());
    assertThat(active).extracting(Candidate::number).doesNotHaveDuplicates();
    assertThat(active.stream().flatMap(c -> c.person().stream()).toList()).doesNotHaveDuplicates();
    Optional<Level> level = drill.search().level();
    if (level.filter(l -> l.strategy() == Strategy.SEQUENTIAL).isPresent()) {
      assertThat(active).hasSizeLessThanOrEqualTo(1);
    }
  }

  /** Nobody is rung more often than as a candidate of the rounds that began. */
  private static int most(Drill drill) {
    return drill.events.stream()
        .filter(LevelStarted.class::isInstance)
        .mapToInt(e -> ((LevelStarted) e).candidates().size())
        .sum();
  }

  @Property(tries = 500)
  void candidatesAreTheSameInEveryRoundOfALevel(@ForAll("policies") Policy policy) {
    Drill drill = new Drill(policy);
    for (int i = 0; i < ENOUGH && !drill.isOver(); i++) {
      goOn(drill, 1);
    }
    Map<Integer, List<List<Candidate>>> byLevel =
        drill.events.stream()
            .filter(LevelStarted.class::isInstance)
            .map(LevelStarted.class::cast)
            .collect(
                Collectors.groupingBy(
                    LevelStarted::level,
                    Collectors.mapping(LevelStarted::candidates, Collectors.toList())));

    assertThat(byLevel.values()).allMatch(rounds -> rounds.stream().distinct().count() == 1);
  }

  @Provide
  Arbitrary<List<Integer>> choices() {
    return Arbitraries.integers().between(0, 99).list().ofMinSize(1).ofMaxSize(20);
  }

  @Provide
  Arbitrary<Policy> policies() {
    Arbitrary<Who> who =
        Arbitraries.of(
            new Who.Rank(1),
            new Who.Rank(2),
            new Who.Rank(7),
            new Who.EveryRank(),
            new Who.Managers(),
            new Who.Members(),
            new Who.Persons(List.of("dan", "anna")),
            new Who.Persons(List.of("gone")),
            new Who.Number(new PhoneNumber("+33600000002")));
    Arbitrary<Step> step =
        Combinators.combine(
                who,
                Arbitraries.of(Strategy.class),
                Arbitraries.integers().between(1, 4),
                Arbitraries.of(Duration.ZERO, Duration.ofSeconds(10)))
            .as(Team::step);
    Arbitrary<Exit> exit =
        Arbitraries.of(
            new Exit.ToNode("out"),
            new Exit.RingFirst(new Who.Members(), Duration.ofSeconds(9), Accept.KEY, "out"));
    return Combinators.combine(step.list().ofMaxSize(5), exit.optional()).as(Team::policy);
  }
}
