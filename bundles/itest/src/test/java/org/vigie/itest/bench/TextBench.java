package org.vigie.itest.bench;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.sim.appliance.Appliance;
import org.vigie.sim.appliance.Ports;
import org.vigie.sim.audio.SimThreads;
import org.vigie.sim.smsc.Receipts;
import org.vigie.sim.smsc.Smsc;
import org.vigie.testkit.FreePorts;

/** Measures texts through the real distribution and one simulated SMSC on the same machine. */
final class TextBench {
  private static final Logger LOG = LoggerFactory.getLogger(TextBench.class);
  private static final int IN = 20_000;
  private static final int OUT = 15_000;
  private static final int ALERTS = 5_000;
  private static final int WARM_UP = 3_000;
  private static final int PER_SECOND = 50;
  private static final int LATENCY_RUN = 1_000;
  private static final String NO_LINE = "+33757000000";

  private final Appliance appliance;
  private final Smsc smsc;
  private int senders;

  private TextBench(Appliance appliance, Smsc smsc) {
    this.appliance = appliance;
    this.smsc = smsc;
  }

  static void run(Path assembly, Path work) throws Exception {
    int port = FreePorts.any();
    try (Appliance appliance = Appliance.install(assembly, work, Ports.free());
        Smsc smsc = new Smsc(port)) {
      smsc.window(500);
      smsc.receipts(Receipts.NONE);
      appliance.smsc(
          "bench",
          port,
          BenchSetup.numbers(),
          "window = 500",
          "throughput = 0",
          "receipts = false");
      appliance.start();
      appliance.awaitReady(Duration.ofMinutes(2));
      appliance.rest().putSetup(BenchSetup.yaml());
      until("bound", () -> smsc.bound() > 0);
      TextBench bench = new TextBench(appliance, smsc);
      bench.in("warm-up", NO_LINE, IN);
      bench.in("warm-up with alerts", BenchSetup.busyLine(), WARM_UP);
      bench.delay();
      bench.in("in, each written before it is acknowledged", NO_LINE, IN);
      LOG.info("warm-up of what follows");
      bench.out(WARM_UP);
      bench.out(OUT);
      bench.in("in, each an alert and an answer, too", BenchSetup.busyLine(), ALERTS);
      LOG.info("memory after: {} MB", appliance.residentBytes() >> 20);
      LOG.info("SMSC: {}", smsc.counts());
    }
  }

  private String nextSender() {
    return "+33698%06d".formatted(++senders);
  }

  private void in(String what, String to, int count) throws Exception {
    long began = System.nanoTime();
    Duration processor = appliance.processorTime();
    List<CompletableFuture<Integer>> acknowledged = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      acknowledged.add(smsc.subscriber(nextSender()).texts(to, "Un texte de mesure " + i));
    }
    for (CompletableFuture<Integer> one : acknowledged) {
      one.get(2, TimeUnit.MINUTES);
    }
    LOG.info("{}: {} texts, {}/s, {}", what, count, rate(count, began), each(count, processor));
  }

  /** They are accepted while the SMSC is away, and leave as fast as they can when it is back. */
  private void out(int count) throws Exception {
    smsc.down();
    long asked = System.nanoTime();
    accept(count);
    LOG.info("POST /messages, each written before the 202: {}/s", rate(count, asked));
    long before = smsc.counts().taken();
    smsc.up();
    until("the first leaves", () -> smsc.counts().taken() > before);
    long began = System.nanoTime();
    Duration processor = appliance.processorTime();
    until("all have left", () -> smsc.counts().taken() >= before + count);
    LOG.info("out: {} texts, {}/s", count, rate(count, began));
    until(
        "all are written down as sent",
        () ->
            appliance
                .rest()
                .get("/api/v1/messages?direction=out&state=accepted&limit=1")
                .path("items")
                .isEmpty());
    LOG.info("out, until written as sent: {}/s, {}", rate(count, began), each(count, processor));
  }

  private void accept(int count) throws Exception {
    Deque<CompletableFuture<HttpResponse<String>>> asked = new ArrayDeque<>();
    for (int i = 0; i < count; i++) {
      asked.add(appliance.rest().sendTextLater(nextSender(), "Un texte de mesure " + i));
      if (asked.size() >= 64) {
        expect202(asked.remove());
      }
    }
    for (CompletableFuture<HttpResponse<String>> one : asked) {
      expect202(one);
    }
  }

  private static void expect202(CompletableFuture<HttpResponse<String>> one) throws Exception {
    HttpResponse<String> response = one.get(30, TimeUnit.SECONDS);
    if (response.statusCode() != 202) {
      throw new IllegalStateException(response.statusCode() + " " + response.body());
    }
  }

  /** Text in → text out to the person on call; a line and a person for each three. */
  private void delay() throws Exception {
    Map<String, Long> left = new ConcurrentHashMap<>();
    List<Double> delays = java.util.Collections.synchronizedList(new ArrayList<>());
    for (int i = 0; i < BenchSetup.LINES; i++) {
      smsc.subscriber(BenchSetup.person(i))
          .onText(
              text -> {
                String token = text.text().replaceAll("(?s).*(mesure-\\d+).*", "$1");
                Long began = left.remove(token);
                if (began != null) {
                  delays.add((text.nanos() - began) / 1e6);
                }
              });
    }
    AtomicInteger next = new AtomicInteger();
    ScheduledExecutorService time = SimThreads.scheduler("bench-texts");
    time.scheduleAtFixedRate(
        () -> leave(next.getAndIncrement(), left),
        0,
        1_000_000 / PER_SECOND,
        TimeUnit.MICROSECONDS);
    until("all have left", () -> next.get() >= LATENCY_RUN + PER_SECOND);
    time.shutdownNow();
    List<Double> sorted = new ArrayList<>(delays);
    sorted.sort(Double::compare);
    LOG.info(
        "text in → text out to the person on call at {}/s, {} texts: p50 {} ms, p99 {} ms, max {} ms",
        PER_SECOND,
        sorted.size(),
        Bench.at(sorted, 0.50),
        Bench.at(sorted, 0.99),
        Bench.at(sorted, 1));
  }

  private void leave(int i, Map<String, Long> left) {
    if (i < LATENCY_RUN) {
      String token = "mesure-" + i;
      left.put(token, System.nanoTime());
      smsc.subscriber("+33695%06d".formatted(i))
          .texts(BenchSetup.number(i % BenchSetup.LINES), token);
    }
  }

  /** Does not depend on what else the machine does. */
  private String each(int count, Duration before) {
    Duration used = appliance.processorTime().minus(before);
    return "%.2f ms of processor each".formatted(used.toNanos() / 1e6 / count);
  }

  private static long rate(int count, long began) {
    return count * 1_000_000_000L / Math.max(1, System.nanoTime() - began);
  }

  private static void until(String what, BooleanSupplier condition) throws InterruptedException {
    long deadline = System.nanoTime() + Duration.ofMinutes(3).toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("not in time: " + what);
      }
      SimThreads.pause(2);
    }
  }
}
