package org.vigie.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vigie.api.call.CallEvent.CandidateSkipped;
import org.vigie.api.call.CallEvent.SearchEnd;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.setup.Accept;
import org.vigie.api.setup.Exit;
import org.vigie.api.setup.Policy;
import org.vigie.api.setup.Strategy;
import org.vigie.api.setup.Who;

class StrategyTest {
  private static final Duration PAUSE = Duration.ofSeconds(10);

  private static Policy one(Who who, Strategy strategy, int rounds, Duration pause) {
    return Team.policy(List.of(Team.step(who, strategy, rounds, pause)), Optional.empty());
  }

  private static Who persons(String... ids) {
    return new Who.Persons(List.of(ids));
  }

  @Test
  void sequentialRingsOneNumberAtATime() {
    Policy policy = one(persons("anna", "ben"), Strategy.SEQUENTIAL, 1, Duration.ZERO);
    Drill drill = new Drill(policy);
    assertThat(drill.activeNames()).containsExactly("anna6");
    assertThat(drill.nextFails().activeNames()).containsExactly("anna1");
    assertThat(drill.nextFails().activeNames()).containsExactly("ben6");

    assertThat(drill.nextFails().end().why()).isEqualTo(SearchEnd.NOBODY_ACCEPTED);
  }

  @Test
  void simultaneousRingsOneNumberOfEachPerson() {
    Policy policy = one(persons("anna", "ben"), Strategy.SIMULTANEOUS, 1, Duration.ZERO);
    Drill drill = new Drill(policy);
    assertThat(drill.activeNames()).containsExactly("anna6", "ben6");
    drill.fails(1);

    assertThat(drill.activeNames()).containsExactly("ben6", "anna1");
    assertThat(drill.fails(2).isOver()).isFalse();
    assertThat(drill.fails(3).isOver()).isTrue();
  }

  @Test
  void aRoundWaitsForItsPause() {
    Drill drill = new Drill(one(persons("ben"), Strategy.SEQUENTIAL, 2, PAUSE)).nextFails();
    assertThat(drill.pausesUntil()).contains(Team.NOW.plus(PAUSE));
    assertThat(drill.passes(PAUSE.minusMillis(1)).active()).isEmpty();
    drill.passes(Duration.ofMillis(1));

    assertThat(drill.activeNames()).containsExactly("ben6");
    assertThat(drill.nextFails().isOver()).isTrue();
  }

  @Test
  void whoRefusesIsPassedOverInThisRoundAndAskedInTheNext() {
    Policy policy = one(persons("anna", "ben"), Strategy.SEQUENTIAL, 2, Duration.ZERO);
    Drill drill = new Drill(policy).refuses(1);
    assertThat(drill.activeNames()).containsExactly("ben6");

    assertThat(drill.nextFails().activeNames()).containsExactly("anna6");
    assertThat(drill.events.stream().filter(CandidateSkipped.class::isInstance)).hasSize(1);
  }

  @Test
  void theRefusalOfANumberOfNobodySpeaksForItselfOnly() {
    Who bare = new Who.Number(new PhoneNumber("+33400000000"));
    Policy policy =
        Team.policy(
            List.of(
                Team.step(bare, Strategy.SEQUENTIAL, 1, Duration.ZERO),
                Team.step(persons("ben"), Strategy.SEQUENTIAL, 1, Duration.ZERO)),
            Optional.empty());

    assertThat(new Drill(policy).refuses(1).names()).containsExactly("4", "ben6");
  }

  @Test
  void everyNumberOfSomebodyInAnotherCallIsSkipped() {
    Policy policy = one(persons("anna", "ben"), Strategy.SIMULTANEOUS, 1, Duration.ZERO);

    assertThat(new Drill(policy, new Around().inCall("anna")).names()).containsExactly("ben6");
  }

  @Test
  void aPolicyWithoutStepsIsItsExit() {
    Exit exit =
        new Exit.RingFirst(new Who.Managers(), Duration.ofSeconds(30), Accept.DIRECT, "out");
    Drill drill = new Drill(Team.policy(List.of(), Optional.of(exit)));
    assertThat(drill.names()).containsExactly("cleo6");
    assertThat(drill.search().level().orElseThrow().accept()).isEqualTo(Accept.DIRECT);

    assertThat(drill.nextFails().end().node()).contains("out");
  }
}
