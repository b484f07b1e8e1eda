package org.vigie.routes.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.routes.internal.CamelBench.FIRST;
import static org.vigie.routes.internal.CamelBench.dial;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vigie.api.call.AttemptResult;
import org.vigie.api.call.CallCommand.LegDialled;
import org.vigie.api.call.CallCommand.LegFailed;
import org.vigie.api.call.CallCommand.LegTryFailed;
import org.vigie.api.call.CallEffect.HangUp;
import org.vigie.api.call.Try;
import org.vigie.api.voice.VoiceTrunk.DialOutcome;

class DialGoesFromTrunkToTrunkTest {
  private final CamelBench bench = new CamelBench();
  private final FakeTrunk first = new FakeTrunk("first", 10);
  private final FakeTrunk second = new FakeTrunk("second", 20);
  private final FakeTrunk third = new FakeTrunk("third", 30);
  private final FakeVoice voice = new FakeVoice(third, first, second);

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void by_priority_until_one_carries_the_call() {
    first.failing("503 Service Unavailable");
    second.failing("no response to INVITE");
    third.carrying();
    bench.routes.add(voice);

    bench.routes.handle(dial(FIRST));

    assertThat(bench.names())
        .containsExactly("LegDialled", "LegTryFailed", "LegDialled", "LegTryFailed", "LegDialled");
    assertThat(bench.reported)
        .filteredOn(LegTryFailed.class::isInstance)
        .extracting(c -> ((LegTryFailed) c).failed())
        .containsExactly(
            new Try("first", "503 Service Unavailable"),
            new Try("second", "no response to INVITE"));
    assertThat(((LegDialled) bench.reported.get(4)).trunk()).isEqualTo("third");
    assertThat(bench.completed("leg-dial")).isEqualTo(1);
  }

  @Test
  void and_stops_at_the_first_that_carries_it() {
    first.carrying();
    bench.routes.add(voice);

    bench.routes.handle(dial(FIRST));

    assertThat(bench.names()).containsExactly("LegDialled");
    assertThat(second.dials).isEmpty();
  }

  @Test
  void past_those_that_are_down() {
    first.up = false;
    second.carrying();
    bench.routes.add(voice);

    bench.routes.handle(dial(FIRST));

    assertThat(first.dials).isEmpty();
    assertThat(second.dials).hasSize(1);
  }

  @Test
  void and_reports_the_last_cause_when_none_is_left() {
    first.failing("500 Server Error");
    second.failing("503 Service Unavailable");
    third.failing("408 Request Timeout");
    bench.routes.add(voice);

    bench.routes.handle(dial(FIRST));

    assertThat(bench.reported.get(bench.reported.size() - 1))
        .isEqualTo(
            new LegFailed(
                FIRST, CamelBench.CLOCK.instant(), AttemptResult.FAILED, "408 Request Timeout"));
  }

  @Test
  void and_says_so_where_no_trunk_is_up() {
    bench.routes.handle(dial(FIRST));

    assertThat(bench.reported)
        .containsExactly(
            new LegFailed(
                FIRST, CamelBench.CLOCK.instant(), AttemptResult.FAILED, "no trunk is up"));
  }

  @Test
  void without_waiting_for_a_trunk_that_takes_its_time() {
    second.carrying();
    bench.routes.add(voice);

    bench.routes.handle(dial(FIRST));
    assertThat(bench.names()).containsExactly("LegDialled");
    assertThat(bench.counter("leg-dial", "ExchangesInflight")).isEqualTo(1);

    first.outcome.complete(new DialOutcome.TrunkFault("408"));
    assertThat(bench.names()).containsExactly("LegDialled", "LegTryFailed", "LegDialled");
    assertThat(bench.counter("leg-dial", "ExchangesInflight")).isZero();
  }

  @Test
  void but_to_none_after_the_leg_was_hung_up() {
    bench.routes.add(voice);
    bench.routes.handle(dial(FIRST));

    bench.routes.handle(new HangUp(FIRST, false));
    first.outcome.complete(new DialOutcome.TrunkFault("503"));

    assertThat(second.dials).isEmpty();
    assertThat(bench.names()).containsExactly("LegDialled", "LegTryFailed", "LegFailed");
    assertThat(((LegFailed) bench.reported.get(2)).result()).isEqualTo(AttemptResult.CANCELLED);
  }

  @Test
  void and_leaves_the_report_to_the_adapter_that_abandoned_it() {
    voice.legs.add(FIRST);
    bench.routes.add(voice);
    bench.routes.handle(dial(FIRST));

    bench.routes.handle(new HangUp(FIRST, false));
    first.outcome.complete(new DialOutcome.Abandoned());

    assertThat(voice.asked).containsExactly("hangup 1");
    assertThat(bench.names()).containsExactly("LegDialled");
  }

  @Test
  void and_hangs_up_where_the_token_was_set_just_before_the_dial_left() {
    first.onDial =
        dial -> {
          CompletableFuture.runAsync(() -> bench.routes.handle(new HangUp(FIRST, false))).join();
          voice.legs.add(FIRST);
        };
    bench.routes.add(voice);

    bench.routes.handle(dial(FIRST));
    assertThat(voice.asked).containsExactly("hangup 1");

    first.outcome.complete(new DialOutcome.Abandoned());
    assertThat(second.dials).isEmpty();
    assertThat(bench.names()).containsExactly("LegDialled");
  }

  @Test
  void also_when_an_adapter_leaves_with_the_dial_in_its_hands() {
    FakeTrunk elsewhere = new FakeTrunk("elsewhere", 40).carrying();
    bench.routes.add(voice);
    bench.routes.add(new FakeVoice(elsewhere));
    bench.routes.handle(dial(FIRST));

    bench.routes.remove(voice);

    assertThat(elsewhere.dials).hasSize(1);
    assertThat(bench.names()).containsExactly("LegDialled", "LegTryFailed", "LegDialled");
  }

  @Test
  void and_a_dial_that_outlives_its_routes_is_still_told_to_the_core() {
    second.failing("503");
    third.failing("500");
    bench.routes.add(voice);
    bench.routes.handle(dial(FIRST));

    bench.routes.close();
    first.outcome.complete(new DialOutcome.TrunkFault("503"));

    assertThat(bench.names()).filteredOn("LegFailed"::equals).hasSize(1);
    assertThat(bench.names()).endsWith("LegFailed");
  }
}
