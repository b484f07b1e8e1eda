package org.vigie.engine.internal.text;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.alerting.api.TakeOver;
import org.vigie.api.runtime.Threads;
import org.vigie.api.setup.SetupOutcome;
import org.vigie.api.store.StoreException;
import org.vigie.engine.internal.Rulebook;

/** Adds overrides that were asked for by SMS to the setup: it writes, so not while deciding. */
final class TakeOvers {
  private static final Logger LOG = LoggerFactory.getLogger(TakeOvers.class);

  private final Rulebook rulebook;
  private final Consumer<Work> mailbox;
  private final ExecutorService thread;

  TakeOvers(Rulebook rulebook, Threads threads, Consumer<Work> mailbox) {
    this.rulebook = rulebook;
    this.mailbox = mailbox;
    thread = threads.single("text-setup");
  }

  /** What became of it comes back as work, with what is held until then. */
  void perform(TakeOver asked, Draft held) {
    thread.execute(() -> mailbox.accept(new Work.TookOver(held, asked, refusal(asked))));
  }

  private Optional<String> refusal(TakeOver asked) {
    try {
      return refusal(rulebook.add(asked.team(), asked.override(), asked.person()));
    } catch (StoreException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      LOG.error("Bug: {} could not take over team {}", asked.person(), asked.team(), e);
      return Optional.of("a fault of the appliance");
    }
  }

  private static Optional<String> refusal(SetupOutcome outcome) {
    if (outcome instanceof SetupOutcome.Refused refused) {
      String reasons =
          refused.faults().stream().map(fault -> fault.reason()).collect(Collectors.joining("; "));
      return Optional.of(reasons);
    }
    return outcome instanceof SetupOutcome.Unreadable unreadable
        ? Optional.of(unreadable.reason())
        : Optional.empty();
  }

  /** Ends what is under way, 2 s at most, and takes no more. */
  void stop() throws InterruptedException {
    thread.shutdown();
    if (!thread.awaitTermination(2, TimeUnit.SECONDS)) {
      LOG.warn("A take-over by SMS was still being written when the engine stopped");
    }
  }
}
