package org.vigie.routes.internal;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.support.AsyncProcessorSupport;
import org.vigie.api.runtime.TextDoor;
import org.vigie.api.text.SmsRoute.SubmitOutcome;
import org.vigie.api.text.TextCommand;
import org.vigie.api.text.TextCommand.NoRoute;
import org.vigie.api.text.TextCommand.TryFailed;
import org.vigie.api.text.TextCommand.TrySent;
import org.vigie.api.text.TextEffect.Send;

/**
 * The steps of {@code text-send}: past the routes that are down, whose circuit is open or whose
 * Camel route was stopped, to the first that tries the message. What it made of it ends the send:
 * whether and where it is tried again is the outbox's to decide.
 */
final class Sends {
  /** Gives an attempt to a carrier's Camel route; the last argument is run at its end. */
  interface Handover {
    void to(SmsCarrier carrier, SmsAttempt attempt, Runnable end);
  }

  private final SmsCarriers carriers;
  private final TextDoor commands;
  private final InstantSource clock;

  Sends(SmsCarriers carriers, TextDoor commands, InstantSource clock) {
    this.carriers = carriers;
    this.commands = commands;
    this.clock = clock;
  }

  void begin(Exchange exchange) {
    exchange.getIn().setBody(new SendPlan(Bodies.of(exchange, Send.class)));
  }

  /** Looked at before each route. */
  boolean goesOn(Exchange exchange) {
    SendPlan plan = Bodies.of(exchange, SendPlan.class);
    return !plan.concluded() && next(plan).isPresent();
  }

  /** The step that is repeated: the next route. */
  AsyncProcessorSupport nextRoute(Handover handover) {
    return new AsyncProcessorSupport() {
      @Override
      public boolean process(Exchange exchange, AsyncCallback callback) {
        SendPlan plan = Bodies.of(exchange, SendPlan.class);
        Optional<SmsCarriers.Candidate> next = next(plan);
        next.ifPresent(candidate -> plan.pass(candidate.carrier().name()));
        if (next.isEmpty() || !next.get().carrier().circuit().tryAcquire()) {
          callback.done(true);
          return true;
        }
        SmsCarrier carrier = next.get().carrier();
        SmsAttempt attempt = new SmsAttempt(plan, next.get().status().terms());
        handover.to(carrier, attempt, () -> callback.done(false));
        return false;
      }
    };
  }

  private Optional<SmsCarriers.Candidate> next(SendPlan plan) {
    return carriers.next(plan.submission(), plan.passed());
  }

  /** The step of a carrier's own route. */
  AsyncProcessorSupport attempt(SmsCarrier carrier) {
    return new AsyncProcessorSupport() {
      @Override
      public boolean process(Exchange exchange, AsyncCallback callback) {
        SmsAttempt attempt = Bodies.of(exchange, SmsAttempt.class);
        attempt.plan().conclude();
        carrier.submit(
            attempt.plan().submission(),
            said ->
                InOrder.run(
                    () -> {
                      commands.submit(report(carrier.name(), attempt, said));
                      callback.done(false);
                    }));
        return false;
      }
    };
  }

  private TextCommand report(String route, SmsAttempt attempt, SubmitOutcome said) {
    var message = attempt.plan().submission().message();
    Instant now = clock.instant();
    if (said instanceof SubmitOutcome.Taken taken) {
      return new TrySent(message, now, route, attempt.terms(), taken.from(), taken.peerIds());
    }
    if (said instanceof SubmitOutcome.Refused refused) {
      return new TryFailed(message, now, route, attempt.terms(), true, refused.cause());
    }
    String cause = ((SubmitOutcome.Unavailable) said).cause();
    return new TryFailed(message, now, route, attempt.terms(), false, cause);
  }

  /** Last step: says so where no route has tried it. */
  void end(Exchange exchange) {
    SendPlan plan = Bodies.of(exchange, SendPlan.class);
    if (!plan.concluded()) {
      List<String> eligible = carriers.eligible(plan.submission());
      commands.submit(new NoRoute(plan.submission().message(), clock.instant(), eligible));
    }
  }

  /** It did not get that far; the outbox asks again. */
  void lost(Send send) {
    commands.submit(new NoRoute(send.submission().message(), clock.instant(), List.of()));
  }
}
