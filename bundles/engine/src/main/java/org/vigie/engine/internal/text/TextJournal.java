package org.vigie.engine.internal.text;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.store.StoreException;
import org.vigie.api.store.TextBatch;
import org.vigie.api.store.TextStore;

/**
 * The thread that writes: all that waits in one transaction, and the same again until it is on
 * disk. So what was decided in memory is never lost, and what follows from it never overtakes it.
 */
final class TextJournal implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(TextJournal.class);
  private static final long RETRY_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  /** How long the store is still waited for when the bundle stops. */
  private static final long LAST_NANOS = TimeUnit.SECONDS.toNanos(2);

  private final TextLedger ledger;
  private final TextStore store;
  private final Consumer<List<Draft>> after;
  private volatile boolean stopping;
  private volatile boolean damaged;
  private volatile long stopNanos;
  private volatile Optional<String> trouble = Optional.empty();

  /**
   * @param after takes what is on disk now; must not block
   */
  TextJournal(TextLedger ledger, TextStore store, Consumer<List<Draft>> after) {
    this.ledger = ledger;
    this.store = store;
    this.after = after;
  }

  /** Why the last write failed, while it is being tried again. */
  Optional<String> trouble() {
    return trouble;
  }

  /** Says, once, whether memory holds something that the disk will never have. */
  boolean takeDamaged() {
    boolean now = damaged;
    damaged = false;
    return now;
  }

  /** What is pending is written, as long as the store answers within 2 s. */
  void stop() {
    stopNanos = System.nanoTime();
    stopping = true;
    ledger.close();
  }

  @Override
  public void run() {
    try {
      for (var batch = ledger.take(); !batch.isEmpty(); batch = ledger.take()) {
        write(batch);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void write(List<Draft> drafts) {
    try {
      settle(drafts, append(Merged.batch(drafts)));
    } catch (RuntimeException e) {
      LOG.error("Bug: decisions on messages cannot be written together, so one by one", e);
      drafts.forEach(this::writeAlone);
    }
    ledger.settled();
  }

  /** One that cannot be written by a fault of ours must not keep the others from the disk. */
  private void writeAlone(Draft draft) {
    try {
      settle(List.of(draft), append(Merged.batch(List.of(draft))));
    } catch (RuntimeException e) {
      LOG.error(
          "Bug: this cannot be written: {} {}", draft.added.keySet(), draft.changed.keySet(), e);
      draft.fail(e);
      damaged = true;
    }
  }

  private void settle(List<Draft> drafts, boolean written) {
    if (written) {
      after.accept(drafts);
    } else {
      LOG.warn("{} decisions on messages were not written: no store at the end", drafts.size());
      var why = new StoreException("the store does not answer", new IllegalStateException("stop"));
      drafts.forEach(draft -> draft.fail(why));
    }
  }

  /** Writes until it is written; false where the bundle stops before that. */
  private boolean append(TextBatch batch) {
    if (blank(batch)) {
      return true;
    }
    while (!tried(batch)) {
      if (stopping && System.nanoTime() - stopNanos > LAST_NANOS) {
        return false;
      }
      LockSupport.parkNanos(RETRY_NANOS);
    }
    trouble = Optional.empty();
    return true;
  }

  private boolean tried(TextBatch batch) {
    try {
      store.write(batch);
      return true;
    } catch (StoreException e) {
      String why = Optional.ofNullable(e.getMessage()).orElse("the store does not answer");
      if (!trouble.equals(Optional.of(why))) {
        LOG.error("Messages cannot be written, none is acknowledged until they can: {}", why);
      }
      trouble = Optional.of(why);
      return false;
    }
  }

  private static boolean blank(TextBatch batch) {
    return batch.added().isEmpty()
        && batch.changed().isEmpty()
        && batch.alerts().isEmpty()
        && batch.segments().isEmpty()
        && batch.segmentsDone().isEmpty();
  }
}
