package org.vigie.engine.internal.service;

import java.time.InstantSource;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.query.Calls;
import org.vigie.api.runtime.Threads;
import org.vigie.api.store.PlanningStore;
import org.vigie.api.store.StoreException;
import org.vigie.api.voice.Recordings;
import org.vigie.engine.internal.RulebookSource;

/** Looks once an hour which recordings are to be erased. There while all that it needs is. */
@Component(
    immediate = true,
    service = {})
public final class RetentionComponent {
  private static final Logger LOG = LoggerFactory.getLogger(RetentionComponent.class);
  private static final long FIRST_MINUTES = 1;
  private static final long EVERY_MINUTES = 60;

  private final ScheduledExecutorService timer;

  @Activate
  public RetentionComponent(
      @Reference RulebookSource rules,
      @Reference Calls calls,
      @Reference Recordings recordings,
      @Reference PlanningStore audit,
      @Reference InstantSource clock,
      @Reference Threads threads) {
    Retention retention = new Retention(rules.rulebook(), calls, clock);
    timer = threads.scheduler("retention", 1);
    timer.scheduleWithFixedDelay(
        () -> look(retention, recordings, audit), FIRST_MINUTES, EVERY_MINUTES, TimeUnit.MINUTES);
  }

  private static void look(Retention retention, Recordings recordings, PlanningStore audit) {
    try {
      int erased = retention.look(recordings, audit);
      if (erased > 0) {
        LOG.info("{} recordings were erased: their time is over", erased);
      }
    } catch (StoreException e) {
      LOG.warn("Recordings whose time is over are erased later: {}", e.getMessage());
    } catch (RuntimeException e) {
      // The boundary of a timer, which an exception would stop for good.
      LOG.error("Bug: recordings whose time is over were not erased", e);
    }
  }

  @Deactivate
  public void deactivate() {
    timer.shutdown();
  }
}
