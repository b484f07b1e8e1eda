package org.vigie.routes.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.routes.internal.CamelBench.CALLER;
import static org.vigie.routes.internal.CamelBench.CLOCK;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.vigie.api.call.CallCommand;
import org.vigie.api.call.CallCommand.DeadlineReached;
import org.vigie.api.call.CallCommand.KeyPressed;
import org.vigie.api.call.CallCommand.LegEnded;
import org.vigie.api.call.CallCommand.LegMeasured;
import org.vigie.api.call.CallEffect.HangUp;
import org.vigie.api.call.LegQuality;
import org.vigie.api.health.HealthState;

class CommandsReachTheEngineTest {
  private static final int WARM = 20_000;
  private static final int MEASURED = 20_000;

  private final CamelBench bench = new CamelBench();
  private final List<CallCommand> mailbox = new ArrayList<>();
  private final KeyPressed key = new KeyPressed(CALLER, CLOCK.instant(), '1');
  private final LegMeasured measured =
      new LegMeasured(CALLER, CLOCK.instant(), new LegQuality(0, 1, 0, 0, 0, 4.4, 0));
  private final LegEnded ended = new LegEnded(CALLER, CLOCK.instant(), "BYE");

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void in_order_each_by_the_route_of_its_kind() {
    try (CommandRoutes routes = new CommandRoutes(bench.camel, mailbox::add)) {
      List.of(key, measured, ended).forEach(routes::handle);

      assertThat(mailbox).containsExactly(key, measured, ended);
      assertThat(bench.completed("key-pressed")).isEqualTo(1);
      assertThat(bench.completed("leg-ended")).isEqualTo(1);
    }
  }

  @Test
  void in_order_also_where_one_is_reported_within_another() {
    List<CommandRoutes> door = new ArrayList<>();
    try (CommandRoutes routes =
        new CommandRoutes(
            bench.camel,
            command -> {
              mailbox.add(command);
              if (command instanceof KeyPressed) {
                door.get(0).handle(measured);
                door.get(0).handle(ended);
              }
            })) {
      door.add(routes);
      routes.handle(key);

      assertThat(mailbox).containsExactly(key, measured, ended);
    }
  }

  @Test
  void in_order_also_where_an_adapter_reports_within_an_effect() {
    FakeVoice voice = new FakeVoice();
    voice.legs.add(CALLER);
    bench.routes.add(voice);
    try (CommandRoutes routes = new CommandRoutes(bench.camel, mailbox::add)) {
      voice.onHangUp = () -> List.of(key, measured, ended).forEach(routes::handle);
      bench.routes.handle(new HangUp(CALLER, false));

      assertThat(mailbox).containsExactly(key, measured, ended);
    }
  }

  @Test
  void again_after_the_engine_was_swapped() {
    new CommandRoutes(bench.camel, mailbox::add).close();
    try (CommandRoutes routes = new CommandRoutes(bench.camel, mailbox::add)) {
      routes.handle(key);
      assertThat(mailbox).containsExactly(key);
    }
  }

  @Test
  void at_a_small_cost() {
    long[] taken = new long[1];
    try (CommandRoutes routes = new CommandRoutes(bench.camel, command -> taken[0]++)) {
      DeadlineReached command = new DeadlineReached(CamelBench.CALL, CLOCK.instant());
      for (int i = 0; i < WARM; i++) {
        routes.handle(command);
      }
      // Processor time: the machine may have other work.
      ThreadMXBean threads = ManagementFactory.getThreadMXBean();
      long before = threads.getCurrentThreadCpuTime();
      for (int i = 0; i < MEASURED; i++) {
        routes.handle(command);
      }
      long each = (threads.getCurrentThreadCpuTime() - before) / MEASURED;
      LoggerFactory.getLogger(getClass()).info("a message takes {} ns", each);
      assertThat(taken[0]).isEqualTo(WARM + MEASURED);
      assertThat(each).as("ns for each message").isLessThan(50_000);
    }
  }

  @Test
  void and_health_names_the_route_that_somebody_stopped() throws Exception {
    RoutesHealth health = new RoutesHealth(bench.camel, CLOCK);
    assertThat(health.parts().get(0).text()).contains("engine");
    try (CommandRoutes routes = new CommandRoutes(bench.camel, mailbox::add)) {
      assertThat(health.parts().get(0).state()).isEqualTo(HealthState.DEGRADED);
      bench.camel.getRouteController().stopRoute("leg-dial");
      assertThat(health.parts().get(0).state()).isEqualTo(HealthState.DOWN);
      assertThat(health.parts().get(0).text()).contains("leg-dial");
      assertThat(routes.stopped()).isEmpty();
    }
  }
}
