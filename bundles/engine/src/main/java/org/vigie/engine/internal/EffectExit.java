package org.vigie.engine.internal;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.call.AttemptResult;
import org.vigie.api.call.CallCommand;
import org.vigie.api.call.CallCommand.LegFailed;
import org.vigie.api.call.CallEffect;
import org.vigie.api.call.CallId;
import org.vigie.api.call.CallRecord;
import org.vigie.api.runtime.EffectDoor;
import org.vigie.api.runtime.Threads;

/** The way out: effects of one call in order on one thread, calls spread over a few. */
final class EffectExit {
  private static final Logger LOG = LoggerFactory.getLogger(EffectExit.class);
  private static final int STRIPES = 4;

  private final EffectDoor door;
  private final InstantSource clock;
  private final Consumer<CallCommand> back;
  private final List<ExecutorService> stripes;

  /**
   * @param back takes the failure of a dial that could not leave, so that the search goes on
   */
  EffectExit(EffectDoor door, Threads threads, InstantSource clock, Consumer<CallCommand> back) {
    this.door = door;
    this.clock = clock;
    this.back = back;
    this.stripes =
        IntStream.range(0, STRIPES).mapToObj(i -> threads.single("effects-" + i)).toList();
  }

  private ExecutorService stripe(CallId call) {
    return stripes.get(Math.floorMod(call.hashCode(), STRIPES));
  }

  /** Lets effects of one call leave, in order. */
  void leave(CallId call, List<CallEffect> effects) {
    if (!effects.isEmpty()) {
      stripe(call).execute(() -> effects.forEach(this::perform));
    }
  }

  private void perform(CallEffect effect) {
    try {
      door.perform(effect);
    } catch (RejectedExecutionException e) {
      LOG.error("{} could not be done: {}", effect, e.getMessage());
      failed(effect, e);
    } catch (RuntimeException e) {
      LOG.error("Bug: {} could not be done", effect, e);
      failed(effect, e);
    }
  }

  private void failed(CallEffect effect, RuntimeException why) {
    if (effect instanceof CallEffect.Dial) {
      String cause = "could not leave: " + why.getMessage();
      back.accept(new LegFailed(effect.leg(), clock.instant(), AttemptResult.FAILED, cause));
    }
  }

  /** Tells those who look on how a call is now. */
  void tell(CallRecord call) {
    stripe(call.id()).execute(() -> changed(call));
  }

  private void changed(CallRecord call) {
    try {
      door.changed(call);
    } catch (RuntimeException e) {
      LOG.error("Call {}: its change could not be told", call.id(), e);
    }
  }

  /** Lets what is under way leave, 2 s at most, and takes no more. */
  void stop() throws InterruptedException {
    stripes.forEach(ExecutorService::shutdown);
    for (ExecutorService stripe : stripes) {
      if (!stripe.awaitTermination(2, TimeUnit.SECONDS)) {
        LOG.warn("Effects were still waiting when the engine stopped");
      }
    }
  }
}
