package org.vigie.routes.internal;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedResource;

/**
 * The circuit breaker of one way out, and how JMX sees it. Open after so many tries in a row that
 * failed by the way's fault; after ten seconds three are let through, and one success closes it.
 * Thread-safe.
 */
@ManagedResource(description = "Circuit breaker of a trunk or an SMS route")
public final class Circuit {
  /** Of SMS: so many that a peer which only slows us down does not open it: it takes some. */
  static final int SMS_FAILURES = 20;

  /** Of calls: a caller waits while each of them fails. */
  static final int TRUNK_FAILURES = 5;

  static final int PROBES = 3;
  static final Duration OPEN_FOR = Duration.ofSeconds(10);

  private static final float ALL = 100;

  private final CircuitBreaker breaker;
  private final InstantSource clock;
  private volatile String lastCause = "";
  private volatile Instant since;

  /**
   * @param failures in a row that open it
   * @param moved is told of each new state
   */
  Circuit(String name, int failures, InstantSource clock, Consumer<State> moved) {
    this.clock = clock;
    since = clock.instant();
    breaker = CircuitBreaker.of(name, config(failures, clock));
    breaker
        .getEventPublisher()
        .onStateTransition(
            event -> {
              since = clock.instant();
              moved.accept(event.getStateTransition().getToState());
            });
  }

  private static CircuitBreakerConfig config(int failures, InstantSource clock) {
    return CircuitBreakerConfig.custom()
        .slidingWindowType(SlidingWindowType.COUNT_BASED)
        .slidingWindowSize(failures)
        .minimumNumberOfCalls(failures)
        .failureRateThreshold(ALL)
        .permittedNumberOfCallsInHalfOpenState(PROBES)
        .waitDurationInOpenState(OPEN_FOR)
        .clock(clock.withZone(ZoneOffset.UTC))
        .writableStackTraceEnabled(false)
        .build();
  }

  /** Whether it may be tried now; then exactly one of the three below must follow. */
  boolean tryAcquire() {
    return breaker.tryAcquirePermission();
  }

  /** The peer has answered, be it with a refusal of this one. */
  void answered() {
    if (breaker.getState() == State.OPEN) {
      // It was tried all the same, for want of any other, and works.
      breaker.transitionToClosedState();
    }
    breaker.onSuccess(0, TimeUnit.NANOSECONDS);
  }

  void failed(String cause) {
    lastCause = cause;
    breaker.onError(0, TimeUnit.NANOSECONDS, new IllegalStateException(cause));
  }

  /** It was not tried after all. */
  void release() {
    breaker.releasePermission();
  }

  /** Lets three probe it, from when it has been open long enough. */
  void probe() {
    if (breaker.getState() == State.OPEN) {
      breaker.transitionToHalfOpenState();
    }
  }

  /** Whether it is passed over; without any that could probe it this is known for a while. */
  boolean open() {
    return breaker.getState() == State.OPEN;
  }

  Instant since() {
    return since;
  }

  @ManagedAttribute(description = "closed, open (passed over) or half_open (three may try)")
  public String getState() {
    return breaker.getState().name().toLowerCase(Locale.ROOT);
  }

  @ManagedAttribute(description = "In this state since")
  public String getSince() {
    return since.toString();
  }

  @ManagedAttribute(description = "Share of the last tries that failed for now, percent; -1: few")
  public float getFailureRate() {
    return breaker.getMetrics().getFailureRate();
  }

  @ManagedAttribute(description = "How often it was passed over since it opened")
  public long getPassedOver() {
    return breaker.getMetrics().getNumberOfNotPermittedCalls();
  }

  @ManagedAttribute(description = "Why the last try failed")
  public String getLastCause() {
    return lastCause;
  }
}
