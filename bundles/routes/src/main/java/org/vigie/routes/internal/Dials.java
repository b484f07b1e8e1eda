package org.vigie.routes.internal;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
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
 * The steps of {@code leg-dial} and of the trunks' own routes: one trunk after another until one
 * carries the call, none is left, or the leg is hung up. Waits for no trunk: a step ends when the
 * trunk has said how it went, on the thread on which it says so.
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
    return plan.open() && !ways(plan).isEmpty();
  }

  private List<Adapters.Way> ways(DialPlan plan) {
    return adapters.ways(plan.dial().trunk(), plan.tried());
  }

  /** The step that is repeated: the next trunk. */
  AsyncProcessorSupport nextTrunk(TrunkRoutes trunks) {
    return new AsyncProcessorSupport() {
      @Override
      public boolean process(Exchange exchange, AsyncCallback callback) {
        DialPlan plan = Bodies.of(exchange, DialPlan.class);
        Optional<Adapters.Way> way = trunks.choose(ways(plan));
        if (way.isEmpty()) {
          callback.done(true);
          return true;
        }
        TrunkAttempt attempt = new TrunkAttempt(plan, way.get());
        trunks.send(attempt, () -> passed(attempt, callback));
        return false;
      }
    };
  }

  private static void passed(TrunkAttempt attempt, AsyncCallback callback) {
    if (!attempt.begun()) {
      attempt.plan().pass(attempt.way());
    }
    callback.done(false);
  }

  /** The step of a trunk's own route. */
  AsyncProcessorSupport attempt(Function<String, Optional<Circuit>> circuits) {
    return new AsyncProcessorSupport() {
      @Override
      public boolean process(Exchange exchange, AsyncCallback callback) {
        TrunkAttempt attempt = Bodies.of(exchange, TrunkAttempt.class);
        attempt.begin();
        dial(attempt, circuits.apply(attempt.way().name()), callback);
        return false;
      }
    };
  }

  private void dial(TrunkAttempt attempt, Optional<Circuit> circuit, AsyncCallback callback) {
    DialPlan plan = attempt.plan();
    Adapters.Way way = attempt.way();
    LegId leg = plan.dial().leg();
    CompletableFuture<DialOutcome> outcome = plan.trying(way);
    outcome.thenAccept(
        said ->
            InOrder.run(
                () -> {
                  circuit.ifPresent(breaker -> count(said, breaker));
                  said(plan, way.name(), said);
                  callback.done(false);
                }));
    commands.submit(new LegDialled(leg, clock.instant(), way.name()));
    way.trunk().dial(plan.dial()).whenComplete((said, fault) -> settle(outcome, said, fault));
    if (plan.cancelled()) {
      // The hang-up came between the look at the token and the dial, and found no leg to end.
      way.adapter().hangUp(leg, false);
    }
  }

  /** A callee who refuses, or does not answer, was reached: only the trunk's own fault counts. */
  private static void count(DialOutcome said, Circuit circuit) {
    if (said instanceof DialOutcome.TrunkFault fault) {
      circuit.failed(fault.cause());
    } else if (said instanceof DialOutcome.Carried) {
      circuit.answered();
    } else {
      circuit.release();
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
