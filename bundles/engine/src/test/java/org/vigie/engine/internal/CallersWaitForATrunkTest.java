package org.vigie.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.api.call.AttemptResult;
import org.vigie.api.call.CallCommand;
import org.vigie.api.call.CallCommand.LegFailed;
import org.vigie.api.call.CallCommand.LegTryFailed;
import org.vigie.api.call.CallCommand.PlaceCall;
import org.vigie.api.call.CallEffect;
import org.vigie.api.call.CallEvent.CallEnded;
import org.vigie.api.call.CallEvent.QueueEntered;
import org.vigie.api.call.CallEvent.TrunksAwaited;
import org.vigie.api.call.CallId;
import org.vigie.api.call.Try;
import org.vigie.api.health.HealthState;
import org.vigie.testkit.LeapClock;

/** No trunk works: who waits in a queue goes on waiting, in their order, until one does. */
class CallersWaitForATrunkTest {
  @TempDir Path directory;
  private final LeapClock clock = new LeapClock(Town.START);
  private final AtomicBoolean up = new AtomicBoolean();

  private House house() {
    House house = new House(directory, clock, true);
    house.engine.setup(Village.queue());
    house.peers.react(
        (effect, report) -> {
          var leg = effect.leg();
          if (effect instanceof CallEffect.Dial && !up.get()) {
            Try failed = new Try("operator", "503 Service Unavailable");
            report.accept(new LegTryFailed(leg, clock.instant(), failed));
            report.accept(
                new LegFailed(leg, clock.instant(), AttemptResult.FAILED, failed.cause()));
          } else if (effect instanceof CallEffect.HangUp || effect instanceof CallEffect.Dial) {
            FakePeers.answering(clock).to(effect, report);
          } else if (effect instanceof CallEffect.Play && !leg.isCaller()) {
            report.accept(new CallCommand.KeyPressed(leg, clock.instant(), '1'));
          }
        });
    house.engine.start();
    await().until(() -> house.engine.part().state() == HealthState.UP);
    return house;
  }

  private static boolean awaits(House house, CallId call) {
    return house.store.callLog().trace(call).stream().anyMatch(TrunksAwaited.class::isInstance);
  }

  private static boolean queued(House house, CallId call) {
    return house.store.callLog().trace(call).stream().anyMatch(QueueEntered.class::isInstance);
  }

  private static long dials(House house, CallId call) {
    return house.peers.effects(call).stream().filter(CallEffect.Dial.class::isInstance).count();
  }

  @Test
  void andTheFirstIsStillTheFirst() {
    List<CallId> calls = List.of(Town.call(1), Town.call(2));
    try (House house = house()) {
      house.engine.submit(Town.incoming(calls.get(0), Town.LINE, clock.instant()));
      await().until(() -> awaits(house, calls.get(0)));
      clock.leap(Duration.ofSeconds(1));
      house.engine.submit(Town.incoming(calls.get(1), Town.LINE, clock.instant()));
      await().until(() -> queued(house, calls.get(1)));
      assertThat(dials(house, calls.get(0))).isEqualTo(1);
      assertThat(dials(house, calls.get(1))).isZero();

      up.set(true);
      clock.leap(Duration.ofSeconds(40));
      await().until(() -> house.peers.names(calls.get(0)).contains("Bridge"));
      assertThat(dials(house, calls.get(0))).isEqualTo(2);
      assertThat(dials(house, calls.get(1))).isZero();
      assertThat(house.store.callLog().trace(calls.get(0))).noneMatch(CallEnded.class::isInstance);
    }
  }

  @Test
  void andACallBackAlsoAcrossARestart() {
    CallId call = Town.call(1);
    try (House house = house()) {
      house.engine.submit(
          new PlaceCall(
              call,
              clock.instant(),
              "heating",
              Town.LINE,
              Optional.of("t"),
              Optional.empty(),
              Town.CALLER,
              Optional.empty(),
              "admin"));
      await().until(() -> awaits(house, call));
      await().until(() -> house.engine.unwritten() == 0);
    }
    up.set(true);
    try (House house = house()) {
      assertThat(dials(house, call)).isZero();
      clock.leap(Duration.ofSeconds(40));
      await().until(() -> dials(house, call) >= 1);
    }
  }
}
