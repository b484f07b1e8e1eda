package org.vigie.engine.internal.service;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.setup.LineTestPlan;
import org.vigie.api.setup.Setup;
import org.vigie.engine.internal.Rulebook;

/** Begins the tests of lines that the setup plans. Confined to one thread. */
final class DailyTests {
  private static final Logger LOG = LoggerFactory.getLogger(DailyTests.class);
  private static final String BY = "schedule";

  /** One that could not begin for longer is left to the next day. */
  private static final Duration STILL = Duration.ofMinutes(30);

  private record Due(LineTestPlan plan, Instant at) {}

  private final TestedLines tests;
  private final Rulebook rulebook;
  private final InstantSource clock;
  private final List<Due> waiting = new ArrayList<>();
  private Instant looked;

  DailyTests(TestedLines tests, Rulebook rulebook, InstantSource clock) {
    this.tests = tests;
    this.rulebook = rulebook;
    this.clock = clock;
    looked = clock.instant();
  }

  /**
   * Begins what became due since the last look; what fell into a time of standstill is left out.
   */
  void look() {
    Instant now = clock.instant();
    rulebook.current().ifPresent(rules -> note(rules.setup().setup(), now));
    looked = now;
    waiting.removeIf(due -> due.at().isBefore(now.minus(STILL)));
    for (Due due : List.copyOf(waiting)) {
      if (!tests.tests(due.plan().line())) {
        waiting.remove(due);
        begin(due.plan());
      }
    }
  }

  private void note(Setup setup, Instant now) {
    ZoneId zone = setup.timezone();
    for (LineTestPlan plan : setup.settings().lineTests()) {
      LocalDate last = now.atZone(zone).toLocalDate();
      for (LocalDate day = looked.atZone(zone).toLocalDate();
          !day.isAfter(last);
          day = day.plusDays(1)) {
        // A local time that does not exist becomes a valid one, of a repeated one the first counts.
        Instant at = day.atTime(plan.at()).atZone(zone).toInstant();
        if (at.isAfter(looked) && !at.isAfter(now)) {
          waiting.add(new Due(plan, at));
        }
      }
    }
  }

  private void begin(LineTestPlan plan) {
    try {
      tests.run(plan.line(), plan.trunk(), plan.keys(), BY);
    } catch (IllegalArgumentException | IllegalStateException e) {
      LOG.warn("The daily test of line {} cannot be done: {}", plan.line(), e.getMessage());
    }
  }
}
