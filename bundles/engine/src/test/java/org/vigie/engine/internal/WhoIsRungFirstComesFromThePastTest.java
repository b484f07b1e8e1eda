package org.vigie.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.api.call.CallCommand;
import org.vigie.api.call.CallEffect;
import org.vigie.api.call.CallId;
import org.vigie.api.call.LegId;
import org.vigie.api.health.HealthState;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.planning.PersonOrder;
import org.vigie.api.planning.PersonOrders;
import org.vigie.api.query.Simulations;
import org.vigie.api.setup.SetupIndex;
import org.vigie.api.setup.Strategy;
import org.vigie.testkit.LeapClock;

/** Calls on one real store, with restarts between them. */
class WhoIsRungFirstComesFromThePastTest {
  @TempDir Path directory;
  private final LeapClock clock = new LeapClock(Town.START);

  private House house(SetupIndex setup) {
    House house = new House(directory, clock, true);
    house.engine.setup(setup);
    house.engine.start();
    await().until(() -> house.engine.part().state() == HealthState.UP);
    return house;
  }

  /** Rings, is picked up by who is rung first, who presses 1; then both hang up. */
  private PhoneNumber taken(House house, CallId call) {
    house.peers.react(
        (effect, report) -> {
          FakePeers.answering(clock).to(effect, report);
          if (effect instanceof CallEffect.Play && !effect.leg().isCaller()) {
            report.accept(new CallCommand.KeyPressed(effect.leg(), clock.instant(), '1'));
          }
        });
    house.engine.submit(Town.incoming(call, Town.LINE, clock.instant()));
    await().until(() -> house.store.callLog().find(call).isPresent());
    clock.leap(Duration.ofMinutes(5));
    return dialled(house, call).get(0);
  }

  private static List<PhoneNumber> dialled(House house, CallId call) {
    return house.peers.effects(call).stream()
        .filter(effect -> effect instanceof CallEffect.Dial)
        .map(effect -> ((CallEffect.Dial) effect).number())
        .toList();
  }

  private static void remembers(House house, Instant since) {
    await()
        .until(() -> house.knowledge.memory().handler("heating", Town.CALLER, since).isPresent());
  }

  @Test
  void inTurnAlsoAfterARestart() {
    SetupIndex inTurn = Town.ordered(Strategy.ROUND_ROBIN, Optional.empty());
    try (House house = house(inTurn)) {
      assertThat(taken(house, Town.call(1))).isEqualTo(Town.ALICE);
      assertThat(taken(house, Town.call(2))).isEqualTo(Town.BOB);
      assertThat(taken(house, Town.call(3))).isEqualTo(Town.ALICE);
    }
    try (House house = house(inTurn)) {
      await().until(() -> house.knowledge.memory().lastRung("t", 1).isPresent());
      assertThat(house.knowledge.memory().lastRung("t", 1)).contains("alice");
      assertThat(taken(house, Town.call(4))).isEqualTo(Town.BOB);
    }
  }

  @Test
  void whoTookACallLongestAgoAlsoAfterARestart() {
    SetupIndex least = Town.ordered(Strategy.LEAST_RECENT, Optional.empty());
    try (House house = house(least)) {
      assertThat(taken(house, Town.call(1))).isEqualTo(Town.ALICE);
      assertThat(taken(house, Town.call(2))).isEqualTo(Town.BOB);
    }
    try (House house = house(least)) {
      remembers(house, Town.START);
      assertThat(taken(house, Town.call(3))).isEqualTo(Town.ALICE);
    }
  }

