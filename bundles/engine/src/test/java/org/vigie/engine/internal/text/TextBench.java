package org.vigie.engine.internal.text;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.alert.AlertRecord;
import org.vigie.api.health.HealthState;
import org.vigie.api.runtime.TextExit;
import org.vigie.api.store.TextStore;
import org.vigie.api.text.MessageRecord;
import org.vigie.api.text.TextCommand;
import org.vigie.api.text.TextEffect;
import org.vigie.api.text.TextEffect.Send;
import org.vigie.engine.internal.OrdersLink;
import org.vigie.engine.internal.Rulebook;
import org.vigie.engine.internal.VoiceMessages;
import org.vigie.runtime.SystemClock;
import org.vigie.runtime.SystemThreads;
import org.vigie.store.internal.Store;
import org.vigie.store.internal.StoreSettings;

/**
 * By hand: how many texts in a second, and how long from a text to its answer's leaving, with a
 * route that takes everything at once. Arguments: directory or {@code memory}, {@code in} or {@code
 * out}, texts in a second (0: as many as go, 500 in progress at most), seconds.
 */
public final class TextBench implements TextExit {
  private static final Logger LOG = LoggerFactory.getLogger(TextBench.class);
  private static final int AT_ONCE = 500;

  private final SystemClock clock = new SystemClock();
  private final boolean in;
  private final TextSide side;
  private final Map<String, Long> begun = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<Long> answered = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<Long> left = new ConcurrentLinkedQueue<>();
  private final AtomicInteger open = new AtomicInteger();
  private final AtomicInteger failed = new AtomicInteger();
  private final AtomicInteger sends = new AtomicInteger();
  private int made;

  private TextBench(TextStore store, boolean in) {
    this.in = in;
    Rulebook rulebook = new Rulebook();
    rulebook.numbering(new FakeNumbering());
    rulebook.setup(TextTown.setup());
    Duration longest = Duration.ofSeconds(14);
    TextPeers peers = new TextPeers(this, rulebook, new OrdersLink(), new VoiceMessages());
    side =
        new TextSide(
            clock,
            new SystemThreads(),
            peers,
            store,
            new TextSide.Limits(longest, TextSide.PATIENCE));
  }

  public static void main(String[] args) throws InterruptedException {
    boolean in = args[1].equals("in");
    if (args[0].equals("memory")) {
      new TextBench(new MemoryTextStore(), in).run(args);
      return;
    }
    var settings = new StoreSettings(Path.of(args[0]), Duration.ofDays(30), Optional.empty());
    try (Store store = new Store(settings, new SystemClock(), new SystemThreads())) {
      store.start();
      new TextBench(store.textStore(), in).run(args);
    }
  }

  private void run(String[] args) {
    side.start();
    while (side.part().state() == HealthState.DOWN) {
      LockSupport.parkNanos(1_000_000);
    }
    asMany(Duration.ofSeconds(8));
    forget();
    int rate = Integer.parseInt(args[2]);
    Duration length = Duration.ofSeconds(Integer.parseInt(args[3]));
    long start = System.nanoTime();
    long cpu = cpuNanos();
    int texts = rate == 0 ? asMany(length) : paced(rate, length);
    double seconds = (System.nanoTime() - start) / 1e9;
    LOG.info(
        "{} texts, {} failed, {} a second, {} sends, {} us of processor time each; {}",
        texts,
        failed.get(),
        Math.round(texts / seconds),
        sends.get(),
        (cpuNanos() - cpu) / Math.max(1, texts) / 1000,
        side.part().text());
    report("answered", answered);
    report("left", left);
    side.stop();
  }

  private static long cpuNanos() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  private void forget() {
    answered.clear();
    left.clear();
    sends.set(0);
  }

  private TextCommand next() {
    int n = made++;
    String text = "text " + n;
    begun.put(in ? TextTown.sender(n).value() : text, System.nanoTime());
    return in
        ? TextTown.text(TextTown.sender(n), text, clock.instant())
        : TextTown.request(text, Optional.empty(), clock.instant());
  }

  private void submit() {
    TextCommand command = next();
    long start = System.nanoTime();
    open.incrementAndGet();
    side.submit(command)
        .whenComplete(
            (outcome, failure) -> {
              open.decrementAndGet();
              answered.add(System.nanoTime() - start);
              if (failure != null) {
                failed.incrementAndGet();
              }
            });
  }

  private int asMany(Duration length) {
    long end = System.nanoTime() + length.toNanos();
    int before = made;
    while (System.nanoTime() < end) {
      if (open.get() >= AT_ONCE) {
        LockSupport.parkNanos(50_000);
      } else {
        submit();
      }
    }
    drain();
    return made - before;
  }

  private int paced(int rate, Duration length) {
    long interval = TimeUnit.SECONDS.toNanos(1) / rate;
    long next = System.nanoTime();
    int texts = (int) (rate * length.toSeconds());
    for (int n = 0; n < texts; n++) {
      LockSupport.parkNanos(next - System.nanoTime());
      next += interval;
      submit();
    }
    drain();
    return texts;
  }

  private void drain() {
    while (open.get() > 0 || side.unwritten() > 0) {
      LockSupport.parkNanos(100_000);
    }
  }

  @Override
  public void perform(TextEffect effect) {
    Send send = (Send) effect;
    sends.incrementAndGet();
    Long start = begun.remove(in ? send.submission().to().value() : send.submission().text());
    if (start != null) {
      left.add(System.nanoTime() - start);
    }
    FakeRoutes.taking(clock).accept(send, side::submit);
  }

  @Override
  public void changed(MessageRecord message) {
    LOG.trace("{}", message.id());
  }

  @Override
  public void changed(AlertRecord alert) {
    LOG.trace("{}", alert.id());
  }

  private static void report(String what, Iterable<Long> nanos) {
    ConcurrentLinkedQueue<Long> all = new ConcurrentLinkedQueue<>();
    nanos.forEach(all::add);
    long[] sorted = all.stream().mapToLong(Long::longValue).sorted().toArray();
    if (sorted.length > 0) {
      LOG.info(
          "{}: p50 {} us, p99 {} us, max {} us",
          what,
          sorted[sorted.length / 2] / 1000,
          sorted[sorted.length * 99 / 100] / 1000,
          sorted[sorted.length - 1] / 1000);
    }
  }
}
