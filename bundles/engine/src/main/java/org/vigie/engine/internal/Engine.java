package org.vigie.engine.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.call.CallCommand;
import org.vigie.api.call.CallCommand.IncomingCall;
import org.vigie.api.call.CallCommand.TellAlert;
import org.vigie.api.call.CallEffect.Reject;
import org.vigie.api.call.LegId;
import org.vigie.api.health.HealthPart;
import org.vigie.api.query.LineTests.Report;
import org.vigie.api.runtime.CallEngine;
import org.vigie.api.runtime.EffectDoor;
import org.vigie.api.runtime.Threads;
import org.vigie.api.setup.SetupIndex;
import org.vigie.api.store.StoreException;

/** The decision thread, and all that it needs. */
final class Engine implements CallEngine {
  private static final Logger LOG = LoggerFactory.getLogger(Engine.class);

  /** ARCHITECTURE: a store that stalls for longer lets calls go on from memory. */
  private static final Duration PATIENCE = Duration.ofMillis(200);

  /** So long does the decision thread wait at most: it notices a clock that leaps. */
  private static final long LOOK_MILLIS = 50;

  private static final int DRAIN = 64;

  private final Knowledge knowledge;
  private final BlockingQueue<CallCommand> mailbox = new LinkedBlockingQueue<>();
  private final CallBook book = new CallBook();
  private final EffectExit exit;
  private final Ledger ledger;
  private final Decider decider;
  private final Recovery recovery;
  private final JournalLoop journalLoop;
  private final EngineHealth health;
  private final Overload overload;
  private final boolean cut;
  private final Thread decisions;
  private final Thread journal;
  private final MemorySeed seed;
  private final AlertCallBook whereabouts;
  private final Sequels sequels;
  private volatile boolean stopping;

  /**
   * @param cut the process is new: calls without an end in the journal are over
   */
  Engine(
      Knowledge knowledge,
      Threads threads,
      EffectDoor door,
      StoreLink store,
      CallDebts debts,
      boolean cut) {
    this.knowledge = knowledge;
    InstantSource clock = knowledge.clock();
    this.cut = cut;
    exit = new EffectExit(door, threads, clock, this::submit);
    sequels = new Sequels(threads);
    ledger = new Ledger(exit, PATIENCE);
    decider = new Decider(book, ledger, knowledge, debts);
    recovery = new Recovery(store, store, decider, clock);
    journalLoop = new JournalLoop(ledger, store, book, debts, sequels);
    seed = new MemorySeed(knowledge, store, sequels, threads);
    whereabouts = new AlertCallBook(book, store);
    overload = new Overload(mailbox, ledger);
    health = new EngineHealth(clock, ledger, journalLoop, book, overload);
    decisions = threads.loop("engine", this::run);
    journal = threads.loop("journal", journalLoop);
  }

  void start() {
    journal.start();
    decisions.start();
  }

  /** Writes and lets out what is decided; commands that came later are lost. */
  void stop() {
    stopping = true;
    try {
      decisions.join();
      journalLoop.stop();
      journal.join();
      exit.stop();
      seed.stop();
      sequels.stop();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void submit(CallCommand command) {
    mailbox.add(command);
  }

  /** A setup has come into force. */
  void setup(SetupIndex setup) {
    knowledge.rulebook().setup(setup);
  }

  /** What follows elsewhere from what calls have written down. */
  Sequels sequels() {
    return sequels;
  }

  CallWhereabouts whereabouts() {
    return whereabouts;
  }

  CallBook book() {
    return book;
  }

  /** Outcomes that are decided and not on disk yet. */
  int unwritten() {
    return ledger.backlog();
  }

  HealthPart part() {
    return health.part();
  }

  /** How the engine is, and what it has to warn of. */
  List<HealthPart> parts() {
    List<HealthPart> parts = new ArrayList<>(List.of(part()));
    var limits = new CallLimitsHealth(knowledge.memory().callBacks());
    parts.addAll(limits.parts(knowledge.now()));
    return parts;
  }

  void testFailed(Report report) {
    new CallSequels(knowledge.rulebook()).failed(report, knowledge.now()).ifPresent(sequels);
  }

  CallPermits permits() {
    return knowledge.permits();
  }

  private void run() {
    while (!stopping && !recovered()) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS));
    }
    try {
      while (!stopping) {
        guardedTurn();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Until then nothing is decided, and commands wait in the mailbox. */
  private boolean recovered() {
    if (knowledge.rulebook().current().isEmpty()) {
      health.waitsFor("the setup");
      return false;
    }
    try {
      recovery.run(cut);
      health.ready();
      whereabouts.ready();
      seed.start();
      return true;
    } catch (StoreException e) {
      health.waitsFor("the store: " + e.getMessage());
      return false;
    }
  }

  /** Whatever happens, this thread must not die: without it no call is decided. */
  private void guardedTurn() throws InterruptedException {
    try {
      turn();
    } catch (RuntimeException e) {
      LOG.error("Bug: the decision thread goes on after this", e);
    }
  }

  private void turn() throws InterruptedException {
    CallCommand command = mailbox.poll(patienceMillis(), TimeUnit.MILLISECONDS);
    for (int i = 0; command != null && i < DRAIN; i++) {
      take(command);
      command = mailbox.poll();
    }
    if (command != null) {
      take(command);
    }
    decider.due();
    decider.nudge();
    ledger.watch();
  }

  private long patienceMillis() {
    Optional<Instant> next = decider.nextDeadline();
    if (next.isEmpty()) {
      return LOOK_MILLIS;
    }
    // Rounded up: a deadline is not looked at before it is due.
    long millis = Duration.between(knowledge.now(), next.get()).plusNanos(999_999).toMillis();
    return Math.max(0, Math.min(LOOK_MILLIS, millis));
  }

  private void take(CallCommand command) {
    if (command instanceof TellAlert && overload.present()) {
      // It is said again by those who wait for its end.
      LOG.debug("Call {}: an alert is told later: overload", command.call());
      return;
    }
    if (command instanceof IncomingCall && overload.present()) {
      LOG.debug("Call {} is refused: overload", command.call());
      LegId caller = LegId.caller(command.call());
      var later = Optional.of(Overload.RETRY_AFTER);
      exit.leave(command.call(), List.of(new Reject(caller, 503, "Service Unavailable", later)));
    } else {
      decider.take(command);
    }
  }
}
