package org.vigie.routes.internal;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.text.RouteStatus;
import org.vigie.api.text.SmsRoute;
import org.vigie.api.text.SmsRoute.SubmitOutcome;
import org.vigie.api.text.Submission;

/** One SMS route with its circuit breaker and the tries that it has in its hands. Thread-safe. */
final class SmsCarrier {
  private static final Logger LOG = LoggerFactory.getLogger(SmsCarrier.class);

  private final String name;
  private final SmsRoute route;
  private final Circuit circuit;
  private final Set<CompletableFuture<SubmitOutcome>> pending = ConcurrentHashMap.newKeySet();

  SmsCarrier(String name, SmsRoute route, Circuit circuit) {
    this.name = name;
    this.route = route;
    this.circuit = circuit;
  }

  String name() {
    return name;
  }

  SmsRoute route() {
    return route;
  }

  /** How it is now; empty where its adapter is at fault. */
  Optional<RouteStatus> status() {
    try {
      return Optional.of(route.status());
    } catch (RuntimeException e) {
      // The boundary to an adapter: one that is being stopped must not hold up the others.
      LOG.error("Bug: route {} could not tell how it is", name, e);
      return Optional.empty();
    }
  }

  Circuit circuit() {
    return circuit;
  }

  /**
   * Hands a message over; the circuit must have let it through.
   *
   * @param said gets what the route made of it, once, on the thread on which it says so
   */
  void submit(Submission submission, Consumer<SubmitOutcome> said) {
    CompletableFuture<SubmitOutcome> outcome = new CompletableFuture<>();
    pending.add(outcome);
    outcome.thenAccept(
        result -> {
          pending.remove(outcome);
          count(result);
          said.accept(result);
        });
    try {
      route.submit(submission).whenComplete((result, fault) -> settle(outcome, result, fault));
    } catch (RuntimeException e) {
      // The boundary to an adapter: a bug in one must not stop what others can carry.
      LOG.error("Bug: route {} could not take message {}", name, submission.message(), e);
      settle(outcome, null, e);
    }
  }

  private void count(SubmitOutcome result) {
    if (result instanceof SubmitOutcome.Unavailable unavailable) {
      circuit.failed(unavailable.cause());
    } else {
      circuit.answered();
    }
  }

  private static void settle(
      CompletableFuture<SubmitOutcome> outcome,
      @Nullable SubmitOutcome result,
      @Nullable Throwable fault) {
    outcome.complete(
        result != null
            ? result
            : new SubmitOutcome.Unavailable(
                "route error: " + (fault == null ? "no outcome" : fault)));
  }

  /** Its adapter has gone and will say nothing more. */
  void gone() {
    pending.forEach(
        outcome -> outcome.complete(new SubmitOutcome.Unavailable("its adapter stopped")));
  }
}
