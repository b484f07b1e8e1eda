package org.vigie.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vigie.api.call.CallEvent;
import org.vigie.api.call.CallEvent.LevelStarted;
import org.vigie.api.setup.Accept;
import org.vigie.api.setup.Policy;
import org.vigie.api.setup.Step;
import org.vigie.api.setup.Strategy;
import org.vigie.api.setup.Who;

/** SPEC « Ringing people », 9: the level before all others. */
class RepeatCallerTest {
  private static Step rank(int rank, int ring, Accept accept) {
    return new Step(
        new Who.Rank(rank),
        Strategy.SIMULTANEOUS,
        Duration.ofSeconds(ring),
        2,
        Duration.ofSeconds(5),
        accept);
  }

  private static final Policy POLICY =
      Team.policy(List.of(rank(1, 20, Accept.KEY), rank(2, 40, Accept.DIRECT)), Optional.empty());

  private static Drill handledBy(String person, Around around) {
    return new Drill(POLICY, around, Optional.of(person));
  }

  private static LevelStarted first(Drill drill) {
    CallEvent event = drill.events.get(0);
    return (LevelStarted) event;
  }

  @Test
  void whoHandledTheCallerIsRungFirstThenThePolicyBegins() {
    Drill drill = handledBy("dan", new Around());
    assertThat(first(drill).level()).isZero();
    assertThat(drill.activeNames()).containsExactly("dan6");

    assertThat(drill.nextFails().activeNames()).containsExactly("anna6");
    assertThat(drill.search().level().orElseThrow().number()).isEqualTo(1);
  }

  @Test
  void theyAreRungAsByTheFirstStepThatRingsThem() {
    LevelStarted level = first(handledBy("ben", new Around()));

    assertThat(level.accept()).isEqualTo(Accept.DIRECT);
    assertThat(level.ring()).isEqualTo(Duration.ofSeconds(40));
    assertThat(level.strategy()).isEqualTo(Strategy.SEQUENTIAL);
  }

  @Test
  void whomNoStepRingsHasToPressAKey() {
    Policy direct = Team.policy(List.of(rank(1, 20, Accept.DIRECT)), Optional.empty());
    LevelStarted level = first(new Drill(direct, new Around(), Optional.of("dan")));

    assertThat(level.accept()).isEqualTo(Accept.KEY);
    assertThat(level.ring()).isEqualTo(Duration.ofSeconds(20));
  }

  @Test
  void inAnotherCallTheyAreSkipped() {
    assertThat(handledBy("dan", new Around().inCall("dan")).activeNames()).containsExactly("anna6");
  }

  @Test
  void whoIsNoLongerThereIsSkipped() {
    assertThat(handledBy("gone", new Around()).activeNames()).containsExactly("anna6");
  }

  @Test
  void theyAreRungOnceWhateverTheRoundsOfTheStep() {
    Drill drill = handledBy("anna", new Around());
    drill.nextFails().nextFails();

    assertThat(drill.names()).startsWith("anna6", "anna1");
    assertThat(drill.search().level().orElseThrow().number()).isEqualTo(1);
  }

  @Test
  void whoeverWasTriedSoIsSkippedLaterUnlessNobodyWouldBeLeft() {
    Who both = new Who.Persons(List.of("dan", "ben"));
    Policy policy =
        Team.policy(
            List.of(Team.step(both, Strategy.SEQUENTIAL, 1, Duration.ZERO)), Optional.empty());
    Drill drill = new Drill(policy, new Around(), Optional.of("dan"));

    assertThat(drill.nextFails().nextFails().names()).containsExactly("dan6", "ben6");
    assertThat(drill.isOver()).isTrue();
  }
}
