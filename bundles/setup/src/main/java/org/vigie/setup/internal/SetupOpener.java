package org.vigie.setup.internal;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.ComponentContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.runtime.Threads;
import org.vigie.api.store.SetupStore;
import org.vigie.api.store.StoreException;

/**
 * Lets the setup be offered once the store can be read: one that is down at the start (a full disk)
 * comes up later, and until then an empty setup must not be taken for the one in force.
 */
@Component(service = {})
public final class SetupOpener {
  private static final Logger LOG = LoggerFactory.getLogger(SetupOpener.class);

  private final Runnable look;
  private final Runnable open;
  private final Runnable close;
  private final Duration pause;
  private final ScheduledExecutorService tries;
  private boolean told;

  @Activate
  public SetupOpener(
      ComponentContext context, @Reference SetupStore store, @Reference Threads threads) {
    this(
        store::newest,
        threads,
        Duration.ofSeconds(2),
        () -> context.enableComponent(SetupComponent.class.getName()),
        () -> context.disableComponent(SetupComponent.class.getName()));
  }

  SetupOpener(Runnable look, Threads threads, Duration pause, Runnable open, Runnable close) {
    this.look = look;
    this.open = open;
    this.close = close;
    this.pause = pause;
    tries = threads.scheduler("setup", 1);
    tries.execute(this::tryIt);
  }

  private void tryIt() {
    try {
      look.run();
      open.run();
      tries.shutdown();
    } catch (StoreException e) {
      if (!told) {
        LOG.warn("The setup waits for the store: {}", e.getMessage());
        told = true;
      }
      if (!tries.isShutdown()) {
        tries.schedule(this::tryIt, pause.toMillis(), TimeUnit.MILLISECONDS);
      }
    }
  }

  /** The store goes: the next one has its own opener. */
  @Deactivate
  public void stop() {
    tries.shutdownNow();
    close.run();
  }
}
