package org.vigie.routes.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;
import org.vigie.api.alert.AlertId;
import org.vigie.api.health.HealthState;
import org.vigie.api.runtime.TextEngine;
import org.vigie.api.text.MessageId;
import org.vigie.api.text.TextAddress;
import org.vigie.api.text.TextCommand;
import org.vigie.api.text.TextOutcome;
import org.vigie.api.text.TextSegment;

@Timeout(300)
class TextCommandsReachTheEngineTest {
  private static final Instant AT = CamelBench.CLOCK.instant();
  private static final TextOutcome DONE = new TextOutcome.Done();
  private static final TextCommand TEXT =
      new TextCommand.Received(
          new TextSegment(
              AT,
              "smpp-alpha",
              new TextAddress("+33612345699"),
              new TextAddress("+33612345600"),
              "Au secours",
              Optional.empty()));
  private static final TextCommand TAKE = new TextCommand.Acknowledge(AT, new AlertId(42), "alice");
  private static final TextCommand CLOSE = new TextCommand.Close(AT, new AlertId(42), "alice");
  private static final TextCommand NO_ROUTE =
      new TextCommand.NoRoute(new MessageId("M1"), AT, List.of());
  private static final int MANY = 20_000;

  private final TextBench bench = new TextBench();
  private final List<TextCommand> mailbox = new ArrayList<>();
  private final TextEngine engine =
      command -> {
        mailbox.add(command);
        return CompletableFuture.completedFuture(DONE);
      };

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void in_order_each_by_the_route_of_its_kind() {
    try (TextCommandRoutes routes = new TextCommandRoutes(bench.camel, engine)) {
      List.of(TEXT, TAKE, CLOSE).forEach(routes::handle);

      assertThat(mailbox).containsExactly(TEXT, TAKE, CLOSE);
      assertThat(bench.completed("text-received")).isEqualTo(1);
      assertThat(bench.completed("text-command")).isEqualTo(2);
    }
  }

  @Test
  void and_every_kind_has_a_route() {
    assertThat(TextRouteId.COMMANDS.keySet())
        .containsExactlyInAnyOrderElementsOf(kinds(TextCommand.class));
  }

  private static List<Class<? extends TextCommand>> kinds(Class<?> sealed) {
    List<Class<? extends TextCommand>> kinds = new ArrayList<>();
    for (Class<?> kind : sealed.getPermittedSubclasses()) {
      if (kind.isSealed()) {
        kinds.addAll(kinds(kind));
      } else {
        kinds.add(kind.asSubclass(TextCommand.class));
      }
    }
    return kinds;
  }

  @Test
  void and_the_answer_comes_once_it_is_on_disk() {
    CompletableFuture<TextOutcome> disk = new CompletableFuture<>();
    try (TextCommandRoutes routes = new TextCommandRoutes(bench.camel, command -> disk)) {
      CompletionStage<TextOutcome> answer = routes.handle(TEXT);
      assertThat(answer.toCompletableFuture()).isNotDone();
      assertThat(bench.completed("text-received")).isZero();
      disk.complete(DONE);

      assertThat(answer.toCompletableFuture()).isCompletedWithValue(DONE);
      assertThat(bench.completed("text-received")).isEqualTo(1);
    }
  }

  @Test
  void and_a_refusal_comes_back_as_it_was_given() {
    RejectedExecutionException full = new RejectedExecutionException("full");
    try (TextCommandRoutes routes =
        new TextCommandRoutes(bench.camel, command -> CompletableFuture.failedFuture(full))) {
      assertThatThrownBy(() -> routes.handle(TEXT).toCompletableFuture().join()).hasCause(full);
    }
  }

  @Test
  void and_so_does_one_that_is_thrown() {
    try (TextCommandRoutes routes =
        new TextCommandRoutes(
            bench.camel,
            command -> {
              throw new RejectedExecutionException("full");
            })) {
      assertThatThrownBy(() -> routes.handle(TEXT).toCompletableFuture().join())
          .hasCauseInstanceOf(RejectedExecutionException.class);
    }
  }

  @Test
  void in_order_also_where_one_follows_from_the_answer_to_another() {
    List<TextCommandRoutes> door = new ArrayList<>();
    try (TextCommandRoutes routes = new TextCommandRoutes(bench.camel, engine)) {
      door.add(routes);
      routes
          .handle(TEXT)
          .thenAccept(
              outcome -> {
                door.get(0).handle(TAKE);
                door.get(0).handle(CLOSE);
              });
      assertThat(mailbox).containsExactly(TEXT, TAKE, CLOSE);
    }
  }

  @Test
  void or_are_refused_where_somebody_stopped_their_route_but_for_reports() throws Exception {
    try (TextCommandRoutes routes = new TextCommandRoutes(bench.camel, engine)) {
      bench.camel.getRouteController().stopRoute("text-received");
      bench.camel.getRouteController().stopRoute("text-no-route");

      assertThat(routes.handle(TEXT).toCompletableFuture()).isCompletedExceptionally();
      assertThat(routes.handle(NO_ROUTE).toCompletableFuture()).isCompletedWithValue(DONE);
      assertThat(mailbox).containsExactly(NO_ROUTE);
    }
  }

  @Test
  void and_health_names_the_route_that_somebody_stopped() throws Exception {
    RoutesHealth health = new RoutesHealth(bench.camel, CamelBench.CLOCK);
    EffectRoutes effects = new EffectRoutes(bench.camel, c -> {}, CamelBench.CLOCK, bench.later);
    try (CommandRoutes calls = new CommandRoutes(bench.camel, c -> {})) {
      assertThat(health.parts().get(0).text()).isEqualTo("messages: waiting for the engine");
      try (TextCommandRoutes routes = new TextCommandRoutes(bench.camel, engine)) {
        assertThat(health.parts().get(0).state()).isEqualTo(HealthState.UP);
        bench.camel.getRouteController().stopRoute("text-received");
        assertThat(health.parts().get(0).state()).isEqualTo(HealthState.DEGRADED);
        assertThat(health.parts().get(0).text()).contains("text-received");
      }
    }
    effects.close();
  }

  @Test
  void at_a_small_cost_there_and_back() {
    bench.sms.add(new FakeSmsRoute("smpp-alpha", 10));
    bench.sms.add(new FakeSmsRoute("smpp-beta", 20));
    try (TextCommandRoutes routes = new TextCommandRoutes(bench.camel, engine)) {
      inAndOut(routes);
      // Processor time: the machine may have other work.
      ThreadMXBean threads = ManagementFactory.getThreadMXBean();
      long before = threads.getCurrentThreadCpuTime();
      inAndOut(routes);
      long each = (threads.getCurrentThreadCpuTime() - before) / MANY;
      LoggerFactory.getLogger(getClass()).info("a text in and a text out take {} ns", each);
      assertThat(each).as("ns for a text in and a text out").isLessThan(200_000);
    }
  }

  private void inAndOut(TextCommandRoutes routes) {
    for (int i = 0; i < MANY; i++) {
      routes.handle(TEXT);
      bench.send("M1");
    }
    mailbox.clear();
    bench.reported.clear();
  }
}
