package org.vigie.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigie.api.health.HealthPart;
import org.vigie.api.health.HealthSource;
import org.vigie.api.health.HealthState;

class HealthIsDownUntilEveryNeededPartIsThereTest {
  private static final Instant START = Instant.parse("2026-11-21T20:00:00Z");

  private Instant now = START.plusSeconds(3);
  private final HealthAggregator health = new HealthAggregator(() -> now, START);

  private HealthSource part(String name, HealthState state) {
    HealthSource source = () -> List.of(new HealthPart(name, state, START, "as told"));
    health.add(source);
    return source;
  }

  private void allNeeded(HealthState setup) {
    List.of("engine", "store", "sip", "media", "routes").forEach(n -> part(n, HealthState.UP));
    part("setup", setup);
  }

  @Test
  void namesWhatHasNotStarted() {
    part("store", HealthState.UP);
    assertThat(health.report().state()).isEqualTo(HealthState.DOWN);
    assertThat(health.report().parts())
        .filteredOn(p -> p.text().equals("not started yet"))
        .extracting(HealthPart::name)
        .containsExactlyInAnyOrder("engine", "sip", "media", "setup", "routes");
    assertThat(health.bootTime()).isEmpty();
  }

  @Test
  void withoutASetupItIsDegradedAndBooted() {
    allNeeded(HealthState.DEGRADED);
    assertThat(health.report().state()).isEqualTo(HealthState.DEGRADED);
    now = START.plusSeconds(60);
    health.report();
    assertThat(health.bootTime()).contains(Duration.ofSeconds(3));
  }

  @Test
  void aTrunkThatIsDownOnlyDegrades() {
    allNeeded(HealthState.UP);
    assertThat(health.report().state()).isEqualTo(HealthState.UP);
    part("trunk operator", HealthState.DOWN);
    assertThat(health.report().state()).isEqualTo(HealthState.DEGRADED);
  }

  @Test
  void aNeededPartThatGoesIsToldFromThenOn() {
    allNeeded(HealthState.UP);
    HealthSource gone = part("engine", HealthState.UP);
    health.report();
    health.remove(gone);
    HealthAggregator other = new HealthAggregator(() -> now, START);
    other.add(gone);
    other.report();
    other.remove(gone);
    assertThat(other.report().parts())
        .filteredOn(p -> p.name().equals("engine"))
        .containsExactly(
            new HealthPart("engine", HealthState.DOWN, now, "stopped: start its bundle again"));
  }

  @Test
  void aPartThatCannotSayHowItIsHarmsNoOther() {
    allNeeded(HealthState.UP);
    health.add(
        () -> {
          throw new IllegalStateException("as this test wants");
        });
    assertThat(health.report().state()).isEqualTo(HealthState.DEGRADED);
    assertThat(health.report().parts()).hasSize(7);
  }

  @Test
  void theProcessKnowsItsAgeAndSize() {
    assertThat(ProcessFacts.started()).isBefore(new SystemClock().instant());
    assertThat(health.residentBytes()).isBetween(10L << 20, 8L << 30);
  }
}
