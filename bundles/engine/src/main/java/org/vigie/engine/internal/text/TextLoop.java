package org.vigie.engine.internal.text;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.store.StoreException;
import org.vigie.engine.internal.Rulebook;

/**
 * The decision thread of messages and alerts. While the store is away or stalls it takes nothing
 * from the mailbox: what nobody has decided need not be undone, and is given up with its stage.
 */
final class TextLoop implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(TextLoop.class);

  /** So long does it wait at most: it notices a clock that leaps. */
  private static final long LOOK_MILLIS = 50;

  private static final long STALLED_NANOS = TimeUnit.MILLISECONDS.toNanos(5);
  private static final int DRAIN = 256;

  private final BlockingQueue<Work> mailbox = new LinkedBlockingQueue<>();
  private final Rulebook rulebook;
  private final TextRecovery recovery;
  private final TextDecider decider;
  private final TextParts parts;
  private final FaultPause pause = new FaultPause();
  private final FaultPause again = new FaultPause();
  private boolean recovered;

  /** The next to be decided, before the mailbox. */
  private @Nullable Work first;

  private volatile boolean stopping;

  TextLoop(Rulebook rulebook, TextRecovery recovery, TextDecider decider, TextParts parts) {
    this.rulebook = rulebook;
    this.recovery = recovery;
    this.decider = decider;
    this.parts = parts;
  }

  void add(Work work) {
    mailbox.add(work);
  }

  /** What is in the mailbox is decided still, where it can be written; then the thread ends. */
  void stop() {
    stopping = true;
  }

  @Override
  public void run() {
    try {
      while (!stopping) {
        guardedTurn();
      }
      last();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void last() {
    Work work = first == null ? mailbox.poll() : first;
    while (work != null && recovered && !parts.ledger().stalled()) {
      take(work);
      work = mailbox.poll();
    }
  }

  /** Whatever happens, this thread must not die: without it no message is decided. */
  private void guardedTurn() throws InterruptedException {
    try {
      turn();
    } catch (RuntimeException e) {
      LOG.error("Bug: messages go on after this", e);
      recovered = false;
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS));
    }
  }

  private void turn() throws InterruptedException {
    recovered &= !parts.journal().takeDamaged();
    if (!recovered && !recover()) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS));
    } else if (parts.ledger().stalled()) {
      LockSupport.parkNanos(STALLED_NANOS);
    } else {
      decide();
    }
  }

  /** Until then nothing is decided, and commands wait in the mailbox. */
  private boolean recover() {
    if (rulebook.current().isEmpty()) {
      parts.health().waitsFor("the setup");
      return false;
    }
    if (parts.ledger().backlog() > 0 || again.present()) {
      return false;
    }
    try {
      decider.start(recovery.run());
      recovered = true;
      parts.health().ready();
      again.reset();
      return true;
    } catch (StoreException e) {
      parts.health().waitsFor("the store: " + e.getMessage());
      return false;
    } catch (RuntimeException e) {
      LOG.error("Bug: messages and alerts cannot be taken up from the store", e);
      parts.health().waitsFor("a fault to be mended: messages cannot be read, see the log");
      again.begin();
      return false;
    }
  }

  private void decide() throws InterruptedException {
    Work work = first == null ? mailbox.poll(patienceMillis(), TimeUnit.MILLISECONDS) : first;
    // The store may have begun to stall while this thread waited.
    if (parts.ledger().stalled()) {
      first = work;
      return;
    }
    first = null;
    for (int i = 1; work != null; i++) {
      take(work);
      work = i < DRAIN && recovered ? mailbox.poll() : null;
    }
    if (recovered) {
      due();
    }
    parts.overview().draw(decider.openAlerts());
  }

  private long patienceMillis() {
    Optional<Instant> next = decider.nextDeadline();
    if (next.isEmpty() || pause.present()) {
      return LOOK_MILLIS;
    }
    // Rounded up: a deadline is not looked at before it is due.
    long millis = Duration.between(decider.now(), next.get()).plusNanos(999_999).toMillis();
    return Math.max(0, Math.min(LOOK_MILLIS, millis));
  }

  private void take(Work work) {
    try {
      decider.take(work);
    } catch (RejectedExecutionException e) {
      fail(work, e);
    } catch (RuntimeException e) {
      LOG.error("Bug: {} could not be decided; all is read anew from the store", work.kind(), e);
      fail(work, e);
      recovered = false;
    }
  }

  private static void fail(Work work, RuntimeException why) {
    if (work instanceof Work.Asked asked) {
      asked.stage().completeExceptionally(why);
    } else if (work instanceof Work.Performed performed) {
      performed.held().fail(why);
    }
  }

  private void due() {
    Optional<Instant> next = decider.nextDeadline();
    if (next.isEmpty() || next.get().isAfter(decider.now()) || pause.present()) {
      return;
    }
    try {
      boolean something = decider.due();
      if (something || !decider.nextDeadline().equals(next)) {
        pause.reset();
      } else {
        LOG.error("Bug: messages made nothing of their deadline {}", next.get());
        pause.begin();
      }
    } catch (RuntimeException e) {
      LOG.error("Bug: what is due could not be decided; all is read anew from the store", e);
      pause.begin();
      recovered = false;
    }
  }
}
