package org.vigie.engine.internal.text;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.call.CallRecord;
import org.vigie.api.health.HealthPart;
import org.vigie.api.runtime.TextEngine;
import org.vigie.api.runtime.Threads;
import org.vigie.api.store.StoreException;
import org.vigie.api.store.TextStore;
import org.vigie.api.text.MessageId;
import org.vigie.api.text.MessageRecord;
import org.vigie.api.text.TextCommand;
import org.vigie.api.text.TextOutcome;
import org.vigie.engine.internal.Adopter;
import org.vigie.engine.internal.Rulebook;

/** All of messages and alerts: what they need, and the doors to it. Thread-safe. */
final class TextSide implements TextEngine, Adopter {
  private static final Logger LOG = LoggerFactory.getLogger(TextSide.class);

  /** Within the 15 s that adapters count on, and before the door's own patience ends. */
  static final Duration LONGEST = Duration.ofSeconds(14);

  /** The store counts as stalled when it makes a decision wait for longer. */
  static final Duration PATIENCE = Duration.ofSeconds(1);

  private static final long LOOK_MILLIS = 250;

  /** A route answers within 60 s; what it has not told by then it never will. */
  private static final long LOST_SECONDS = 90;

  private static final long LAST_MILLIS = 5_000;

  private final TextStore store;
  private final OpenAnswers answers;
  private final Overview overview = new Overview();
  private final TextLoad load = new TextLoad(overview);
  private final TextLedger ledger;
  private final ExecutorService lookUps;
  private final ScheduledExecutorService looks;
  private final AfterCommit afterCommit;
  private final Errands errands;
  private final AlertCalls alertCalls;
  private final TextJournal journal;
  private final TextHealth health;
  private final TextLoop loop;
  private final Thread decisions;
  private final Thread journalThread;
  private volatile boolean stopping;

  /**
   * How long is waited for the disk.
   *
   * @param longest after which a stage fails that could not be kept
   * @param patience after which the store counts as stalled
   */
  record Limits(Duration longest, Duration patience) {
    static final Limits USUAL = new Limits(LONGEST, PATIENCE);
  }

  TextSide(InstantSource clock, Threads threads, TextPeers peers, TextStore store, Limits limits) {
    this.store = store;
    ledger = new TextLedger(limits.patience());
    answers = new OpenAnswers(limits.longest());
    lookUps = threads.single("text-keys");
    looks = threads.scheduler("text-looks", 1);
    alertCalls = new AlertCalls(peers.rulebook(), threads, clock);
    afterCommit = new AfterCommit(peers.exit(), alertCalls, threads, clock, this::submit);
    errands = new Errands(peers.rulebook(), peers.orders(), threads, this::add);
    journal = new TextJournal(ledger, store, afterCommit);
    health = new TextHealth(clock, ledger, journal, overview, load);
    loop = loop(clock, peers);
    decisions = threads.loop("texts", loop);
    journalThread = threads.loop("text-journal", journal);
  }

  private TextLoop loop(InstantSource clock, TextPeers peers) {
    Rulebook rulebook = peers.rulebook();
    MessageIds ids = new MessageIds(clock);
    Keys keys = new Keys();
    HandedOut handedOut = new HandedOut();
    Consequences consequences = new Consequences(peers, clock, keys, overview, handedOut);
    SendRequests requests = new SendRequests(rulebook, keys, ids);
    TextDecider decider =
        new TextDecider(consequences, requests, handedOut, errands, this::lostLater, ledger::add);
    TextRecovery recovery = new TextRecovery(store, ids, clock);
    return new TextLoop(
        rulebook, recovery, decider, new TextParts(ledger, journal, health, overview));
  }

  /** Something to be decided; never blocks. */
  void add(Work work) {
    loop.add(work);
  }

  private void lostLater(Map<MessageId, Long> handedOut) {
    looks.schedule(() -> add(new Work.Lost(handedOut)), LOST_SECONDS, TimeUnit.SECONDS);
  }

  void start() {
    looks.scheduleWithFixedDelay(answers::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    alertCalls.start();
    journalThread.start();
    decisions.start();
  }

  /** Decides what waits, writes it and lets out what follows, as far as the store answers. */
  void stop() {
    stopping = true;
    try {
      lookUps.shutdown();
      errands.stop();
      loop.stop();
      join(decisions);
      journal.stop();
      join(journalThread);
      afterCommit.stop();
      alertCalls.stop();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    looks.shutdownNow();
    answers.failAll(new RejectedExecutionException("the engine of messages stops"));
  }

  /** A store that hangs must not keep its bundle, or this one, from being swapped. */
  private static void join(Thread thread) throws InterruptedException {
    thread.join(LAST_MILLIS);
    if (thread.isAlive()) {
      LOG.warn("Thread {} goes on without its engine: the store hangs", thread.getName());
    }
  }

  @Override
  public CompletionStage<TextOutcome> submit(TextCommand command) {
    CompletableFuture<TextOutcome> stage = answers.next();
    try {
      if (stopping) {
        throw new RejectedExecutionException("the engine of messages stops");
      }
      load.take(command, stage);
      TextCommands.key(command)
          .ifPresentOrElse(
              key -> lookUps.execute(() -> lookUp(command, key, stage)),
              () -> add(new Work.Asked(command, stage, Optional.empty())));
    } catch (RejectedExecutionException e) {
      stage.completeExceptionally(e);
    }
    return stage;
  }

  /** The store may be slow: keys are looked for before the request comes to be decided. */
  private void lookUp(TextCommand request, String key, CompletableFuture<TextOutcome> stage) {
    if (stage.isDone()) {
      return;
    }
    try {
      add(new Work.Asked(request, stage, store.withKey(key)));
    } catch (StoreException e) {
      stage.completeExceptionally(e);
    }
  }

  @Override
  public void adopt(List<MessageRecord> owed) {
    add(new Work.Adopted(owed));
  }

  @Override
  public void told(CallRecord call) {
    alertCalls.over(call);
  }

  /** Voice calls of alerts, which have doors of their own. */
  AlertCalls alertCalls() {
    return alertCalls;
  }

  /** The bundle behind the exit goes, with what it has taken and not answered for. */
  void routesGone() {
    add(new Work.RoutesGone());
  }

  HealthPart part() {
    return health.part();
  }

  /** Decisions that are not on disk yet. */
  int unwritten() {
    return ledger.backlog();
  }
}
