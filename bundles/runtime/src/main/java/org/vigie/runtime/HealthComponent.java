package org.vigie.runtime;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.health.Health;
import org.vigie.api.health.HealthReport;
import org.vigie.api.health.HealthSource;
import org.vigie.api.runtime.Threads;

/** Health as a service. It looks by itself until calls can be taken, to measure the boot. */
@Component(service = Health.class, immediate = true)
public final class HealthComponent implements Health {
  private static final Logger LOG = LoggerFactory.getLogger(HealthComponent.class);
  private static final long LOOK_MILLIS = 50;

  private final HealthAggregator health;
  private final ScheduledExecutorService boot;

  @Activate
  public HealthComponent(@Reference InstantSource clock, @Reference Threads threads) {
    health = new HealthAggregator(clock, ProcessFacts.started());
    boot = threads.scheduler("boot-watch", 1);
    boot.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void look() {
    health.report();
    bootTime().ifPresent(this::ready);
  }

  private void ready(Duration bootTime) {
    boot.shutdown();
    long megabytes = residentBytes() >> 20;
    LOG.info(
        "Ready for calls {} ms after the start, {} MB resident", bootTime.toMillis(), megabytes);
  }

  @Deactivate
  public void stop() {
    boot.shutdownNow();
  }

  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  public void addSource(HealthSource source) {
    health.add(source);
  }

  public void removeSource(HealthSource source) {
    health.remove(source);
  }

  @Override
  public HealthReport report() {
    return health.report();
  }

  @Override
  public Optional<Duration> bootTime() {
    return health.bootTime();
  }

  @Override
  public long residentBytes() {
    return health.residentBytes();
  }
}
