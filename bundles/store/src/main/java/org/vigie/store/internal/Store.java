package org.vigie.store.internal;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.vigie.api.health.HealthPart;
import org.vigie.api.mail.MailStore;
import org.vigie.api.query.AuditLog;
import org.vigie.api.query.Texts;
import org.vigie.api.runtime.Threads;
import org.vigie.api.store.CallLog;
import org.vigie.api.store.Journal;
import org.vigie.api.store.JournalEntry;
import org.vigie.api.store.PlanningStore;
import org.vigie.api.store.SetupStore;
import org.vigie.api.store.StoreException;
import org.vigie.api.store.TextBatch;
import org.vigie.api.store.TextStore;

/** All of the store on one directory. */
public final class Store implements AutoCloseable {
  private static final long RETRY_SECONDS = 2;
  private static final long PRUNE_MINUTES = 60;

  private final StoreSettings settings;
  private final InstantSource clock;
  private final StoreHealth health;
  private final Database database;
  private final Connections connections;
  private final JournalJson callJson = new JournalJson();
  private final TextJson textJson = TextJson.of(Schema.NOW);
  private final JournalReader calls = new JournalReader(callJson);
  private final AlertReader alerts = new AlertReader(textJson);
  private final GroupCommit<List<JournalEntry>> callWriter;
  private final GroupCommit<TextBatch> textWriter;
  private final AdminJson adminJson = AdminJson.of(Schema.NOW);
  private final GroupCommit<AdminBatch> adminWriter;
  private final AdminWrites adminWrites;
  private final DerbyMailStore mails;
  private final Pruner pruner;
  private final TextPruner textPruner;
  private final ScheduledExecutorService background;

  public Store(StoreSettings settings, InstantSource clock, Threads threads) {
    this.settings = settings;
    this.clock = clock;
    database = new Database(settings.directory());
    connections = new Connections(database);
    health = new StoreHealth(settings, clock);
    callWriter =
        new GroupCommit<>(
            database, health, c -> new JournalWriter(c, callJson, textJson, calls.lastPosition(c)));
    textWriter = new GroupCommit<>(database, health, c -> new TextWriter(c, textJson));
    adminWriter = new GroupCommit<>(database, health, c -> new AdminWriter(c, adminJson));
    adminWrites = new AdminWrites(adminWriter, connections);
    mails = new DerbyMailStore(connections, Schema.NOW);
    pruner = new Pruner(connections, clock, settings.keepJournal());
    textPruner = new TextPruner(connections, clock, settings.keepJournal());
    background = threads.scheduler("store", 1);
  }

  /** Opens in the background, again and again until it succeeds: a full disk gets room again. */
  public void start() {
    background.execute(this::open);
    background.scheduleWithFixedDelay(pruner::run, 1, PRUNE_MINUTES, TimeUnit.MINUTES);
    background.scheduleWithFixedDelay(textPruner::run, 1, PRUNE_MINUTES, TimeUnit.MINUTES);
    background.scheduleWithFixedDelay(this::pruneMails, 1, PRUNE_MINUTES, TimeUnit.MINUTES);
  }

  private void pruneMails() {
    mails.prune(clock, settings.keepJournal());
  }

  private void open() {
    try {
      callWriter.open();
      textWriter.open();
      adminWriter.open();
      health.opened(DiskProbe.syncMillis(settings.directory()));
    } catch (StoreException e) {
      health.failed(e);
      if (!background.isShutdown()) {
        background.schedule(this::open, RETRY_SECONDS, TimeUnit.SECONDS);
      }
    }
  }

  public Journal journal() {
    return new DerbyJournal(callWriter, connections, calls);
  }

  public CallLog callLog() {
    return new DerbyCallLog(connections, callJson);
  }

  public TextStore textStore() {
    return new DerbyTextStore(textWriter, connections, textJson, alerts);
  }

  public MailStore mailStore() {
    return mails;
  }

  public Texts texts() {
    return new DerbyTexts(connections, textJson, alerts);
  }

  public SetupStore setups() {
    return new DerbySetupStore(connections, adminWrites);
  }

  public PlanningStore plannings() {
    return new DerbyPlanningStore(connections, adminWrites, adminJson);
  }

  public AuditLog audit() {
    return new DerbyAuditLog(connections, adminJson);
  }

  public HealthPart part() {
    return health.part();
  }

  @Override
  public void close() {
    background.shutdownNow();
    callWriter.close();
    textWriter.close();
    adminWriter.close();
    connections.close();
    database.close();
  }
}
