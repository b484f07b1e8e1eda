package org.vigie.store.internal;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.vigie.api.call.CallEvent;
import org.vigie.api.call.CallId;
import org.vigie.api.call.CallRecord;
import org.vigie.api.health.HealthPart;
import org.vigie.api.health.HealthSource;
import org.vigie.api.query.CallQuery;
import org.vigie.api.query.Page;
import org.vigie.api.runtime.Threads;
import org.vigie.api.store.CallLog;
import org.vigie.api.store.Journal;
import org.vigie.api.store.JournalEntry;
import org.vigie.api.store.SetupStore;
import org.vigie.api.store.SetupVersion;

/** The store as services. They stand at once and fail while the store is not open. */
@Component(
    configurationPid = "org.vigie.store",
    service = {
      StoreComponent.class,
      Journal.class,
      CallLog.class,
      SetupStore.class,
      HealthSource.class
    })
@Designate(ocd = StoreConfig.class)
public final class StoreComponent implements Journal, CallLog, SetupStore, HealthSource {
  private final Store store;
  private final Journal journal;
  private final CallLog callLog;
  private final SetupStore setups;

  @Activate
  public StoreComponent(
      StoreConfig config, @Reference InstantSource clock, @Reference Threads threads) {
    Path fallback = Path.of(System.getProperty("karaf.data", "data"), "vigie").toAbsolutePath();
    var settings = StoreSettings.of(config.directory(), config.keepJournal(), fallback);
    store = new Store(settings, clock, threads);
    journal = store.journal();
    callLog = store.callLog();
    setups = store.setups();
    store.start();
  }

  /** For the other components of this bundle. */
  Store store() {
    return store;
  }

  @Deactivate
  public void close() {
    store.close();
    Database.stopEngine();
  }

  @Override
  public void append(List<JournalEntry> batch) {
    journal.append(batch);
  }

  @Override
  public List<JournalEntry> unfinished() {
    return journal.unfinished();
  }

  @Override
  public Page<CallRecord> find(CallQuery query) {
    return callLog.find(query);
  }

  @Override
  public Optional<CallRecord> find(CallId id) {
    return callLog.find(id);
  }

  @Override
  public List<CallEvent> trace(CallId id) {
    return callLog.trace(id);
  }

  @Override
  public Optional<Kept> newest() {
    return setups.newest();
  }

  @Override
  public Optional<Kept> before(long version) {
    return setups.before(version);
  }

  @Override
  public long add(SetupVersion version) {
    return setups.add(version);
  }

  @Override
  public Map<String, List<Instant>> rulesChanges() {
    return setups.rulesChanges();
  }

  @Override
  public Optional<String> rules(String team, Instant since) {
    return setups.rules(team, since);
  }

  @Override
  public void addRules(Instant since, Map<String, String> rules) {
    setups.addRules(since, rules);
  }

  @Override
  public OptionalLong audit(long version) {
    return setups.audit(version);
  }

  @Override
  public List<HealthPart> parts() {
    return List.of(store.part());
  }
}
