package org.vigie.engine.internal;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.vigie.api.call.CallEffect;
import org.vigie.api.call.CallRecord;
import org.vigie.api.runtime.EffectDoor;
import org.vigie.api.store.Journal;
import org.vigie.runtime.SystemThreads;
import org.vigie.store.internal.Store;
import org.vigie.store.internal.StoreSettings;

/** An engine on a real store, with peers that are not. */
final class House implements AutoCloseable {
  final FakePeers peers = new FakePeers();
  final StoreLink link = new StoreLink();
  final Store store;
  final Knowledge knowledge;
  final CallDebts debts;
  final Engine engine;
  final CallsView calls;
  private volatile EffectDoor instead = peers;

  House(Path directory, InstantSource clock, boolean cut) {
    // Patient, as machines that build are busy; what has to be quick is measured.
    Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
    SystemThreads threads = new SystemThreads();
    var settings = new StoreSettings(directory, Duration.ofDays(30), Optional.empty());
    store = new Store(settings, clock, threads);
    link.journal(store.journal());
    link.log(store.callLog());
    link.texts(store.texts());
    knowledge = new Knowledge(clock, new Rulebook(), new CallMemory(), new OrdersLink());
    debts = new CallDebts(knowledge.rulebook());
    engine = new Engine(knowledge, threads, new Door(), link, debts, cut);
    calls = new CallsView(engine.book(), link);
    peers.reportTo(engine);
  }

  /**
   * Waits until all that is decided is on disk: a store that is slow lets effects leave earlier.
   */
  void settled() {
    await().until(() -> engine.unwritten() == 0);
  }

  /** Puts another journal in place of the store's. */
  House journal(Journal journal) {
    link.journal(journal);
    return this;
  }

  /** Puts something in place of the peers that remembers nothing. */
  void door(EffectDoor newDoor) {
    instead = newDoor;
  }

  private final class Door implements EffectDoor {
    @Override
    public void perform(CallEffect effect) {
      instead.perform(effect);
    }

    @Override
    public void changed(CallRecord call) {
      instead.changed(call);
    }
  }

  @Override
  public void close() {
    engine.stop();
    store.close();
  }
}
