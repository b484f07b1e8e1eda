package org.vigie.routes.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.routes.internal.TextBench.LINE;
import static org.vigie.routes.internal.TextBench.submission;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vigie.api.health.HealthState;
import org.vigie.api.text.SmsRoute.SubmitOutcome;
import org.vigie.api.text.TextCommand.TryFailed;
import org.vigie.api.text.TextCommand.TrySent;
import org.vigie.api.text.TextEffect.Send;

class TextLeavesByTheFirstRouteThatWorksTest {
  private final TextBench bench = new TextBench();
  private final FakeSmsRoute alpha = new FakeSmsRoute("smpp-alpha", 10);
  private final FakeSmsRoute beta = new FakeSmsRoute("smpp-beta", 20, LINE);
  private final FakeSmsRoute gamma = new FakeSmsRoute("gsm-gamma", 30, LINE);

  @AfterEach
  void close() {
    bench.close();
  }

  private void all() {
    bench.sms.add(gamma);
    bench.sms.add(alpha);
    bench.sms.add(beta);
  }

  @Test
  void by_priority_and_says_so_with_the_routes_terms() {
    all();
    alpha.saying(new SubmitOutcome.Taken(Optional.of(LINE), List.of("7", "8")));

    bench.send("M1");

    assertThat(bench.told()).containsExactly("M1 sent by smpp-alpha");
    TrySent sent = (TrySent) bench.reported.get(bench.reported.size() - 1);
    assertThat(sent.terms()).isEqualTo(FakeSmsRoute.TERMS);
    assertThat(sent.peerIds()).containsExactly("7", "8");
    assertThat(sent.from()).contains(LINE);
    assertThat(beta.submitted).isEmpty();
  }

  @Test
  void past_those_that_are_down_and_those_to_avoid() {
    all();
    alpha.state = HealthState.DOWN;
    beta.state = HealthState.DEGRADED;
    bench.send("M1");
    bench.send("M2", "smpp-beta");

    assertThat(bench.told()).containsExactly("M1 sent by smpp-beta", "M2 sent by gsm-gamma");
  }

  @Test
  void from_a_lines_number_by_its_owner_where_one_works() {
    all();
    bench.routes.handle(new Send(submission("M1", false, LINE), Set.of()));
    beta.state = HealthState.DOWN;
    gamma.state = HealthState.DOWN;
    bench.routes.handle(new Send(submission("M2", false, LINE), Set.of()));

    assertThat(bench.told()).containsExactly("M1 sent by smpp-beta", "M2 sent by smpp-alpha");
  }

  @Test
  void of_a_conversation_by_an_owner_or_not_at_all() {
    all();
    beta.state = HealthState.DOWN;
    Send conversation = new Send(submission("M1", true, LINE), Set.of());
    bench.routes.handle(conversation);
    gamma.state = HealthState.DOWN;
    bench.routes.handle(conversation);

    assertThat(bench.told())
        .containsExactly("M1 sent by gsm-gamma", "M1 no route of [gsm-gamma, smpp-beta]");
    assertThat(alpha.submitted).isEmpty();
  }

  @Test
  void and_without_any_all_that_could_are_named() {
    bench.send("M1");
    all();
    bench.send("M2", "smpp-alpha", "smpp-beta", "gsm-gamma");

    assertThat(bench.told())
        .containsExactly("M1 no route of []", "M2 no route of [gsm-gamma, smpp-alpha, smpp-beta]");
  }

  @Test
  void and_one_try_ends_it_whatever_came_of_it() {
    all();
    alpha.unavailable();
    bench.send("M1");
    alpha.saying(new SubmitOutcome.Refused("0x0b invalid destination"));
    bench.send("M2");

    assertThat(bench.told())
        .containsExactly(
            "M1 failed on smpp-alpha: 0x58 throttled",
            "M2 refused by smpp-alpha: 0x0b invalid destination");
    assertThat(beta.submitted).isEmpty();
    assertThat(bench.reported)
        .filteredOn(TryFailed.class::isInstance)
        .allMatch(c -> ((TryFailed) c).terms().equals(FakeSmsRoute.TERMS));
  }

  @Test
  void past_one_that_somebody_stopped_in_hawtio() throws Exception {
    all();
    bench.camel.getRouteController().stopRoute("sms-smpp-alpha");
    bench.send("M1");
    bench.camel.getRouteController().startRoute("sms-smpp-alpha");
    bench.send("M2");

    assertThat(bench.told()).containsExactly("M1 sent by smpp-beta", "M2 sent by smpp-alpha");
  }

  @Test
  void and_nothing_is_lost_while_the_whole_is_stopped() throws Exception {
    all();
    bench.camel.getRouteController().stopRoute("text-send");
    bench.send("M1");

    assertThat(bench.told()).containsExactly("M1 no route of []");
  }

  @Test
  void and_a_fault_in_an_adapter_is_a_failed_try() {
    all();
    alpha.answer =
        submission -> {
          throw new IllegalStateException("broken");
        };
    bench.send("M1");
    alpha.answer = submission -> CompletableFuture.failedFuture(new IllegalStateException("lost"));
    bench.send("M2");

    assertThat(bench.told())
        .hasSize(2)
        .allMatch(told -> told.contains("failed on smpp-alpha: route error"));
  }

  @Test
  void each_counted_by_its_own_camel_route() {
    all();
    bench.send("M1");
    bench.send("M2", "smpp-alpha");

    assertThat(bench.completed("text-send")).isEqualTo(2);
    assertThat(bench.completed("sms-smpp-alpha")).isEqualTo(1);
    assertThat(bench.completed("sms-smpp-beta")).isEqualTo(1);
    assertThat(bench.completed("sms-gsm-gamma")).isZero();
  }
}
