package org.vigie.engine.internal.text;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.alerting.api.Errand;
import org.vigie.alerting.api.ErrandOutcome;
import org.vigie.alerting.api.Order;
import org.vigie.alerting.api.TakeOver;
import org.vigie.api.runtime.Threads;
import org.vigie.api.setup.Author;
import org.vigie.api.setup.SetupOutcome;
import org.vigie.api.store.StoreException;
import org.vigie.engine.internal.OrdersLink;
import org.vigie.engine.internal.Rulebook;

/**
 * Carries out what persons ask for by SMS, on a thread of its own: it writes, so not while
 * deciding.
 */
final class Errands {
  private static final Logger LOG = LoggerFactory.getLogger(Errands.class);

  /** More would only wait until their peers have given them up. */
  private static final int MOST = 200;

  private final Rulebook rulebook;
  private final OrdersLink orders;
  private final Consumer<Work> mailbox;
  private final ExecutorService thread;
  private final AtomicInteger waiting = new AtomicInteger();

  Errands(Rulebook rulebook, OrdersLink orders, Threads threads, Consumer<Work> mailbox) {
    this.rulebook = rulebook;
    this.orders = orders;
    this.mailbox = mailbox;
    thread = threads.single("text-setup");
  }

  /** What became of it comes back as work, with what is held until then. */
  void perform(Errand errand, Draft held) {
    if (waiting.incrementAndGet() > MOST) {
      waiting.decrementAndGet();
      LOG.warn("{} is asked to try again: {} others wait to be served", errand.person(), MOST);
      mailbox.accept(new Work.Performed(held, errand, new ErrandOutcome.Failed()));
    } else {
      thread.execute(
          () -> {
            mailbox.accept(new Work.Performed(held, errand, outcome(errand)));
            waiting.decrementAndGet();
          });
    }
  }

  private ErrandOutcome outcome(Errand errand) {
    try {
      return errand instanceof TakeOver takeOver
          ? takenOver(takeOver)
          : new ErrandOutcome.Done(orders.perform(((Order) errand).order()));
    } catch (StoreException e) {
      LOG.warn("{} is asked to try again: {}", errand.person(), e.getMessage());
      return new ErrandOutcome.Failed();
    } catch (RuntimeException e) {
      LOG.error("Bug: what {} asked for could not be done", errand.person(), e);
      return new ErrandOutcome.Failed();
    }
  }

  private ErrandOutcome takenOver(TakeOver asked) {
    var change = new AddedOverride(asked.team(), asked.override());
    var author = new Author(asked.person(), "sms " + asked.asked().from().value());
    return refusal(rulebook.amend("override added", change, author))
        .<ErrandOutcome>map(ErrandOutcome.Refused::new)
        .orElseGet(() -> new ErrandOutcome.Done(""));
  }

  private static Optional<String> refusal(SetupOutcome outcome) {
    if (outcome instanceof SetupOutcome.Refused refused) {
      String reasons =
          refused.faults().stream().map(fault -> fault.reason()).collect(Collectors.joining("; "));
      return Optional.of(reasons);
    }
    if (outcome instanceof SetupOutcome.Conflict conflict) {
      return Optional.of("the planning has just been changed by " + conflict.by().who());
    }
    return outcome instanceof SetupOutcome.Unreadable unreadable
        ? Optional.of(unreadable.reason())
        : Optional.empty();
  }

  /** Ends what is under way, 2 s at most, and takes no more. */
  void stop() throws InterruptedException {
    thread.shutdown();
    if (!thread.awaitTermination(2, TimeUnit.SECONDS)) {
      LOG.warn("What somebody asked for by SMS was still being done when the engine stopped");
    }
  }
}
