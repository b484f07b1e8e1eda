package org.vigie.itest.bench;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.sim.appliance.Appliance;
import org.vigie.sim.appliance.Ports;
import org.vigie.sim.carrier.Carrier;
import org.vigie.sim.carrier.Leg;
import org.vigie.testkit.FreePorts;

/** How long it takes from one carrier's 503 to the INVITE at the next. */
final class FailoverDelay {
  private static final Logger LOG = LoggerFactory.getLogger(FailoverDelay.class);
  private static final int CARRIERS = 5;
  private static final int CALLS = 4; // then the circuits open, and the carriers are passed over

  private FailoverDelay() {}

  static void run(Path assembly, Path work) throws Exception {
    List<Carrier> carriers = new ArrayList<>();
    try (Appliance appliance = Appliance.install(assembly, work, Ports.free())) {
      BlockingQueue<Leg> rung = new LinkedBlockingQueue<>();
      for (int i = 0; i < CARRIERS; i++) {
        Carrier carrier =
            new Carrier(
                new InetSocketAddress("127.0.0.1", FreePorts.any()),
                new InetSocketAddress("127.0.0.1", appliance.ports().sip()));
        carrier.subscribe(Bench.TELEPHONE, rung::add);
        carriers.add(carrier);
        appliance.trunk("c" + i, carrier.port(), "priority = " + i, "optionsInterval = 60");
      }
      appliance.start();
      appliance.awaitReady(Duration.ofMinutes(2));
      appliance.rest().putSetup(Bench.setup());
      List<Double> delays = new ArrayList<>();
      for (int i = 0; i < CALLS; i++) {
        call(carriers.get(CARRIERS - 1), rung, delays);
      }
      delays.sort(Double::compare);
      LOG.info(
          "failover from a 503 to the next carrier's INVITE, {} times: p50 {} ms, max {} ms",
          delays.size(),
          Bench.at(delays, 0.5),
          Bench.at(delays, 1));
    } finally {
      carriers.forEach(Carrier::close);
    }
  }

  private static void call(Carrier from, BlockingQueue<Leg> rung, List<Double> delays)
      throws InterruptedException {
    Leg caller = from.call("+33472000001", Bench.LINE);
    Leg leg = next(rung);
    for (int i = 1; i < CARRIERS; i++) {
      long rejected = System.nanoTime();
      leg.reject(503);
      leg = next(rung);
      delays.add((System.nanoTime() - rejected) / 1e6);
    }
    leg.answer();
    caller.hangUp();
  }

  private static Leg next(BlockingQueue<Leg> rung) throws InterruptedException {
    Leg leg = rung.poll(20, TimeUnit.SECONDS);
    if (leg == null) {
      throw new IllegalStateException("no carrier is called");
    }
    return leg;
  }
}
