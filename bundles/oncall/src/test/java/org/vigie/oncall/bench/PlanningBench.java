package org.vigie.oncall.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.planning.ProposalRequest;
import org.vigie.api.setup.SetupIndex;
import org.vigie.api.setup.Team;
import org.vigie.oncall.api.DutyFacts;
import org.vigie.oncall.api.Fairness;
import org.vigie.oncall.api.OnCallResolver;
import org.vigie.oncall.api.PlanningWarnings;
import org.vigie.oncall.api.Span;

/** Ten years of 1,000 teams: what an answer, a year that is drawn and a look for warnings take. */
public final class PlanningBench {
  private static final Logger LOG = LoggerFactory.getLogger(PlanningBench.class);
  private static final Instant NOW = Instant.parse("2026-01-15T10:00:00Z");
  private static final Duration YEAR = Duration.ofDays(365);
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int QUERIES = 200_000;

  private final SetupIndex setup;
  private final OnCallResolver resolver;

  private PlanningBench(int teams) {
    setup = ManyTeams.of(teams);
    time("compile %d teams".formatted(teams), () -> new OnCallResolver(setup).changes("").size());
    resolver = new OnCallResolver(setup);
  }

  /** The number of teams; 1,000 where it is left out. */
  public static void main(String[] args) {
    PlanningBench bench = new PlanningBench(args.length > 0 ? Integer.parseInt(args[0]) : 1000);
    bench.points("a point within the week", Duration.ofDays(7));
    bench.points("a point within ten years", YEAR.multipliedBy(10));
    List<Team> some = bench.setup.setup().teams().subList(0, 50);
    for (int i = 0; i < 3; i++) {
      time("a year of 50 teams drawn: shifts and states", () -> bench.draw(some, YEAR));
    }
    bench.warnings();
    bench.proposal();
    List<Team> all = bench.setup.setup().teams();
    time(
        "shifts and states of ten years of all teams",
        () -> bench.draw(all, YEAR.multipliedBy(10)));
  }

  private void points(String what, Duration reach) {
    Random random = new Random(1);
    long[] nanos = new long[QUERIES];
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < QUERIES; i++) {
        String team = "t" + random.nextInt(setup.setup().teams().size());
        Instant at = NOW.plusSeconds((long) (random.nextDouble() * reach.toSeconds()));
        long start = System.nanoTime();
        int ranks = resolver.at(team, at).orElseThrow().ranks().size();
        nanos[i] = System.nanoTime() - start + (ranks > 9 ? 1 : 0);
      }
    }
    Arrays.sort(nanos);
    LOG.info(
        "{}: p50 {} µs, p99 {} µs",
        what,
        nanos[QUERIES / 2] / 1000.0,
        nanos[QUERIES / 100 * 99] / 1000.0);
  }

  private long draw(List<Team> teams, Duration span) {
    Instant until = NOW.plus(span);
    long count = 0;
    for (Team team : teams) {
      count += resolver.shifts(team.id(), NOW, until).size();
      count += resolver.states(team.id(), NOW, until).size();
    }
    return count;
  }

  private void warnings() {
    Span month = new Span(NOW, NOW.plus(Duration.ofDays(30)));
    time("warnings of a month, one team", () -> warnings(Optional.of("t7"), month));
    time("warnings of a month, one team again", () -> warnings(Optional.of("t8"), month));
    time("warnings of a month, all teams", () -> warnings(Optional.empty(), month));
  }

  private long warnings(Optional<String> team, Span month) {
    return PlanningWarnings.of(setup, resolver, DutyFacts.NONE, team, month).size();
  }

  private void proposal() {
    LocalDate from = LocalDate.of(2027, 1, 1);
    ProposalRequest request =
        new ProposalRequest("t7", 1, from, from.plusDays(364), "week", Map.of());
    time(
        "a year shared out",
        () -> Fairness.propose(setup, resolver, request, List.of()).plan().shifts().size());
  }

  /** By the processor's time: others may use the machine too. */
  private static void time(String what, LongSupplier work) {
    long start = THREADS.getCurrentThreadCpuTime();
    long found = work.getAsLong();
    long nanos = THREADS.getCurrentThreadCpuTime() - start;
    LOG.info("{}: {} ms of processor time ({} found)", what, nanos / 1_000_000, found);
  }
}
