package org.vigie.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.vigie.api.call.CallEvent;
import org.vigie.api.call.CallEvent.AttemptStarted;
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
      @ForAll("policies") Policy policy,
      @ForAll("arounds") Around around,
      @ForAll("handlers") Optional<String> handler,
      @ForAll("choices") List<Integer> choices) {
    Drill drill = new Drill(policy, around, handler);
    for (int i = 0; i < ENOUGH && !drill.isOver(); i++) {
      check(drill);
      goOn(drill, choices.get(i % choices.size()));
    }

    assertThat(drill.isOver()).isTrue();
    assertThat(drill.active()).isEmpty();
    assertThat(drill.events.size()).isLessThanOrEqualTo(most(drill));
    rounds(drill).forEach(AnyPolicyTest::eachAtMostOnceInTheOrderSaid);
  }

  @Property(tries = 300)
  void theReplayOfAnyPrefixIsTheStateThatWas(
      @ForAll("policies") Policy policy,
      @ForAll("arounds") Around around,
      @ForAll("choices") List<Integer> choices) {
    Drill drill = new Drill(policy, around);
    for (int i = 0; i < ENOUGH && !drill.isOver(); i++) {
      goOn(drill, choices.get(i % choices.size()));
    }
    for (int i = 1; i <= drill.events.size(); i++) {
      assertThat(drill.replayed(i)).isEqualTo(drill.states.get(i - 1));
    }
  }

  /** The time passes, or something ends; every seventh time the appliance starts again. */
  private static void goOn(Drill drill, int choice) {
    if (choice % 7 == 0) {
      drill.restarted(around -> around.seed(choice).rung(1, "ben").accepted("anna", Team.NOW));
    }
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
    if (level.filter(l -> l.strategy() != Strategy.SIMULTANEOUS).isPresent()) {
      assertThat(active).hasSizeLessThanOrEqualTo(1);
    }
  }

  /** Each round begins and may pause; a candidate is passed over, or is rung and ends. */
  private static int most(Drill drill) {
    return rounds(drill).stream().mapToInt(r -> 2 + 2 * r.start().candidates().size()).sum();
  }

  private record Round(LevelStarted start, List<Candidate> rung) {}

  private static List<Round> rounds(Drill drill) {
    List<Round> rounds = new ArrayList<>();
    for (CallEvent event : drill.events) {
      if (event instanceof LevelStarted start) {
        rounds.add(new Round(start, new ArrayList<>()));
      } else if (event instanceof AttemptStarted attempt) {
        rounds.get(rounds.size() - 1).rung().add(attempt.candidate());
      }
    }
    return rounds;
  }

  private static void eachAtMostOnceInTheOrderSaid(Round round) {
    assertThat(round.rung()).doesNotHaveDuplicates();
    assertThat(round.start().candidates()).containsAll(round.rung());
    if (round.start().strategy() != Strategy.SIMULTANEOUS && !round.rung().isEmpty()) {
      assertThat(round.start().candidates()).containsSubsequence(round.rung());
    }
  }

  @Property(tries = 500)
  void aStrategyOrdersPeopleAndLosesNobody(
      @ForAll("policies") Policy policy, @ForAll("arounds") Around around) {
    Set<Candidate> asPlanned = candidates(policy, Strategy.SEQUENTIAL, around);
    for (Strategy strategy : Strategy.values()) {
      assertThat(candidates(policy, strategy, around)).isEqualTo(asPlanned);
    }
  }

  /** Those of the first level. */
  private static Set<Candidate> candidates(Policy policy, Strategy strategy, Around around) {
    List<Step> steps =
        policy.steps().stream()
            .map(s -> Team.step(s.who(), strategy, s.rounds(), s.pause()))
            .toList();
    Drill drill = new Drill(Team.policy(steps, policy.otherwise()), around);
    return rounds(drill).stream()
        .filter(r -> r.start().level() == 1)
        .flatMap(r -> r.start().candidates().stream())
        .collect(Collectors.toSet());
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
  Arbitrary<Optional<String>> handlers() {
    return Arbitraries.of("anna", "dan", "gone").optional(0.4);
  }

  /** Some are in calls, some have not confirmed, some were rung or took calls before. */
  @Provide
  Arbitrary<Around> arounds() {
    Arbitrary<List<String>> some = Arbitraries.of("anna", "ben", "cleo", "dan").list().ofMaxSize(2);
    Arbitrary<List<String>> engaged =
        Arbitraries.of("+33600000001", "+33600000002", "+33600000004").list().ofMaxSize(2);
    return Combinators.combine(some, some, engaged, some, Arbitraries.longs())
        .as(AnyPolicyTest::around);
  }

  private static Around around(
      List<String> busy, List<String> unaware, List<String> engaged, List<String> past, long seed) {
    Around around = new Around().seed(seed);
    busy.forEach(around::inCall);
    unaware.forEach(around::unaware);
    engaged.forEach(around::engaged);
    past.forEach(person -> around.rung(past.indexOf(person) + 1, person));
    past.forEach(person -> around.accepted(person, Team.NOW.minusSeconds(past.indexOf(person))));
    return around;
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
