package org.vigie.mail.internal;

import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.mail.MailRecord;
import org.vigie.api.store.StoreException;
import org.vigie.mail.internal.config.MailConfig;
import org.vigie.mail.internal.smtp.Outcome;
import org.vigie.mail.internal.smtp.Outcome.Kind;
import org.vigie.mail.internal.smtp.SmtpPost;

/** Rounds through what is owed, until none is due any more. Not thread-safe. */
final class Round {
  private static final Logger LOG = LoggerFactory.getLogger(Round.class);
  private static final long STORE_NANOS = TimeUnit.SECONDS.toNanos(2);
  private static final int MOST = 500;

  /** So often may a mail break the connection before the others no longer wait for it. */
  private static final int BREAKS = 2;

  private final Outbox outbox;
  private final Condition condition;
  private final Pauses pauses;
  private final Waiting waiting;
  private final RandomGenerator chance = RandomGenerator.getDefault();

  /** In a row; while there are any, nothing is tried before {@code due}. */
  private int failures;

  private long due;

  Round(Outbox outbox, Condition condition, Pauses server, Pauses mail) {
    this.outbox = outbox;
    this.condition = condition;
    pauses = server;
    waiting = new Waiting(mail);
  }

  /** All that was tried in vain is tried at once. */
  void afresh() {
    failures = 0;
    waiting.clear();
  }

  /**
   * Sends what is due.
   *
   * @param stop whether to leave the rest for later
   * @return nanoseconds until something is due again by itself
   */
  OptionalLong run(MailConfig config, BooleanSupplier stop) {
    long pause = due - System.nanoTime();
    if (failures > 0 && pause > 0) {
      return OptionalLong.of(pause);
    }
    try {
      boolean more = true;
      while (more && !stop.getAsBoolean()) {
        more = once(config, stop);
      }
    } catch (StoreException e) {
      LOG.debug("Mails wait for the store, whose own health part says why", e);
      return OptionalLong.of(STORE_NANOS);
    }
    condition.waiting(waiting.count());
    return failures > 0 ? OptionalLong.of(due - System.nanoTime()) : waiting.next();
  }

  /**
   * @return whether there may be more
   */
  private boolean once(MailConfig config, BooleanSupplier stop) {
    List<MailRecord> owed = outbox.owed(MOST + waiting.count());
    List<MailRecord> ready = waiting.due(owed.stream());
    try (SmtpPost post = new SmtpPost(config)) {
      for (MailRecord mail : ready) {
        if (stop.getAsBoolean()) {
          return false;
        }
        Outcome outcome = post.send(mail);
        if (!settled(mail, outcome, config)) {
          trouble(outcome.text());
          owed.stream()
              .filter(old -> outbox.tooOld(old, config.giveUpAfter()))
              .forEach(old -> failed(old, "not taken in time: " + outcome.text()));
          return false;
        }
      }
    }
    return ready.size() >= MOST;
  }

  /**
   * @return whether the server can be asked for the next
   */
  private boolean settled(MailRecord mail, Outcome outcome, MailConfig config) {
    boolean broken = outcome.kind() == Kind.BROKEN;
    if (outcome.kind() == Kind.TROUBLE) {
      return false;
    }
    if (broken && waiting.times(mail) < BREAKS) {
      waiting.last(mail);
      return false;
    }
    failures = 0;
    if (condition.answers()) {
      LOG.info("Mails leave again by {}", config.server());
    }
    if (outcome.kind() == Kind.SENT) {
      condition.sent();
      waiting.done(mail);
      outbox.note(mail.sent());
    } else if (outcome.kind() == Kind.REFUSED || outbox.tooOld(mail, config.giveUpAfter())) {
      failed(mail, outcome.text());
    } else {
      waiting.later(mail);
    }
    return true;
  }

  private void failed(MailRecord mail, String why) {
    String what =
        "the mail to %s for %s has failed: %s"
            .formatted(mail.mail().to(), mail.mail().person(), why);
    LOG.warn("Call {}: {}", mail.mail().call(), what);
    condition.refused(what);
    waiting.done(mail);
    outbox.note(mail.failed(why));
  }

  private void trouble(String why) {
    failures++;
    due = System.nanoTime() + pauses.nanos(failures, chance);
    if (condition.troubled(why)) {
      LOG.warn("No mail leaves, which is tried again by itself: {}", why);
    }
  }
}
