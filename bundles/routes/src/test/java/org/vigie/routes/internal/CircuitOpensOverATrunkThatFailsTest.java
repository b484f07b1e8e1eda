package org.vigie.routes.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.vigie.routes.internal.CamelBench.CALL;
import static org.vigie.routes.internal.CamelBench.FIRST;
import static org.vigie.routes.internal.CamelBench.dial;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.management.ObjectName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigie.api.call.AttemptResult;
import org.vigie.api.call.CallCommand.LegFailed;
import org.vigie.api.call.CallEffect.Dial;
import org.vigie.api.call.LegId;
import org.vigie.api.health.HealthState;
import org.vigie.api.voice.VoiceTrunk.DialOutcome;

/** Carriers that fail are passed over, and none of it shows to who is rung. */
class CircuitOpensOverATrunkThatFailsTest {
  private volatile Instant now = CamelBench.CLOCK.instant();
  private final CamelBench bench = new CamelBench(() -> now);
  private final FakeTrunk alpha = new FakeTrunk("alpha", 10);
  private final FakeTrunk beta = new FakeTrunk("beta", 20);
  private final CircuitHealth health =
      new CircuitHealth("trunk circuits", bench.routes.trunks()::circuits);
  private final FakeVoice voice = new FakeVoice(alpha, beta);
  private int legs;

  @BeforeEach
  void open() {
    bench.routes.add(voice);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private void ring(int times) {
    for (int i = 0; i < times; i++) {
      bench.routes.handle(dial(new LegId(CALL, ++legs)));
    }
  }

  private static CompletableFuture<DialOutcome> fault(String cause) {
    return CompletableFuture.completedFuture(new DialOutcome.TrunkFault(cause));
  }

  private static CompletableFuture<DialOutcome> carried() {
    return CompletableFuture.completedFuture(new DialOutcome.Carried());
  }

  @Test
  void afterFiveFaultsInARowTheNextCarriesCallsAtOnce() {
    alpha.outcome = fault("503 Service Unavailable");
    beta.outcome = carried();

    ring(Circuit.TRUNK_FAILURES + 3);

    assertThat(alpha.dials).hasSize(Circuit.TRUNK_FAILURES);
    assertThat(beta.dials).hasSize(Circuit.TRUNK_FAILURES + 3);
    assertThat(health.parts()).hasSize(1);
    assertThat(health.parts().get(0).name()).isEqualTo("trunk circuits");
    assertThat(health.parts().get(0).state()).isEqualTo(HealthState.DEGRADED);
    assertThat(health.parts().get(0).text()).contains("alpha (503 Service Unavailable)");
  }

  @Test
  void butNotWhereItCarriedOneInBetweenOrOneWasGivenUp() {
    beta.outcome = carried();
    for (int i = 0; i < 4; i++) {
      alpha.outcome = fault("503");
      ring(Circuit.TRUNK_FAILURES - 1);
      alpha.outcome = carried();
      ring(1);
    }
    alpha.outcome = CompletableFuture.completedFuture(new DialOutcome.Abandoned());
    ring(Circuit.TRUNK_FAILURES);

    assertThat(alpha.dials).hasSize(5 * Circuit.TRUNK_FAILURES);
    assertThat(health.parts()).isEmpty();
  }

  @Test
  void andAfterAWhileOneProbeBringsItBack() {
    alpha.outcome = fault("408");
    beta.outcome = carried();
    ring(Circuit.TRUNK_FAILURES);
    alpha.outcome = carried();
    ring(1);
    assertThat(alpha.dials).hasSize(Circuit.TRUNK_FAILURES);

    now = now.plus(Circuit.OPEN_FOR).plus(Duration.ofSeconds(1));
    ring(2);

    assertThat(alpha.dials).hasSize(Circuit.TRUNK_FAILURES + 2);
    assertThat(health.parts()).isEmpty();
  }

  @Test
  void andACallIsNotRefusedThoughAllAreOpen() {
    alpha.outcome = fault("500");
    beta.outcome = fault("503");
    ring(Circuit.TRUNK_FAILURES);
    assertThat(bench.routes.trunks().circuits().values()).allMatch(Circuit::open);

    beta.outcome = carried();
    bench.reported.clear();
    ring(1);

    assertThat(bench.names()).containsExactly("LegDialled", "LegTryFailed", "LegDialled");
    assertThat(bench.routes.trunks().circuit("beta").orElseThrow().open()).isFalse();
  }

  @Test
  void andOneThatIsStoppedByHandIsPassedOverAtOnce() throws Exception {
    alpha.outcome = carried();
    beta.outcome = carried();
    ring(1);
    bench.camel.getRouteController().stopRoute("trunk-alpha");
    bench.reported.clear();

    ring(1);

    assertThat(alpha.dials).hasSize(1);
    assertThat(beta.dials).hasSize(1);
    assertThat(bench.names()).containsExactly("LegDialled");
    assertThat(bench.completed("trunk-alpha")).isEqualTo(1);
    assertThat(bench.completed("trunk-beta")).isEqualTo(1);
  }

  @Test
  void andATestTakesTheTrunkThatItNamesOrNone() {
    alpha.outcome = carried();
    beta.outcome = fault("403");
    Dial any = dial(FIRST);
    bench.routes.handle(
        new Dial(any.leg(), any.number(), any.identity(), true, Optional.of("beta")));

    assertThat(alpha.dials).isEmpty();
    assertThat(bench.names()).containsExactly("LegDialled", "LegTryFailed", "LegFailed");

    bench.reported.clear();
    bench.routes.handle(
        new Dial(any.leg(), any.number(), any.identity(), true, Optional.of("gamma")));
    assertThat(bench.reported)
        .containsExactly(new LegFailed(FIRST, now, AttemptResult.FAILED, "trunk gamma is not up"));
  }

  @Test
  void andHawtioShowsThemBeforeTheyAreDialledAndUntilTheyAreGone() throws Exception {
    ObjectName name =
        new ObjectName(
            "org.apache.camel:context="
                + bench.camel.getManagementName()
                + ",type=circuitbreakers,name=\"trunk-alpha\"");
    var beans = ManagementFactory.getPlatformMBeanServer();
    bench.routes.trunks().look();
    assertThat(beans.getAttribute(name, "State")).isEqualTo("closed");
    alpha.outcome = fault("503");
    beta.outcome = carried();
    ring(Circuit.TRUNK_FAILURES);
    assertThat(beans.getAttribute(name, "State")).isEqualTo("open");
    assertThat(beans.getAttribute(name, "LastCause")).isEqualTo("503");

    bench.routes.add(new FakeVoice(beta));
    bench.routes.trunks().look();
    assertThat(beans.isRegistered(name)).isTrue();
    bench.routes.remove(voice);
    bench.routes.trunks().look();
    assertThat(beans.isRegistered(name)).isTrue();
    now = now.plus(TrunkRoutes.KEPT).plus(Duration.ofSeconds(1));
    await().until(() -> !beans.isRegistered(name));
    await().until(() -> bench.camel.getRoute("trunk-alpha") == null);
  }
}
