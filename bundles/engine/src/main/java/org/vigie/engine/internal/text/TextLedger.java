package org.vigie.engine.internal.text;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** What is decided and not yet written, in the order of the decisions. Thread-safe. */
final class TextLedger {
  /** Written in one transaction at most: it must not grow while a slow one is under way. */
  static final int BATCH = 250;

  private record Waiting(Draft draft, long since) {}

  private final long patienceNanos;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition due = lock.newCondition();
  private final Deque<Waiting> pending = new ArrayDeque<>();
  private final Deque<Waiting> beingWritten = new ArrayDeque<>();
  private boolean closing;

  /**
   * @param patience how long a draft may wait for the disk before the store counts as stalled
   */
  TextLedger(Duration patience) {
    this.patienceNanos = patience.toNanos();
  }

  void add(Draft draft) {
    lock.lock();
    try {
      pending.add(new Waiting(draft, System.nanoTime()));
      due.signal();
    } finally {
      lock.unlock();
    }
  }

  /** Waits until something is to be written, and takes it; nothing at the end. */
  List<Draft> take() throws InterruptedException {
    lock.lock();
    try {
      while (pending.isEmpty() && !closing) {
        due.await();
      }
      List<Draft> batch = new ArrayList<>();
      while (batch.size() < BATCH && !pending.isEmpty()) {
        Waiting next = pending.remove();
        beingWritten.add(next);
        batch.add(next.draft);
      }
      return batch;
    } finally {
      lock.unlock();
    }
  }

  /** What was taken is on disk, or given up. */
  void settled() {
    lock.lock();
    try {
      beingWritten.clear();
    } finally {
      lock.unlock();
    }
  }

  /** Drafts that are not on disk. */
  int backlog() {
    lock.lock();
    try {
      return pending.size() + beingWritten.size();
    } finally {
      lock.unlock();
    }
  }

  /** Says whether the oldest has waited for too long. */
  boolean stalled() {
    lock.lock();
    try {
      Waiting oldest = beingWritten.isEmpty() ? pending.peek() : beingWritten.peek();
      return oldest != null && System.nanoTime() - oldest.since > patienceNanos;
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
