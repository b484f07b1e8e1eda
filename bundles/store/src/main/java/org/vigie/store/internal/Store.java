package org.vigie.store.internal;

import java.time.InstantSource;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.vigie.api.health.HealthPart;
import org.vigie.api.runtime.Threads;
import org.vigie.api.store.CallLog;
import org.vigie.api.store.Journal;
import org.vigie.api.store.SetupStore;
import org.vigie.api.store.StoreException;

/** All of the store on one directory. */
public final class Store implements AutoCloseable {
  private static final long RETRY_SECONDS = 2;
  private static final long PRUNE_MINUTES = 60;

  private final StoreSettings settings;
  private final Database database;
  private final Connections connections;
  private final StoreHealth health;
  private final DerbyJournal journal;
  private final CallLog callLog;
  private final SetupStore setups;
  private final Pruner pruner;
  private final ScheduledExecutorService background;

  public Store(StoreSettings settings, InstantSource clock, Threads threads) {
    this.settings = settings;
    JournalJson json = new JournalJson();
    database = new Database(settings.directory());
    connections = new Connections(database);
    health = new StoreHealth(settings, clock);
    journal = new DerbyJournal(database, connections, json, health);
    callLog = new DerbyCallLog(connections, json);
    setups = new DerbySetupStore(connections);
    pruner = new Pruner(connections, clock, settings.keepJournal());
    background = threads.scheduler("store", 1);
  }

  /** Opens in the background, again and again until it succeeds: a full disk gets room again. */
  public void start() {
    background.execute(this::open);
    background.scheduleWithFixedDelay(pruner::run, 1, PRUNE_MINUTES, TimeUnit.MINUTES);
  }

  private void open() {
    try {
      journal.open();
      health.opened(DiskProbe.syncMillis(settings.directory()));
    } catch (StoreException e) {
      health.failed(e);
      if (!background.isShutdown()) {
        background.schedule(this::open, RETRY_SECONDS, TimeUnit.SECONDS);
      }
    }
  }

  public Journal journal() {
    return journal;
  }

  public CallLog callLog() {
    return callLog;
  }

  public SetupStore setups() {
    return setups;
  }

  public HealthPart part() {
    return health.part();
  }

  @Override
  public void close() {
    background.shutdownNow();
    journal.close();
    connections.close();
    database.close();
  }
}
