package org.vigie.itest.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.sim.appliance.Appliance;
import org.vigie.sim.appliance.Ports;
import org.vigie.testkit.FreePorts;

/**
 * Measures the real distribution: texts beside a simulated SMSC, then calls between two SIPps on
 * the same machine, on a line that rings at once. Run by hand: {@code ./mvnw -Pbench}.
 */
public final class Bench {
  private static final Logger LOG = LoggerFactory.getLogger(Bench.class);
  static final String LINE = "+33972101010";
  static final String TELEPHONE = "+33612345610";
  private static final int HOLD = 200;

  private final Path work;
  private final Appliance appliance;
  private final int callee;

  private Bench(Path work, Appliance appliance, int callee) {
    this.work = work;
    this.appliance = appliance;
    this.callee = callee;
  }

  /**
   * @param args the unpacked assembly, the folder to work in, and what is measured: {@code calls},
   *     {@code texts}, {@code soak} (half an hour of voice), or the first two where left out
   */
  public static void main(String[] args) throws Exception {
    Path work = Files.createDirectories(Path.of(args[1]));
    String what = args.length > 2 ? args[2] : "all";
    if (what.equals("soak")) {
      int minutes = Integer.getInteger("vigie.soak.minutes", 30);
      int rate = Integer.getInteger("vigie.soak.rate", 10);
      VoiceSoak.run(Path.of(args[0]), work.resolve("soak"), minutes, rate);
      return;
    }
    if (!what.equals("texts")) {
      FailoverDelay.run(Path.of(args[0]), work.resolve("failover"));
    }
    if (!what.equals("calls")) {
      TextBench.run(Path.of(args[0]), work.resolve("texts"));
    }
    if (!what.equals("texts")) {
      calls(args, work);
    }
  }

  private static void calls(String[] args, Path work) throws Exception {
    int callee = FreePorts.any();
    Ports ports = Ports.usual();
    try (Appliance appliance =
        Appliance.install(Path.of(args[0]), work.resolve("appliance"), ports)) {
      appliance.trunk("sipp", callee, "maxCalls = 0", "optionsInterval = 0");
      appliance.start();
      appliance.awaitReady(Duration.ofMinutes(2));
      appliance.rest().putSetup(setup());
      try (Sipp telephones = Sipp.callee(work, callee)) {
        Bench bench = new Bench(work, appliance, callee);
        bench.warmUp();
        bench.delay();
        bench.highestRate();
        bench.manyCalls();
        LOG.info("callee side: {}", telephones.counts());
      }
    }
  }

  private void warmUp() throws IOException, InterruptedException {
    LOG.info("warm-up: {}", calls(100, 3000));
  }

  private void delay() throws IOException, InterruptedException {
    try (SetUpDelay measured = new SetUpDelay(work, appliance.ports().sip(), callee)) {
      Sipp.Counts counts = calls(10, 300);
      List<Double> delays = measured.delays();
      LOG.info(
          "set-up delay at 10 calls/s, {} calls: p50 {} ms, p99 {} ms, max {} ms ({})",
          delays.size(),
          at(delays, 0.50),
          at(delays, 0.99),
          at(delays, 1),
          counts);
    }
  }

  private void highestRate() throws IOException, InterruptedException {
    int best = 0;
    for (int rate = 100; rate <= 600; rate += 50) {
      Sipp.Counts counts = calls(rate, rate * 15);
      LOG.info("{} calls/s for 15 s: {}", rate, counts);
      if (!counts.clean()) {
        break;
      }
      best = rate;
    }
    LOG.info("highest clean rate: {} calls/s", best);
  }

  private void manyCalls() throws IOException, InterruptedException {
    LOG.info("memory before: {} MB", residentMegabytes());
    LOG.info("40,000 calls: {}", calls(200, 40_000));
    LOG.info("memory after: {} MB", residentMegabytes());
  }

  private Sipp.Counts calls(int rate, int count) throws IOException, InterruptedException {
    try (Sipp caller = Sipp.caller(work, appliance.ports().sip(), rate, count, HOLD)) {
      return caller.await(count / rate + 60L);
    }
  }

  private long residentMegabytes() throws IOException {
    return appliance.residentBytes() >> 20;
  }

  static String at(List<Double> ascending, double share) {
    int index = (int) Math.min(ascending.size() - 1, Math.floor(share * ascending.size()));
    return ascending.isEmpty() ? "-" : "%.2f".formatted(ascending.get(index));
  }

  static String setup() {
    return """
    version: 1
    timezone: Europe/Paris
    holidays: FR
    language: en
    persons: [{id: alice, name: Alice, phones: ["+33612345601"]}]
    teams:
      - {id: t, name: T, managers: [], policy: p, planning: {rotations: [{id: r, rank: 1, participants: [alice], every: {weeks: 1}, handover: {day: MONDAY, time: "08:00"}, starts: 2026-01-05}]}}
    policies:
      - {id: p, steps: [{who: {number: "+33612345610"}, ring: PT20S, accept: direct}], otherwise: {node: end}}
    lines:
      - {id: l, name: L, numbers: ["+33972101010"], entry: team, ringback: tone, nodes: {team: {type: team, team: t}, end: {type: hangup}}}
    """;
  }
}
