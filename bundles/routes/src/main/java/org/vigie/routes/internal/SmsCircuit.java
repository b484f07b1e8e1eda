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
 * The circuit breaker of one SMS route, and how JMX sees it. Open after twenty tries in a row that
 * failed for now: so many that a peer which only slows us down does not open it, as it takes some
 * in between. After ten seconds three are let through; one success closes it. Thread-safe.
 */
@ManagedResource(description = "Circuit breaker of an SMS route")
public final class SmsCircuit {
  static final int FAILURES = 20;
  static final int PROBES = 3;
  static final Duration OPEN_FOR = Duration.ofSeconds(10);

  private static final float ALL = 100;

  private final CircuitBreaker breaker;
  private final InstantSource clock;
  private volatile String lastCause = "";
  private volatile Instant since;

  /**
   * @param moved is told of each new state
   */
  SmsCircuit(String name, InstantSource clock, Consumer<State> moved) {
    this.clock = clock;
    since = clock.instant();
    breaker = CircuitBreaker.of(name, config(clock));
    breaker
        .getEventPublisher()
        .onStateTransition(
            event -> {
              since = clock.instant();
              moved.accept(event.getStateTransition().getToState());
            });
  }

  private static CircuitBreakerConfig config(InstantSource clock) {
    return CircuitBreakerConfig.custom()
        .slidingWindowType(SlidingWindowType.COUNT_BASED)
        .slidingWindowSize(FAILURES)
        .minimumNumberOfCalls(FAILURES)
        .failureRateThreshold(ALL)
        .permittedNumberOfCallsInHalfOpenState(PROBES)
        .waitDurationInOpenState(OPEN_FOR)
        .clock(clock.withZone(ZoneOffset.UTC))
        .writableStackTraceEnabled(false)
        .build();
  }

  /** Whether a message may be tried now; then exactly one of the three below must follow. */
  boolean tryAcquire() {
    return breaker.tryAcquirePermission();
  }

  /** The peer has answered, be it with a refusal of this one message. */
  void answered() {
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

  /** Whether messages pass it over; without any that could probe it this is known for a while. */
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

  @ManagedAttribute(description = "Messages that passed it over since it opened")
  public long getPassedOver() {
    return breaker.getMetrics().getNumberOfNotPermittedCalls();
  }

  @ManagedAttribute(description = "Why the last try failed")
  public String getLastCause() {
    return lastCause;
  }
}
