package org.vigie.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.api.call.CallCommand;
import org.vigie.api.call.CallCommand.LegEnded;
import org.vigie.api.call.CallEffect;
import org.vigie.api.call.CallEvent.QueueEntered;
import org.vigie.api.call.CallId;
import org.vigie.api.call.LegId;
import org.vigie.api.health.HealthState;
import org.vigie.testkit.LeapClock;

/** SPEC, « Entry » 7: callers are offered in order of arrival, one for each free person. */
class CallersWaitForTheirTurnTest {
  @TempDir Path directory;
  private final LeapClock clock = new LeapClock(Town.START);

  private House house() {
    House house = new House(directory, clock, true);
    house.engine.setup(Village.queue());
    house.peers.react(
        (effect, report) -> {
          if (effect instanceof CallEffect.HangUp || effect instanceof CallEffect.Dial) {
            FakePeers.answering(clock).to(effect, report);
          }
          if (effect instanceof CallEffect.Play && !effect.leg().isCaller()) {
            report.accept(new CallCommand.KeyPressed(effect.leg(), clock.instant(), '1'));
          }
        });
    house.engine.start();
    await().until(() -> house.engine.part().state() == HealthState.UP);
    return house;
  }

  private void comesIn(House house, CallId call) {
    house.engine.submit(Town.incoming(call, Town.LINE, clock.instant()));
    await()
        .until(
            () ->
                house.store.callLog().trace(call).stream()
                    .anyMatch(event -> event instanceof QueueEntered));
  }

  private void hangsUp(House house, CallId call) {
    house.engine.submit(new LegEnded(LegId.caller(call), clock.instant(), "BYE"));
    await().until(() -> house.store.callLog().find(call).isPresent());
  }

  private static boolean rung(House house, CallId call) {
    return house.peers.names(call).contains("Dial");
  }

  @Test
  void andEachIsLookedAtAsSoonAsTheOneBeforeIsOver() {
    List<CallId> calls = List.of(Town.call(1), Town.call(2), Town.call(3), Town.call(4));
    try (House house = house()) {
      calls.forEach(call -> comesIn(house, call));
      await().until(() -> house.peers.names(calls.get(0)).contains("Bridge"));
      assertThat(calls.stream().filter(call -> rung(house, call))).hasSize(1);

      // One who gives up is not waited for.
      hangsUp(house, calls.get(1));
      hangsUp(house, calls.get(0));
      await().until(() -> house.peers.names(calls.get(2)).contains("Bridge"));
      assertThat(rung(house, calls.get(3))).isFalse();

      hangsUp(house, calls.get(2));
      await().until(() -> house.peers.names(calls.get(3)).contains("Bridge"));
      assertThat(rung(house, calls.get(1))).isFalse();
    }
  }

  @Test
  void inTheOrderInWhichTheyCame() {
    Queues queues = new Queues();
    Instant at = Town.START;
    queues.place(Town.call(3), Optional.of(new Queued("t", at.plusSeconds(2))));
    queues.place(Town.call(2), Optional.of(new Queued("t", at)));
    queues.place(Town.call(1), Optional.of(new Queued("u", at.plusSeconds(1))));

    assertThat(queues.ahead("t", Town.call(2))).isZero();
    assertThat(queues.ahead("t", Town.call(3))).isEqualTo(1);
    assertThat(queues.ahead("t", Town.call(1))).isEqualTo(2);
    assertThat(queues.ahead("v", Town.call(1))).isZero();
    assertThat(queues.all()).containsExactly(Town.call(2), Town.call(1), Town.call(3));

    queues.place(Town.call(2), Optional.empty());
    assertThat(queues.ahead("t", Town.call(3))).isZero();
    queues.place(Town.call(3), Optional.empty());
    queues.place(Town.call(1), Optional.empty());
    assertThat(queues.none()).isTrue();
  }

  @Test
  void andATestOfALineIsKnownByTheCallThatComesBack() {
    LineTestBook tests = new LineTestBook();
    tests.began(Town.call(1), "heating");
    assertThat(tests.of("cold", Town.call(2))).isEmpty();
    assertThat(tests.of("heating", Town.call(2))).contains(Town.call(1));
    tests.arrived(Town.call(1), Town.call(2));
    assertThat(tests.of("heating", Town.call(2))).contains(Town.call(1));
    assertThat(tests.of("heating", Town.call(3))).isEmpty();
    tests.over(Town.call(1));
    assertThat(tests.of("heating", Town.call(2))).isEmpty();
  }
}
