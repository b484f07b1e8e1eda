package org.vigie.engine.internal;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.vigie.api.call.CallEffect;
import org.vigie.api.call.CallEvent;
import org.vigie.api.call.CallId;
import org.vigie.api.call.CallRecord;

/**
 * What is decided and not yet written. Effects that must not show before their cause is on disk
 * wait here with it, and everything of the same call behind them: so a call's effects leave in the
 * order of its decisions, whichever of them had to wait. While the journal stalls nothing waits.
 * Thread-safe.
 */
final class Ledger {
  /** What may stand behind is written within this time. */
  private static final long BEHIND_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

  private static final long ANSWER_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final int BATCH = 500;

  private final EffectExit exit;
  private final long patienceNanos;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition due = lock.newCondition();
  private final Deque<Waiting> pending = new ArrayDeque<>();
  private List<Waiting> beingWritten = List.of();
  private boolean urgent;
  private boolean stalled;
  private boolean closing;
  private long lastWritten = System.nanoTime();

  /**
   * @param patience how long an outcome may wait for the journal before its effects leave without
   */
  Ledger(EffectExit exit, Duration patience) {
    this.exit = exit;
    this.patienceNanos = patience.toNanos();
  }

  private static final class Waiting {
    final Outcome outcome;
    final long since;
    boolean released;

    Waiting(Outcome outcome, long since) {
      this.outcome = outcome;
      this.since = since;
    }
  }

  /** Takes a decision in: some of its effects leave at once, the others with its entry. */
  void add(
      LiveCall call,
      List<CallEvent> events,
      List<CallEffect> effects,
      Optional<CallRecord> record,
      Aftermath aftermath) {
    lock.lock();
    try {
      List<CallEffect> held = new ArrayList<>();
      List<CallEffect> free = new ArrayList<>();
      boolean written = stalled || events.isEmpty();
      for (CallEffect effect : effects) {
        boolean first = call.holding == 0 && held.isEmpty();
        (first && (written || effect.mayPrecedeJournal()) ? free : held).add(effect);
      }
      exit.leave(call.id(), free);
      boolean last = call.over();
      if (stalled && !last) {
        record.ifPresent(exit::tell);
      }
      Outcome outcome = new Outcome(call, events, List.copyOf(held), record, last, aftermath);
      if (!events.isEmpty() || !held.isEmpty()) {
        enqueue(outcome);
      }
    } finally {
      lock.unlock();
    }
  }

  private void enqueue(Outcome outcome) {
    Waiting waiting = new Waiting(outcome, System.nanoTime());
    if (outcome.held().isEmpty()) {
      waiting.released = true;
    } else {
      outcome.call().holding++;
    }
    pending.add(waiting);
    urgent |= outcome.urgent();
    if (urgent || pending.size() == 1) {
      due.signal();
    }
  }

  /** Waits until something is to be written, and takes it; nothing at the end. */
  List<Outcome> take() throws InterruptedException {
    lock.lock();
    try {
      while (!urgent && !closing) {
        Waiting oldest = pending.peek();
        if (oldest == null) {
          due.await();
          continue;
        }
        long left = BEHIND_NANOS - (System.nanoTime() - oldest.since);
        if (left <= 0 || due.awaitNanos(left) <= 0) {
          break;
        }
      }
      return next();
    } finally {
      lock.unlock();
    }
  }

  private List<Outcome> next() {
    List<Waiting> batch = new ArrayList<>();
    while (batch.size() < BATCH && !pending.isEmpty()) {
      batch.add(pending.remove());
    }
    urgent = !pending.isEmpty();
    beingWritten = batch;
    return batch.stream().map(waiting -> waiting.outcome).toList();
  }

  /** What was taken is on disk: its effects leave, and onlookers are told. */
  void written() {
    lock.lock();
    try {
      beingWritten.forEach(this::release);
      boolean told = stalled;
      tell(beingWritten, outcome -> outcome.last() || !told);
      beingWritten = List.of();
      lastWritten = System.nanoTime();
      stalled &= !pending.isEmpty() && late(pending.element());
    } finally {
      lock.unlock();
    }
  }

  private void release(Waiting waiting) {
    if (!waiting.released) {
      waiting.released = true;
      waiting.outcome.call().holding--;
      exit.leave(waiting.outcome.call().id(), waiting.outcome.held());
    }
  }

  /** Of several changes of one call only the newest. */
  private void tell(Collection<Waiting> waiting, Predicate<Outcome> which) {
    Map<CallId, CallRecord> newest = new LinkedHashMap<>();
    waiting.stream()
        .map(each -> each.outcome)
        .filter(which)
        .flatMap(outcome -> outcome.record().stream())
        .forEach(record -> newest.put(record.id(), record));
    newest.values().forEach(exit::tell);
  }

  private boolean late(Waiting waiting) {
    return System.nanoTime() - waiting.since > patienceNanos;
  }

  /** Looks whether the journal stalls, and if so lets go what waits for it. */
  void watch() {
    lock.lock();
    try {
      Waiting oldest = beingWritten.isEmpty() ? pending.peek() : beingWritten.get(0);
      if (stalled || oldest == null || !late(oldest)) {
        return;
      }
      stalled = true;
      List<Waiting> all = new ArrayList<>(beingWritten);
      all.addAll(pending);
      all.forEach(this::release);
      tell(all, outcome -> !outcome.last());
    } finally {
      lock.unlock();
    }
  }

  /** Outcomes that are not on disk yet. */
  int backlog() {
    lock.lock();
    try {
      return pending.size() + beingWritten.size();
    } finally {
      lock.unlock();
    }
  }

  /** Says whether the journal has written something within the last second. */
  boolean answers() {
    lock.lock();
    try {
      return System.nanoTime() - lastWritten < ANSWER_NANOS;
    } finally {
      lock.unlock();
    }
  }

  boolean stalled() {
    lock.lock();
    try {
      return stalled;
    } finally {
      lock.unlock();
    }
  }

  /** No more comes: what is pending may be taken, then nothing. */
  void close() {
    lock.lock();
    try {
      closing = true;
      due.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
