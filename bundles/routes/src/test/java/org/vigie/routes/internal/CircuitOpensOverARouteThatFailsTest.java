package org.vigie.routes.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.concurrent.CompletableFuture;
import javax.management.ObjectName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigie.api.health.HealthState;
import org.vigie.api.text.SmsRoute.SubmitOutcome;

class CircuitOpensOverARouteThatFailsTest {
  private final TextBench bench = new TextBench();
  private final FakeSmsRoute alpha = new FakeSmsRoute("smpp-alpha", 10);
  private final FakeSmsRoute beta = new FakeSmsRoute("smpp-beta", 20);
  private final CircuitHealth health = new CircuitHealth("sms circuits", bench.sms::circuits);

  @BeforeEach
  void open() {
    bench.sms.add(alpha);
    bench.sms.add(beta);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private void send(int times) {
    for (int i = 0; i < times; i++) {
      bench.send("M" + i);
    }
  }

  @Test
  void after_twenty_in_a_row_and_the_next_route_takes_over() {
    alpha.unavailable();
    send(Circuit.SMS_FAILURES + 5);

    assertThat(alpha.submitted).hasSize(Circuit.SMS_FAILURES);
    assertThat(beta.submitted).hasSize(5);
  }

  @Test
  void not_where_the_peer_takes_one_in_between() {
    for (int i = 0; i < 5; i++) {
      alpha.unavailable();
      send(Circuit.SMS_FAILURES - 1);
      alpha.saying(FakeSmsRoute.taken("1"));
      send(1);
    }
    assertThat(beta.submitted).isEmpty();
  }

  @Test
  void not_where_it_refuses_messages_for_good() {
    alpha.saying(new SubmitOutcome.Refused("0x0b"));
    send(Circuit.SMS_FAILURES * 2);
    assertThat(beta.submitted).isEmpty();
  }

  @Test
  void and_three_probe_it_after_a_while() {
    alpha.unavailable();
    send(Circuit.SMS_FAILURES);
    bench.later(Circuit.OPEN_FOR);
    alpha.answer = submission -> new CompletableFuture<>();
    send(10);

    assertThat(alpha.submitted).hasSize(Circuit.SMS_FAILURES + Circuit.PROBES);
    assertThat(beta.submitted).hasSize(10 - Circuit.PROBES);
  }

  @Test
  void and_it_closes_when_one_of_them_arrives_and_says_so() {
    alpha.unavailable();
    send(Circuit.SMS_FAILURES);
    bench.later(Circuit.OPEN_FOR);
    int before = bench.up().size();
    send(Circuit.PROBES - 1);
    alpha.saying(FakeSmsRoute.taken("1"));
    send(11);

    assertThat(beta.submitted).isEmpty();
    assertThat(bench.up()).hasSize(before + 1).last().isEqualTo("smpp-alpha");
    assertThat(health.parts()).isEmpty();
  }

  @Test
  void and_what_waits_is_told_when_it_may_be_probed() {
    alpha.unavailable();
    send(Circuit.SMS_FAILURES);
    int before = bench.up().size();

    bench.later(Circuit.OPEN_FOR);

    assertThat(bench.up()).hasSize(before + 1);
    assertThat(health.parts()).isEmpty();
    alpha.saying(FakeSmsRoute.taken("1"));
    bench.send("M");
    assertThat(alpha.submitted).hasSize(Circuit.SMS_FAILURES + 1);
  }

  @Test
  void and_health_and_jmx_name_it() throws Exception {
    ObjectName name =
        new ObjectName(
            "org.apache.camel:context="
                + bench.camel.getManagementName()
                + ",type=circuitbreakers,name=\"sms-smpp-alpha\"");
    var beans = ManagementFactory.getPlatformMBeanServer();
    assertThat(health.parts()).isEmpty();
    assertThat(beans.getAttribute(name, "State")).isEqualTo("closed");

    alpha.unavailable();
    send(Circuit.SMS_FAILURES + 1);

    assertThat(health.parts()).hasSize(1);
    assertThat(health.parts().get(0).state()).isEqualTo(HealthState.DEGRADED);
    assertThat(health.parts().get(0).text()).contains("smpp-alpha (0x58 throttled)");
    assertThat(beans.getAttribute(name, "State")).isEqualTo("open");
    assertThat(beans.getAttribute(name, "LastCause")).isEqualTo("0x58 throttled");
    assertThat((Float) beans.getAttribute(name, "FailureRate")).isEqualTo(100f);
    bench.sms.remove(alpha);
    assertThat(beans.isRegistered(name)).isFalse();
  }
}
