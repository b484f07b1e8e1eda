package org.vigie.engine.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.vigie.api.store.Journal;
import org.vigie.runtime.SystemThreads;
import org.vigie.store.internal.Store;
import org.vigie.store.internal.StoreSettings;

/** An engine on a real store, with peers that are not. */
final class House implements AutoCloseable {
  final FakePeers peers = new FakePeers();
  final StoreLink link = new StoreLink();
  final Store store;
  final Engine engine;
  final CallsView calls;

  House(Path directory, InstantSource clock, boolean cut) {
    SystemThreads threads = new SystemThreads();
    var settings = new StoreSettings(directory, Duration.ofDays(30), Optional.empty());
    store = new Store(settings, clock, threads);
    link.journal(store.journal());
    link.log(store.callLog());
    engine = new Engine(clock, threads, peers, link, cut);
    calls = new CallsView(engine.book(), link);
    peers.reportTo(engine);
  }

  /** Puts another journal in place of the store's. */
  House journal(Journal journal) {
    link.journal(journal);
    return this;
  }

  @Override
  public void close() {
    engine.stop();
    store.close();
  }
}
