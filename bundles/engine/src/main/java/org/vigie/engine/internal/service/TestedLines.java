package org.vigie.engine.internal.service;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.call.CallCommand.TestLine;
import org.vigie.api.call.CallId;
import org.vigie.api.query.LineTests;
import org.vigie.api.runtime.CommandDoor;
import org.vigie.api.setup.Line;
import org.vigie.engine.internal.CallSide;
import org.vigie.engine.internal.Rulebook;
import org.vigie.engine.internal.Sequel;

/**
 * Tests of lines, from the command to the report. One at a time of a line: two could not be told
 * apart where they come back. Thread-safe.
 */
final class TestedLines implements LineTests, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TestedLines.class);

  /** A test itself ends after 60 s; the rest is for what a busy appliance takes. */
  static final Duration PATIENCE = Duration.ofSeconds(100);

  private static final int KEPT = 100;
  private static final String KEYS = "[0-9*#A-D]{0,32}";

  private final CallSide calls;
  private final CommandDoor door;
  private final Rulebook rulebook;
  private final InstantSource clock;
  private final Predicate<String> trunks;
  private final CallIds ids = new CallIds();
  private final Map<CallId, Running> running = new HashMap<>();
  private final Deque<Report> latest = new ArrayDeque<>();
  private final Consumer<Sequel> listener = this::follow;

  private record Running(
      String line, Optional<String> trunk, Instant since, CompletableFuture<Report> stage) {}

  /**
   * @param trunks says whether there is a trunk of a name
   */
  TestedLines(
      CallSide calls,
      CommandDoor door,
      Rulebook rulebook,
      InstantSource clock,
      Predicate<String> trunks) {
    this.calls = calls;
    this.door = door;
    this.rulebook = rulebook;
    this.clock = clock;
    this.trunks = trunks;
    calls.sequels().listen(listener);
  }

  @Override
  public CompletionStage<Report> run(String line, Optional<String> trunk, String keys, String by) {
    Line tested =
        rulebook
            .current()
            .flatMap(rules -> rules.setup().line(line))
            .orElseThrow(() -> new IllegalArgumentException("there is no line " + line));
    trunk
        .filter(trunks.negate())
        .ifPresent(
            name -> {
              throw new IllegalArgumentException("there is no trunk " + name);
            });
    if (!keys.matches(KEYS)) {
      throw new IllegalArgumentException("keys are 0 to 9, *, # and A to D, 32 at most: " + keys);
    }
    Instant now = clock.instant();
    CallId call = ids.next(now);
    Running test = begin(call, line, trunk, now);
    submit(new TestLine(call, now, line, tested.numbers().get(0), trunk, keys, by), test);
    return test.stage();
  }

  private synchronized Running begin(
      CallId call, String line, Optional<String> trunk, Instant now) {
    if (tests(line)) {
      throw new IllegalStateException("line " + line + " is being tested just now");
    }
    Running test = new Running(line, trunk, now, new CompletableFuture<>());
    running.put(call, test);
    return test;
  }

  /** Says whether a line is being tested. */
  synchronized boolean tests(String line) {
    return running.values().stream().anyMatch(test -> test.line().equals(line));
  }

  private void submit(TestLine command, Running test) {
    try {
      door.submit(command);
    } catch (RejectedExecutionException e) {
      LOG.warn("Line {} is not tested: {}", command.line(), e.getMessage());
      failed(command.call(), test, "the appliance could not begin the test: " + e.getMessage());
    }
  }

  private void follow(Sequel sequel) {
    if (sequel instanceof Sequel.Tested tested) {
      over(tested.report());
    }
  }

  private void over(Report report) {
    Optional<Running> test;
    synchronized (this) {
      test = Optional.ofNullable(running.remove(report.call()));
      latest.addFirst(report);
      if (latest.size() > KEPT) {
        latest.removeLast();
      }
    }
    if (!report.passed()) {
      LOG.warn("The test of line {} failed: {}", report.line(), report.findings());
    }
    test.ifPresent(ran -> ran.stage().complete(report));
  }

  /** Gives tests up of which nothing was heard. */
  void look() {
    Instant late = clock.instant().minus(PATIENCE);
    Map<CallId, Running> lost = new HashMap<>();
    synchronized (this) {
      running.forEach(
          (call, test) -> {
            if (test.since().isBefore(late)) {
              lost.put(call, test);
            }
          });
    }
    lost.forEach((call, test) -> failed(call, test, "the test did not come to an end"));
  }

  private void failed(CallId call, Running test, String why) {
    Report report =
        new Report(call, test.line(), test.trunk(), clock.instant(), false, List.of(why));
    calls.testFailed(report);
    over(report);
  }

  @Override
  public synchronized List<Report> latest() {
    return List.copyOf(latest);
  }

  @Override
  public void close() {
    calls.sequels().forget(listener);
  }
}
