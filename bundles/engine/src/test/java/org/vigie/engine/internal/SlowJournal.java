package org.vigie.engine.internal;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.vigie.api.store.Journal;
import org.vigie.api.store.JournalEntry;
import org.vigie.api.store.StoreException;

/** A journal on a disk that can be made to hang, or to refuse. */
final class SlowJournal implements Journal {
  private final Journal behind;
  private volatile CountDownLatch gate = new CountDownLatch(0);
  private volatile Optional<String> refusal = Optional.empty();
  private final AtomicInteger blocked = new AtomicInteger();
  private final AtomicInteger wrote = new AtomicInteger();

  SlowJournal(Journal behind) {
    this.behind = behind;
  }

  void block() {
    gate = new CountDownLatch(1);
  }

  void unblock() {
    gate.countDown();
  }

  void refuse(Optional<String> why) {
    refusal = why;
  }

  /** How many batches are on disk. */
  int wrote() {
    return wrote.get();
  }

  /** How many batches hang. */
  int blocked() {
    return blocked.get();
  }

  @Override
  public void append(List<JournalEntry> batch) {
    blocked.incrementAndGet();
    try {
      gate.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      blocked.decrementAndGet();
    }
    refusal.ifPresent(
        why -> {
          throw new StoreException(why, new IllegalStateException(why));
        });
    behind.append(batch);
    wrote.incrementAndGet();
  }

  @Override
  public List<JournalEntry> unfinished() {
    return behind.unfinished();
  }
}
