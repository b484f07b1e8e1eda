package org.vigie.store.internal;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
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

/** The store as services. They stand at once and fail while the store is not open. */
@Component(
    configurationPid = "org.vigie.store",
    service = {Journal.class, CallLog.class, SetupStore.class, HealthSource.class})
@Designate(ocd = StoreConfig.class)
public final class StoreComponent implements Journal, CallLog, SetupStore, HealthSource {
  private final Store store;

  @Activate
  public StoreComponent(
      StoreConfig config, @Reference InstantSource clock, @Reference Threads threads) {
    Path fallback = Path.of(System.getProperty("karaf.data", "data"), "vigie").toAbsolutePath();
    var settings = StoreSettings.of(config.directory(), config.keepJournal(), fallback);
    store = new Store(settings, clock, threads);
    store.start();
  }

  @Deactivate
  public void close() {
    store.close();
    Database.stopEngine();
  }

  @Override
  public void append(List<JournalEntry> batch) {
    store.journal().append(batch);
  }

  @Override
  public List<JournalEntry> unfinished() {
    return store.journal().unfinished();
  }

  @Override
  public Page<CallRecord> find(CallQuery query) {
    return store.callLog().find(query);
  }

  @Override
  public Optional<CallRecord> find(CallId id) {
    return store.callLog().find(id);
  }

  @Override
  public List<CallEvent> trace(CallId id) {
    return store.callLog().trace(id);
  }

  @Override
  public Optional<String> newest() {
    return store.setups().newest();
  }

  @Override
  public void add(String json, String who, Instant at) {
    store.setups().add(json, who, at);
  }

  @Override
  public List<HealthPart> parts() {
    return List.of(store.part());
  }
}
