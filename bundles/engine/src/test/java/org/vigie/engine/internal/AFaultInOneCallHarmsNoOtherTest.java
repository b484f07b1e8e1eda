package org.vigie.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.api.call.AttemptResult;
import org.vigie.api.call.CallCommand;
import org.vigie.api.call.CallEffect;
import org.vigie.api.call.CallId;
import org.vigie.api.call.CallRecord;
import org.vigie.api.call.LegId;
import org.vigie.api.call.Verdict;
import org.vigie.api.health.HealthState;
import org.vigie.testkit.LeapClock;

class AFaultInOneCallHarmsNoOtherTest {
  @TempDir Path directory;
  private final LeapClock clock = new LeapClock(Town.START);
  private House house;

  @BeforeEach
  void start() {
    house = new House(directory, clock, true);
    house.engine.setup(Town.byKey());
    house.engine.start();
    await().until(() -> house.engine.part().state() == HealthState.UP);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void aCallThatCannotBeDecidedIsEndedWithItsLegs() {
    CallId bad = Town.call(1);
    CallId good = Town.call(2);
    house.engine.submit(Town.incoming(bad, Town.LINE, clock.instant()));
    await().until(() -> house.peers.names(bad).contains("Dial"));
    LiveCall live = house.engine.book().find(bad).orElseThrow();
    live.state(new Unfit(live.state()));
    house.engine.submit(new CallCommand.KeyPressed(LegId.caller(bad), clock.instant(), '1'));
    await().until(() -> house.store.callLog().find(bad).isPresent());
    CallRecord record = house.store.callLog().find(bad).orElseThrow();
    assertThat(record.verdict()).contains(Verdict.CUT);
    assertThat(record.missed()).isTrue();
    assertThat(house.store.journal().unfinished()).isEmpty();
    await()
        .until(
            () ->
                house.peers.effects(bad).stream()
                    .filter(effect -> effect instanceof CallEffect.HangUp)
                    .map(CallEffect::leg)
                    .toList()
                    .containsAll(List.of(LegId.caller(bad), new LegId(bad, 1))));
    house.engine.submit(Town.incoming(good, Town.LINE, clock.instant()));
    await().until(() -> house.peers.names(good).contains("Dial"));
  }

  @Test
  void aDialThatCannotLeaveFailsItsAttemptAndTheNextIsTried() {
    CallId call = Town.call(3);
    house.peers.react(
        (effect, report) -> {
          if (effect instanceof CallEffect.Dial dial && dial.number().equals(Town.ALICE)) {
            throw new RejectedExecutionException("too many effects wait");
          }
        });
    house.engine.submit(Town.incoming(call, Town.LINE, clock.instant()));
    await().until(() -> house.peers.names(call).stream().filter("Dial"::equals).count() == 2);
    CallRecord record = house.calls.find(call).orElseThrow();
    assertThat(record.attempts().get(0).result()).isEqualTo(Optional.of(AttemptResult.FAILED));
    assertThat(record.attempts().get(0).cause()).contains("too many effects wait");
  }
}
