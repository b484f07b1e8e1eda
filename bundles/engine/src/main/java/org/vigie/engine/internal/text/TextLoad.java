package org.vigie.engine.internal.text;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.text.TextCommand;
import org.vigie.api.text.TextCommand.NoticeRequested;
import org.vigie.api.text.TextCommand.Received;
import org.vigie.api.text.TextCommand.SendRequested;

/** Refuses texts where there are too many: memory is bounded, and peers keep them. Thread-safe. */
final class TextLoad {
  private static final Logger LOG = LoggerFactory.getLogger(TextLoad.class);

  /** Messages that wait to leave, and texts that are being written down. */
  static final int MOST = 20_000;

  private final Overview overview;
  private final AtomicInteger open = new AtomicInteger();
  private final AtomicBoolean refusing = new AtomicBoolean();

  TextLoad(Overview overview) {
    this.overview = overview;
  }

  /**
   * Takes a command in, until its stage ends.
   *
   * @throws RejectedExecutionException where there is no room for what it would add
   */
  void take(TextCommand command, CompletableFuture<?> stage) {
    if (command instanceof Received
        || command instanceof SendRequested
        || command instanceof NoticeRequested) {
      if (tooMuch()) {
        throw new RejectedExecutionException("too many messages wait to leave: try again later");
      }
      open.incrementAndGet();
      stage.whenComplete((outcome, failure) -> open.decrementAndGet());
    }
  }

  /** Says whether there is no room now. */
  boolean tooMuch() {
    int live = open.get() + overview.figures().waiting();
    boolean before = refusing.get();
    // It ends a little below what begins it, so as not to change its mind with each text.
    boolean now = live >= (before ? MOST - MOST / 10 : MOST);
    if (now != before && refusing.compareAndSet(before, now)) {
      LOG.warn("Texts are {}: {} messages are live", now ? "refused" : "taken again", live);
    }
    return now;
  }
}
