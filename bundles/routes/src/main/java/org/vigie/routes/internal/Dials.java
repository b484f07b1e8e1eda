package org.vigie.routes.internal;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.support.AsyncProcessorSupport;
import org.jspecify.annotations.Nullable;
import org.vigie.api.call.AttemptResult;
import org.vigie.api.call.CallCommand.LegDialled;
import org.vigie.api.call.CallCommand.LegFailed;
import org.vigie.api.call.CallCommand.LegTryFailed;
import org.vigie.api.call.CallEffect.Dial;
import org.vigie.api.call.LegId;
import org.vigie.api.call.Try;
import org.vigie.api.runtime.CommandDoor;
import org.vigie.api.voice.VoiceAdapter;
import org.vigie.api.voice.VoiceTrunk.DialOutcome;

/**
 * The steps of the route {@code leg-dial}: one trunk after another until one carries the call, none
 * is left, or the leg is hung up. Waits for no trunk: a step ends when the trunk has said how it
 * went, on the thread on which it says so.
 */
final class Dials {
  private final Adapters adapters;
  private final CommandDoor commands;
  private final InstantSource clock;
  private final Map<LegId, DialPlan> plans = new ConcurrentHashMap<>();

  Dials(Adapters adapters, CommandDoor commands, InstantSource clock) {
    this.adapters = adapters;
    this.commands = commands;
    this.clock = clock;
  }

  /** First step: from now on a hang-up of the leg finds the plan. */
  void begin(Exchange exchange) {
    DialPlan plan = new DialPlan(Bodies.of(exchange, Dial.class));
    plans.put(plan.dial().leg(), plan);
    exchange.getIn().setBody(plan);
  }

  /** Looked at before each try. */
  boolean goesOn(Exchange exchange) {
    DialPlan plan = Bodies.of(exchange, DialPlan.class);
    return plan.open() && adapters.next(plan.tried()).isPresent();
  }

  /** The step that is repeated: the next trunk. */
  AsyncProcessorSupport tryTrunk() {
    return new AsyncProcessorSupport() {
      @Override
      public boolean process(Exchange exchange, AsyncCallback callback) {
        DialPlan plan = Bodies.of(exchange, DialPlan.class);
        Optional<Adapters.Way> way = adapters.next(plan.tried());
        if (way.isEmpty()) {
          callback.done(true);
          return true;
        }
        dial(plan, way.get(), callback);
        return false;
      }
    };
  }

  private void dial(DialPlan plan, Adapters.Way way, AsyncCallback callback) {
    LegId leg = plan.dial().leg();
    String trunk = way.name();
    CompletableFuture<DialOutcome> outcome = plan.trying(way);
    outcome.thenAccept(
        said ->
            InOrder.run(
                () -> {
                  said(plan, trunk, said);
                  callback.done(false);
                }));
    commands.submit(new LegDialled(leg, clock.instant(), trunk));
    way.trunk().dial(plan.dial()).whenComplete((said, fault) -> settle(outcome, said, fault));
    if (plan.cancelled()) {
      // The hang-up came between the look at the token and the dial, and found no leg to end.
      way.adapter().hangUp(leg, false);
    }
  }

  private static void settle(
      CompletableFuture<DialOutcome> outcome,
      @Nullable DialOutcome said,
      @Nullable Throwable fault) {
    if (said != null) {
      outcome.complete(said);
    } else {
      outcome.complete(new DialOutcome.TrunkFault(fault == null ? "no outcome" : reason(fault)));
    }
  }

  private static String reason(Throwable fault) {
    return "trunk error: " + Optional.ofNullable(fault.getMessage()).orElse(fault.toString());
  }

  private void said(DialPlan plan, String trunk, DialOutcome outcome) {
    if (outcome instanceof DialOutcome.TrunkFault fault) {
      plan.failed(fault.cause());
      Try failed = new Try(trunk, fault.cause());
      commands.submit(new LegTryFailed(plan.dial().leg(), clock.instant(), failed));
    } else {
      plan.conclude();
    }
  }

  /** Last step, whatever happened: reports a leg that no trunk has carried, once. */
  void end(LegId leg) {
    DialPlan plan = plans.remove(leg);
    if (plan == null || plan.concluded()) {
      return;
    }
    plan.conclude();
    AttemptResult result = plan.cancelled() ? AttemptResult.CANCELLED : AttemptResult.FAILED;
    String cause = plan.cancelled() ? "hung up before a trunk carried it" : plan.lastCause();
    commands.submit(new LegFailed(leg, clock.instant(), result, cause));
  }

  /**
   * Sets the cancellation token of a leg's dial.
   *
   * @return whether it was still looking for a trunk
   */
  boolean cancel(LegId leg) {
    DialPlan plan = plans.get(leg);
    if (plan == null) {
      return false;
    }
    plan.cancel();
    return true;
  }

  /** Goes on to the next trunk where an adapter left with tries in its hands. */
  void gone(VoiceAdapter adapter) {
    plans.values().forEach(plan -> plan.gone(adapter));
  }
}
