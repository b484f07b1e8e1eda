package org.vigie.engine.internal.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vigie.api.call.CallCommand;
import org.vigie.api.call.CallCommand.TestLine;
import org.vigie.api.query.LineTests.Report;
import org.vigie.engine.internal.Desk;
import org.vigie.engine.internal.Sequel;
import org.vigie.engine.internal.Village;
import org.vigie.testkit.LeapClock;

class LinesAreTestedTest {
  /** 01:59 in Paris, where daily tests are at three. */
  private final LeapClock clock = new LeapClock(Instant.parse("2026-11-22T00:59:00Z"));

  private final Desk desk = new Desk(Village.voicemail());
  private final List<CallCommand> said = Collections.synchronizedList(new ArrayList<>());
  private final TestedLines tests =
      new TestedLines(desk, said::add, desk.rulebook(), clock, "alpha"::equals);

  @AfterEach
  void close() {
    tests.close();
    desk.close();
  }

  private CompletableFuture<Report> run(Optional<String> trunk) {
    return tests.run("heating", trunk, "1", "admin").toCompletableFuture();
  }

  private Report report(boolean passed) {
    TestLine command = (TestLine) said.get(said.size() - 1);
    return new Report(
        command.call(), command.line(), command.trunk(), clock.instant(), passed, List.of("ok"));
  }

  @Test
  void andTheReportComesBackToWhoAsked() {
    CompletableFuture<Report> stage = run(Optional.of("alpha"));
    TestLine command = (TestLine) said.get(0);
    assertThat(command.keys()).isEqualTo("1");
    assertThat(command.trunk()).contains("alpha");
    assertThat(command.call().value()).hasSize(26);

    Report report = report(true);
    desk.sequels().accept(new Sequel.Tested(report));

    await().until(stage::isDone);
    assertThat(stage.join()).isEqualTo(report);
    assertThat(tests.latest()).containsExactly(report);
  }

  @Test
  void butWhatDoesNotFitIsRefused() {
    assertThatThrownBy(() -> tests.run("x", Optional.empty(), "", "admin"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no line x");
    assertThatThrownBy(() -> run(Optional.of("beta"))).hasMessageContaining("no trunk beta");
    assertThatThrownBy(() -> tests.run("heating", Optional.empty(), "1 2", "admin"))
        .hasMessageContaining("keys are");
    run(Optional.empty());
    assertThatThrownBy(() -> run(Optional.empty()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("being tested");
  }

  @Test
  void andOneOfWhichNothingIsHeardHasFailedAndIsAnAlert() {
    CompletableFuture<Report> stage = run(Optional.empty());
    clock.leap(TestedLines.PATIENCE.plusSeconds(1));
    tests.look();
    assertThat(stage.join().passed()).isFalse();
    assertThat(desk.failed).containsExactly(stage.join());
    assertThat(run(Optional.empty())).isNotDone();
  }

  @Test
  void andOneThatCannotBeginFailsAtOnce() {
    TestedLines full =
        new TestedLines(
            desk,
            command -> {
              throw new RejectedExecutionException("full");
            },
            desk.rulebook(),
            clock,
            name -> true);
    assertThat(full.run("heating", Optional.empty(), "", "admin").toCompletableFuture().join())
        .matches(report -> report.findings().get(0).contains("full"));
    full.close();
  }

  @Test
  void eachDayAtItsTimeAndOnce() {
    DailyTests daily = new DailyTests(tests, desk.rulebook(), clock);
    daily.look();
    clock.leap(Duration.ofMinutes(60));
    daily.look();
    assertThat(said).isEmpty();
    clock.leap(Duration.ofMinutes(1));
    daily.look();
    daily.look();
    assertThat(said).hasSize(1);
    assertThat(((TestLine) said.get(0)).by()).isEqualTo("schedule");

    desk.sequels().accept(new Sequel.Tested(report(true)));
    await().until(() -> !tests.latest().isEmpty());
    clock.leap(Duration.ofDays(1));
    daily.look();
    assertThat(said).hasSize(2);
  }

  @Test
  void andWhileAUserTestsTheLineTheDailyTestWaits() {
    DailyTests daily = new DailyTests(tests, desk.rulebook(), clock);
    run(Optional.empty());
    clock.leap(Duration.ofMinutes(62));
    daily.look();
    assertThat(said).hasSize(1);
    desk.sequels().accept(new Sequel.Tested(report(true)));
    await().until(() -> !tests.latest().isEmpty());
    daily.look();
    assertThat(said).hasSize(2);
  }
}
