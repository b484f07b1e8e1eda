package org.vigie.gsm.internal.modem;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.vigie.api.text.SmsRoute.SubmitOutcome;
import org.vigie.api.text.SmsRoute.SubmitOutcome.Unavailable;
import org.vigie.api.text.Submission;
import org.vigie.gsm.internal.at.AtException;

/** A message that was handed over, until its outcome is known: within 60 s in any case. */
final class Waiting implements Job {
  private static final long OUTCOME = Duration.ofSeconds(58).toNanos();
  private static final long START = Duration.ofSeconds(48).toNanos();

  private final Submission message;
  private final Sender sender;
  private final long handedOver;
  private final CompletableFuture<SubmitOutcome> outcome = new CompletableFuture<>();
  private final AtomicBoolean started = new AtomicBoolean();

  /**
   * @param nanoTime when it was handed over
   */
  Waiting(Submission message, Sender sender, long nanoTime) {
    this.message = message;
    this.sender = sender;
    this.handedOver = nanoTime;
  }

  CompletableFuture<SubmitOutcome> outcome() {
    return outcome;
  }

  @Override
  public void run(Session session) throws AtException {
    if (!started.compareAndSet(false, true)) {
      return;
    }
    try {
      outcome.complete(sender.send(session, message, handedOver + OUTCOME));
    } catch (AtException e) {
      // It may have left all the same; another try may reach the phone twice, none is worse.
      outcome.complete(
          new Unavailable("the modem did not say what became of it: " + e.getMessage()));
      throw e;
    }
  }

  @Override
  public boolean abandoned(String cause) {
    started.set(true);
    outcome.complete(new Unavailable(cause));
    return true;
  }

  @Override
  public boolean expired(long nanoTime) {
    if (nanoTime - handedOver < START || !started.compareAndSet(false, true)) {
      return false;
    }
    outcome.complete(new Unavailable("busy with other messages"));
    return true;
  }
}
