package org.vigie.planning.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.vigie.api.runtime.TextDoor;
import org.vigie.api.store.StoreException;
import org.vigie.api.text.MessageId;
import org.vigie.api.text.MessageRecord;
import org.vigie.api.text.TextCommand;
import org.vigie.api.text.TextCommand.NoticeRequested;
import org.vigie.api.text.TextOutcome;
import org.vigie.testkit.LeapClock;

/** The texts' side as a peer: writes down what it is given, each key once. */
final class TestDoor implements TextDoor {
  private final LeapClock clock;
  private final Random chance = new Random(7);
  private final Map<String, MessageRecord> byKey = new ConcurrentHashMap<>();
  private final List<MessageRecord> sent = new ArrayList<>();
  boolean broken;

  TestDoor(LeapClock clock) {
    this.clock = clock;
  }

  @Override
  public synchronized CompletionStage<TextOutcome> submit(TextCommand command) {
    if (broken) {
      return CompletableFuture.failedFuture(
          new StoreException("the disk is full", new IllegalStateException()));
    }
    NoticeRequested notice = (NoticeRequested) command;
    MessageRecord known = byKey.get(notice.idempotencyKey());
    if (known != null) {
      return CompletableFuture.completedFuture(again(known, notice));
    }
    Instant now = clock.instant();
    MessageRecord made =
        notice
            .text()
            .accepted(MessageId.of(now, chance), now, Optional.of(notice.idempotencyKey()));
    byKey.put(notice.idempotencyKey(), made);
    sent.add(made);
    return CompletableFuture.completedFuture(new TextOutcome.Accepted(made));
  }

  private static TextOutcome again(MessageRecord known, NoticeRequested notice) {
    return known.text().equals(notice.text().text())
        ? new TextOutcome.Accepted(known)
        : new TextOutcome.Refused(TextOutcome.Why.UNFIT, "the key is another text's");
  }

  synchronized List<MessageRecord> sent() {
    return List.copyOf(sent);
  }
}
