package org.vigie.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vigie.api.call.CallEvent.CandidateSkipped;
import org.vigie.api.setup.Policy;
import org.vigie.api.setup.Strategy;
import org.vigie.api.setup.Who;

/** Not the same number twice at once; SPEC « Ringing people », 4. */
class OccupiedTest {
  private static final String ANNAS_MOBILE = "+33600000001";

  private static Policy policy(Strategy strategy, int rounds, String... persons) {
    Who who = new Who.Persons(List.of(persons));
    return Team.policy(List.of(Team.step(who, strategy, rounds, Duration.ZERO)), Optional.empty());
  }

  @Test
  void aNumberEngagedInAnotherCallIsSkippedAndTheNextOfThePersonRung() {
    Policy policy = policy(Strategy.SEQUENTIAL, 1, "anna", "ben");
    Drill drill = new Drill(policy, new Around().engaged(ANNAS_MOBILE));

    assertThat(drill.activeNames()).containsExactly("anna1");
    assertThat(drill.events)
        .filteredOn(CandidateSkipped.class::isInstance)
        .extracting(e -> ((CandidateSkipped) e).why())
        .containsExactly("number engaged in another call");
  }

  @Test
  void itIsLookedAtAgainWhenItsTurnComesInTheNextRound() {
    Around around = new Around().engaged(ANNAS_MOBILE);
    Drill drill = new Drill(policy(Strategy.SEQUENTIAL, 2, "anna", "ben"), around);
    drill.nextFails();
    around.allFree();

    assertThat(drill.nextFails().activeNames()).containsExactly("anna6");
  }

  @Test
  void aLevelWhoseOnlyUntriedNumberIsEngagedWouldBeEmpty() {
    Policy policy =
        Team.policy(
            List.of(
                Team.step(new Who.Persons(List.of("ben")), Strategy.SEQUENTIAL, 1, Duration.ZERO),
                Team.step(
                    new Who.Persons(List.of("ben", "dan")), Strategy.SEQUENTIAL, 1, Duration.ZERO)),
            Optional.empty());
    Drill drill = new Drill(policy, new Around().engaged("+33600000004"));

    assertThat(drill.nextFails().names()).containsExactly("ben6", "ben6");
  }

  @Test
  void whereEverybodyIsEngagedTheLevelIsOverAtOnceWithAllItsRounds() {
    Policy policy = policy(Strategy.SIMULTANEOUS, 9, "ben");

    assertThat(new Drill(policy, new Around().engaged("+33600000002")).isOver()).isTrue();
  }
}
