package org.vigie.engine.internal;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.call.CallEffect;
import org.vigie.api.call.CallId;
import org.vigie.api.call.CallRecord;
import org.vigie.api.health.HealthState;
import org.vigie.api.runtime.EffectDoor;
import org.vigie.runtime.SystemClock;

/**
 * By hand: how long from the INVITE's command until the dial leaves, and how many calls in a
 * second. Each call is offered, dialled, rings, is answered, bridged, measured and ended.
 * Arguments: directory, calls in a second (0: as many as go, 50 in progress at most), seconds.
 */
public final class CallBench {
  private static final Logger LOG = LoggerFactory.getLogger(CallBench.class);
  private static final int WARM_UP = 20_000;
  private static final int AT_ONCE = 50;

  private final House house;
  private final SystemClock clock = new SystemClock();
  private final Map<CallId, Long> offered = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<Long> latencies = new ConcurrentLinkedQueue<>();
  private final AtomicInteger refused = new AtomicInteger();
  private final AtomicInteger ended = new AtomicInteger();

  private CallBench(House house) {
    this.house = house;
  }

  public static void main(String[] args) {
    try (House house = new House(Path.of(args[0]), new SystemClock(), true)) {
      new CallBench(house).run(Integer.parseInt(args[1]), Integer.parseInt(args[2]));
    }
  }

  private void run(int rate, int seconds) {
    house.door(new Peers());
    house.engine.setup(Town.direct());
    house.engine.start();
    while (house.engine.part().state() != HealthState.UP) {
      LockSupport.parkNanos(1_000_000);
    }
    asMany(0, WARM_UP);
    latencies.clear();
    long start = System.nanoTime();
    long cpu = cpuNanos();
    int calls = rate == 0 ? asMany(1_000_000, seconds * 1000) : paced(rate, seconds);
    LOG.info("{} us of processor time for each call", (cpuNanos() - cpu) / calls / 1000);
    report(calls, (System.nanoTime() - start) / 1e9);
  }

  private static long cpuNanos() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  /** Telephones that answer at once; a call has ended when its record is told. */
  private final class Peers implements EffectDoor {
    private final FakePeers.Reaction answering = FakePeers.answering(clock);

    @Override
    public void perform(CallEffect effect) {
      if (effect instanceof CallEffect.Dial) {
        latencies.add(System.nanoTime() - offered.getOrDefault(effect.leg().call(), 0L));
      }
      if (effect instanceof CallEffect.Reject) {
        refused.incrementAndGet();
        ended.incrementAndGet();
      }
      answering.to(effect, house.engine::submit);
    }

    @Override
    public void changed(CallRecord call) {
      if (call.verdict().isPresent()) {
        offered.remove(call.id());
        ended.incrementAndGet();
      }
    }
  }

  private void offer(long n) {
    CallId call = Town.call(n);
    offered.put(call, System.nanoTime());
    house.engine.submit(Town.incoming(call, Town.LINE, clock.instant()));
  }

  private int asMany(long from, int calls) {
    int before = ended.get();
    for (int n = 0; n < calls; n++) {
      while (n - (ended.get() - before) >= AT_ONCE) {
        LockSupport.parkNanos(50_000);
      }
      offer(from + n);
    }
    drain(before + calls);
    return calls;
  }

  private int paced(int rate, int seconds) {
    int before = ended.get();
    long interval = TimeUnit.SECONDS.toNanos(1) / rate;
    long next = System.nanoTime();
    for (int n = 0; n < rate * seconds; n++) {
      LockSupport.parkNanos(next - System.nanoTime());
      next += interval;
      offer(2_000_000 + n);
    }
    drain(before + rate * seconds);
    return rate * seconds;
  }

  private void drain(int until) {
    while (ended.get() < until || !house.engine.book().all().isEmpty()) {
      LockSupport.parkNanos(100_000);
    }
  }

  private void report(int calls, double seconds) {
    long[] sorted = latencies.stream().mapToLong(Long::longValue).sorted().toArray();
    long most = Arrays.stream(sorted).max().orElse(0);
    LOG.info(
        "{} calls, {} refused, {} calls/s; INVITE to dial p50 {} us, p99 {} us, max {} us",
        calls,
        refused.get(),
        Math.round(calls / seconds),
        sorted[sorted.length / 2] / 1000,
        sorted[sorted.length * 99 / 100] / 1000,
        most / 1000);
  }
}