  @Test
  void whoHandledTheCallerAlsoAfterARestartAndNotForEver() {
    Duration twoHours = Duration.ofHours(2);
    SetupIndex repeat = Town.ordered(Strategy.ROUND_ROBIN, Optional.of(twoHours));
    try (House house = house(repeat)) {
      assertThat(taken(house, Town.call(1))).isEqualTo(Town.ALICE);
      assertThat(taken(house, Town.call(2))).isEqualTo(Town.ALICE);
    }
    try (House house = house(repeat)) {
      remembers(house, Town.START);
      await().until(() -> house.knowledge.memory().lastRung("t", 1).isPresent());
      assertThat(taken(house, Town.call(3))).isEqualTo(Town.ALICE);
      assertThat(house.calls.find(Town.call(3)).orElseThrow().attempts().get(0).level()).isZero();
      clock.leap(twoHours);
      assertThat(taken(house, Town.call(4))).isEqualTo(Town.BOB);
    }
  }

  @Test
  void andANumberThatRingsAlreadyIsNotRungForAnotherPerson() {
    try (House house = house(Town.sharedPhone())) {
      house.engine.submit(Town.incoming(Town.call(1), Town.LINE, clock.instant()));
      await().until(() -> dialled(house, Town.call(1)).size() == 1);
      house.engine.submit(Town.incoming(Town.call(2), Town.BROKEN, clock.instant()));
      await().until(() -> house.peers.names(Town.call(2)).contains("Play"));
      assertThat(dialled(house, Town.call(2))).isEmpty();
      LegId leg = new LegId(Town.call(1), 1);
      house.engine.submit(new CallCommand.LegEnded(LegId.caller(leg.call()), Town.START, "CANCEL"));
      await().until(() -> house.peers.names(Town.call(1)).contains("HangUp"));
      house.engine.submit(new CallCommand.LegEnded(leg, Town.START, "CANCEL"));
      await().until(() -> house.store.callLog().find(Town.call(1)).isPresent());
      house.engine.submit(Town.incoming(Town.call(3), Town.BROKEN, clock.instant()));
      await().until(() -> dialled(house, Town.call(3)).size() == 1);
    }
  }

  @Test
  void andASimulationSaysTheSame() {
    SetupIndex inTurn = Town.ordered(Strategy.ROUND_ROBIN, Optional.empty());
    try (House house = house(inTurn)) {
      taken(house, Town.call(1));
      Knowledge known = house.knowledge;
      var asked =
          new Simulations.Question("heating", clock.instant(), Optional.of(Town.CALLER), "");
      var answer = new Rehearsals(known.rulebook(), known.memory(), known.orders()).simulate(asked);
      assertThat(answer.orElseThrow().attempts())
          .extracting(Simulations.Ring::number)
          .containsExactly(Town.BOB, Town.ALICE);
      assertThat(taken(house, Town.call(2))).isEqualTo(Town.BOB);
      assertThat(
              new Rehearsals(known.rulebook(), known.memory(), known.orders())
                  .simulate(new Simulations.Question("no", clock.instant(), Optional.empty(), "")))
          .isEmpty();
    }
  }

  @Test
  void andADecisionIsMadeThoughPlanningsFailOrSaySomethingOfAPerson() {
    OrdersLink orders = new OrdersLink();
    PastCircumstances past = new PastCircumstances(new CallMemory(), orders, Town.START);
    assertThat(past.unconfirmed("t", "alice")).isFalse();
    orders.orders(new Unsure());
    assertThat(past.unconfirmed("t", "alice")).isTrue();
    assertThat(past.unconfirmed("faulty", "alice")).isFalse();
  }

  /** Everybody is unconfirmed, but for a team that it fails on. */
  private static final class Unsure implements PersonOrders {
    @Override
    public String perform(PersonOrder order) {
      return "";
    }

    @Override
    public Optional<Instant> lastAsked(String person) {
      return Optional.empty();
    }

    @Override
    public boolean atWork(String person) {
      return false;
    }

    @Override
    public boolean unconfirmed(String team, String person, Instant at) {
      if (team.equals("faulty")) {
        throw new IllegalStateException("a fault of the plannings");
      }
      return at.equals(Town.START);
    }
  }
}
