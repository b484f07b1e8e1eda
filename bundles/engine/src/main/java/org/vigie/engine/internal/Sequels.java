package org.vigie.engine.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.runtime.TextDoor;
import org.vigie.api.runtime.Threads;
import org.vigie.api.text.TextOutcome;

/**
 * Carries out what follows from calls elsewhere. What the side of messages is to do is said again
 * until it is on disk there; what a kill leaves unsaid is found in the log by the next start.
 * Thread-safe; all is done on one thread, which waits for nothing.
 */
public final class Sequels implements Consumer<Sequel> {
  private static final Logger LOG = LoggerFactory.getLogger(Sequels.class);
  private static final long AGAIN_SECONDS = 5;

  private final ScheduledExecutorService thread;
  private final List<Consumer<Sequel>> listeners = new CopyOnWriteArrayList<>();

  /** This thread's own. */
  private final Map<String, Unsaid> unsaid = new LinkedHashMap<>();

  private volatile @Nullable TextDoor door;

  private static final class Unsaid {
    final Sequel.Say say;
    boolean underWay;

    Unsaid(Sequel.Say say) {
      this.say = say;
    }
  }

  Sequels(Threads threads) {
    thread = threads.scheduler("call-sequels", 1);
    thread.scheduleWithFixedDelay(this::sayAll, AGAIN_SECONDS, AGAIN_SECONDS, TimeUnit.SECONDS);
  }

  /** What is to be said leaves by this door. */
  public void open(TextDoor newDoor) {
    door = newDoor;
    run(this::sayAll);
  }

  /** It waits. */
  public void shut() {
    door = null;
  }

  /** Somebody is told of all that follows, on this thread; must not block. */
  public void listen(Consumer<Sequel> listener) {
    listeners.add(listener);
  }

  /** Somebody is told no more. */
  public void forget(Consumer<Sequel> listener) {
    listeners.remove(listener);
  }

  @Override
  public void accept(Sequel sequel) {
    run(() -> follow(sequel));
  }

  private void follow(Sequel sequel) {
    if (sequel instanceof Sequel.Say say) {
      say(unsaid.computeIfAbsent(say.key(), key -> new Unsaid(say)));
    }
    for (Consumer<Sequel> listener : listeners) {
      try {
        listener.accept(sequel);
      } catch (RuntimeException e) {
        // The boundary to callbacks: one that fails must not keep what follows from the others.
        LOG.error("Bug: {} was told in vain", sequel, e);
      }
    }
  }

  private void sayAll() {
    List.copyOf(unsaid.values()).forEach(this::say);
  }

  private void say(Unsaid what) {
    TextDoor present = door;
    if (present == null || what.underWay) {
      return;
    }
    what.underWay = true;
    try {
      present
          .submit(what.say.command())
          .whenComplete((outcome, fault) -> run(() -> said(what, outcome, fault)));
    } catch (RejectedExecutionException e) {
      said(what, null, e);
    } catch (RuntimeException e) {
      LOG.error("Bug: {} could not be said", what.say.key(), e);
      said(what, null, e);
    }
  }

  private void said(Unsaid what, @Nullable TextOutcome outcome, @Nullable Throwable fault) {
    what.underWay = false;
    if (fault != null) {
      LOG.debug("{} is said again: {}", what.say.key(), fault.getMessage());
      return;
    }
    unsaid.remove(what.say.key());
    if (outcome instanceof TextOutcome.Refused refused) {
      LOG.warn("{} came to nothing: {}", what.say.key(), refused.reason());
    }
  }

  private void run(Runnable what) {
    try {
      thread.execute(what);
    } catch (RejectedExecutionException e) {
      LOG.debug("What follows from calls is found in the log by the next start");
    }
  }

  /** Without an interrupt: what is under way goes on elsewhere. */
  void stop() {
    door = null;
    thread.shutdown();
  }
}
