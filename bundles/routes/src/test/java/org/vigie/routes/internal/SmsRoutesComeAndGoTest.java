package org.vigie.routes.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vigie.api.health.HealthState;
import org.vigie.api.text.SmsRoute.SubmitOutcome;

class SmsRoutesComeAndGoTest {
  private final TextBench bench = new TextBench();
  private final FakeSmsRoute alpha = new FakeSmsRoute("smpp-alpha", 10);
  private final FakeSmsRoute beta = new FakeSmsRoute("smpp-beta", 20);

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void and_what_waits_is_told_of_one_that_works() {
    bench.sms.add(alpha);
    beta.state = HealthState.DOWN;
    bench.sms.add(beta);

    assertThat(bench.up()).containsExactly("smpp-alpha");
  }

  @Test
  void and_no_camel_route_is_left_behind() {
    bench.sms.add(alpha);
    assertThat(bench.camel.getRoute("sms-smpp-alpha")).isNotNull();
    bench.sms.remove(alpha);

    assertThat(bench.camel.getRoute("sms-smpp-alpha")).isNull();
    bench.send("M1");
    assertThat(bench.told()).containsExactly("M1 no route of []");
  }

  @Test
  void and_a_new_one_takes_over_before_the_old_has_gone() {
    FakeSmsRoute updated = new FakeSmsRoute("smpp-alpha", 10);
    bench.sms.add(alpha);
    bench.sms.add(updated);
    bench.sms.remove(alpha);
    bench.send("M1");

    assertThat(updated.submitted).hasSize(1);
    assertThat(alpha.submitted).isEmpty();
  }

  @Test
  void and_a_try_that_an_adapter_had_in_its_hands_is_told_by_it() {
    CompletableFuture<SubmitOutcome> held = new CompletableFuture<>();
    alpha.answer = submission -> held;
    bench.sms.add(alpha);
    bench.send("M1");
    bench.sms.remove(alpha);
    assertThat(bench.told()).isEmpty();
    held.complete(FakeSmsRoute.taken("1"));

    assertThat(bench.told()).containsExactly("M1 sent by smpp-alpha");
  }

  @Test
  void and_one_that_went_without_a_word_has_failed() {
    alpha.answer = submission -> new CompletableFuture<>();
    bench.sms.add(alpha);
    bench.send("M1");
    bench.sms.remove(alpha);

    assertThat(bench.told()).isEmpty();
    bench.later(SmsRoutes.GRACE);

    assertThat(bench.told()).containsExactly("M1 failed on smpp-alpha: its adapter stopped");
  }

  @Test
  void and_a_swap_of_the_routes_loses_no_answer() {
    CompletableFuture<SubmitOutcome> held = new CompletableFuture<>();
    alpha.answer = submission -> held;
    bench.sms.add(alpha);
    bench.send("M1");
    bench.routes.close();
    bench.sms.close();
    held.complete(FakeSmsRoute.taken("1"));

    assertThat(bench.told()).containsExactly("M1 sent by smpp-alpha");
  }
}
