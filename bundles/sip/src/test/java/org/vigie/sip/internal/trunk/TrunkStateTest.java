package org.vigie.sip.internal.trunk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class TrunkStateTest {
  private static final Instant START = Instant.parse("2026-11-21T20:00:00Z");

  private final AtomicReference<Instant> now = new AtomicReference<>(START);
  private final TrunkState state = new TrunkState(now::get);

  @Test
  void withoutAnybodyWatchingItIsTriedAgainAfterThirtySeconds() {
    state.failed("503 Service Unavailable");
    now.set(START.plusSeconds(29));
    assertThat(state.view().up()).isFalse();
    assertThat(state.view().since()).isEqualTo(START);

    now.set(START.plusSeconds(30));

    assertThat(state.view().up()).isTrue();
    assertThat(state.view().text()).contains("503");
  }

  @Test
  void whereItRegistersACallSaysNothingOfIt() {
    state.found(TrunkState.Witness.REGISTRATION, true, "registered for 300 s");

    state.failed("503 Service Unavailable");

    assertThat(state.view().up()).isTrue();
  }

  @Test
  void oneWitnessAgainstItIsEnough() {
    state.found(TrunkState.Witness.REGISTRATION, true, "registered");
    state.found(TrunkState.Witness.OPTIONS, false, "no answer to OPTIONS");
    assertThat(state.view().up()).isFalse();
    assertThat(state.view().text()).isEqualTo("no answer to OPTIONS");

    state.found(TrunkState.Witness.OPTIONS, true, "answers OPTIONS");

    assertThat(state.view().up()).isTrue();
    assertThat(state.view().text()).isEqualTo("registered; answers OPTIONS");
  }
}
