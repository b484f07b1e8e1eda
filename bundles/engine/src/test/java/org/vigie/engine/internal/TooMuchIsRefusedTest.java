package org.vigie.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.api.call.CallEffect.Reject;
import org.vigie.api.call.LegId;
import org.vigie.api.health.HealthState;
import org.vigie.testkit.LeapClock;

class TooMuchIsRefusedTest {
  private static final int CALLS = 5_300;

  @TempDir Path directory;

  @Test
  void newCallsGet503WhileTooManyCommandsWait() {
    LeapClock clock = new LeapClock(Town.START);
    try (House house = new House(directory, clock, true)) {
      for (int n = 0; n < CALLS; n++) {
        house.engine.submit(Town.incoming(Town.call(n), Town.LINE, clock.instant()));
      }
      house.engine.setup(Town.direct());
      house.engine.start();
      await().until(() -> !house.peers.effects(Town.call(CALLS - 1)).isEmpty());
      await().until(() -> !house.peers.effects(Town.call(0)).isEmpty());
      Reject reject = (Reject) house.peers.effects(Town.call(0)).get(0);
      assertThat(reject)
          .isEqualTo(
              new Reject(
                  LegId.caller(Town.call(0)),
                  503,
                  "Service Unavailable",
                  Optional.of(Duration.ofSeconds(30))));
      assertThat(house.calls.find(Town.call(0))).isEmpty();
      await().until(() -> house.engine.unwritten() == 0);
      house.engine.submit(Town.incoming(Town.call(CALLS), Town.LINE, clock.instant()));
      await().until(() -> house.peers.names(Town.call(CALLS)).contains("Dial"));
      assertThat(house.engine.part().state()).isNotEqualTo(HealthState.DOWN);
    }
  }
}
