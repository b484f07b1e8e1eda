package org.vigie.planning.internal.run;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.runtime.TextDoor;
import org.vigie.api.text.MessageRecord;
import org.vigie.api.text.OwedText;
import org.vigie.api.text.TextCommand.NoticeRequested;
import org.vigie.api.text.TextOutcome;

/**
 * Hands texts over to those who send them. What was handed over once is not again; what could not
 * be is, when whoever owes it looks again. Thread-safe; never blocks.
 */
public final class Post {
  private static final Logger LOG = LoggerFactory.getLogger(Post.class);
  private static final int REMEMBERED = 20_000;

  private final TextDoor door;
  private final InstantSource clock;
  private final Agenda agenda;
  private final AtomicLong failures = new AtomicLong();
  private final Map<String, Instant> told = new Remembered();

  /**
   * @param agenda is looked through again where a text could not be handed over
   */
  public Post(TextDoor door, InstantSource clock, Agenda agenda) {
    this.door = door;
    this.clock = clock;
    this.agenda = agenda;
  }

  /** Owes a text; nothing where it was handed over before, or the person has no number. */
  public void tell(Letter letter) {
    letter.owed().ifPresent(owed -> once(letter.key(), owed));
  }

  private void once(String key, OwedText owed) {
    synchronized (told) {
      if (told.containsKey(key)) {
        return;
      }
      told.put(key, clock.instant());
    }
    var unused = submit(key, owed).whenComplete((outcome, failure) -> note(key, outcome, failure));
  }

  /** Owes a text; tells which message it became, empty where the person has no number. */
  public CompletionStage<Optional<MessageRecord>> send(Letter letter) {
    return letter
        .owed()
        .map(owed -> submit(letter.key(), owed).thenApply(Post::message))
        .orElseGet(() -> CompletableFuture.completedFuture(Optional.empty()));
  }

  /** When a text was accepted first; empty where that is not known yet. */
  public Optional<Instant> toldAt(String key) {
    synchronized (told) {
      return Optional.ofNullable(told.get(key));
    }
  }

  /** How many could not be handed over since the last one that could. */
  public long failing() {
    return failures.get();
  }

  private CompletionStage<TextOutcome> submit(String key, OwedText owed) {
    try {
      return door.submit(new NoticeRequested(clock.instant(), owed, key));
    } catch (RejectedExecutionException full) {
      return CompletableFuture.failedFuture(full);
    }
  }

  private void note(String key, @Nullable TextOutcome outcome, @Nullable Throwable failure) {
    if (failure != null || outcome == null) {
      if (failures.getAndIncrement() == 0) {
        LOG.warn("Notices cannot be handed over, tried again: {}", String.valueOf(failure));
      }
      synchronized (told) {
        told.remove(key);
      }
      agenda.again();
      return;
    }
    failures.set(0);
    message(outcome).ifPresent(message -> since(key, message.createdAt()));
    if (outcome instanceof TextOutcome.Refused refused) {
      LOG.info("Notice {} was not sent: {}", key, refused.reason());
    }
  }

  /** After a restart it turns out that a text had left long ago: what waits for it is due then. */
  private void since(String key, Instant at) {
    synchronized (told) {
      if (at.equals(told.put(key, at))) {
        return;
      }
    }
    agenda.wake();
  }

  private static Optional<MessageRecord> message(TextOutcome outcome) {
    return outcome instanceof TextOutcome.Accepted accepted
        ? Optional.of(accepted.message())
        : Optional.empty();
  }

  /** Keys, the oldest forgotten where there are many: the texts' side knows them for longer. */
  private static final class Remembered extends LinkedHashMap<String, Instant> {
    private static final long serialVersionUID = 1;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
      return size() > REMEMBERED;
    }
  }
}
