package org.vigie.routes.internal;

import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** For each trunk that is there a Camel route of its own with a circuit breaker. Thread-safe. */
final class TrunkRoutes implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TrunkRoutes.class);
  private static final long LOOK_SECONDS = 2;

  /** A swap of its adapter must not forget what is known of a trunk. */
  static final Duration KEPT = Duration.ofMinutes(1);

  private final CamelContext camel;
  private final Adapters adapters;
  private final InstantSource clock;
  private final ScheduledExecutorService later;
  private final Processor attempt;
  private final Map<String, CarrierRoute> installed = new ConcurrentHashMap<>();
  private final Map<String, Instant> gone = new HashMap<>();
  private boolean closed;

  /**
   * @param attempt the one step of each route
   */
  TrunkRoutes(
      CamelContext camel,
      Adapters adapters,
      InstantSource clock,
      ScheduledExecutorService later,
      Processor attempt) {
    this.camel = camel;
    this.adapters = adapters;
    this.clock = clock;
    this.later = later;
    this.attempt = attempt;
    later.scheduleWithFixedDelay(this::look, 0, LOOK_SECONDS, TimeUnit.SECONDS);
  }

  /** Trunks come and go without a word: Hawtio shows them before they are first dialled. */
  void look() {
    try {
      Set<String> there = adapters.trunks();
      there.forEach(this::of);
      forget(there);
    } catch (RuntimeException e) {
      // The boundary of a timer, which an exception would stop for good.
      LOG.error("Bug: the routes of trunks were not looked at", e);
    }
  }

  private synchronized void forget(Set<String> there) {
    Instant now = clock.instant();
    gone.keySet().removeAll(there);
    for (String name : List.copyOf(installed.keySet())) {
      if (!there.contains(name) && gone.computeIfAbsent(name, n -> now).isBefore(now.minus(KEPT))) {
        gone.remove(name);
        Optional.ofNullable(installed.remove(name)).ifPresent(CarrierRoute::close);
      }
    }
  }

  private Optional<CarrierRoute> of(String name) {
    CarrierRoute known = installed.get(name);
    return known == null ? install(name) : Optional.of(known);
  }

  private synchronized Optional<CarrierRoute> install(String name) {
    if (closed) {
      return Optional.empty();
    }
    return Optional.of(
        installed.computeIfAbsent(
            name,
            n -> {
              Circuit circuit =
                  new Circuit(n, Circuit.TRUNK_FAILURES, clock, state -> moved(n, state));
              return new CarrierRoute(camel, RouteId.trunk(n), circuit, attempt);
            }));
  }

  private void moved(String name, State state) {
    if (state == State.OPEN) {
      LOG.warn("Trunk {}: failed {} times in a row, passed over", name, Circuit.TRUNK_FAILURES);
      if (!later.isShutdown()) {
        later.schedule(() -> probe(name), Circuit.OPEN_FOR.toMillis(), TimeUnit.MILLISECONDS);
      }
    } else if (state == State.CLOSED) {
      LOG.info("Trunk {}: carries calls again", name);
    }
  }

  private void probe(String name) {
    Optional.ofNullable(installed.get(name)).ifPresent(route -> route.circuit().probe());
  }

  /**
   * The first whose circuit lets a try through; where none does, the first all the same: a call is
   * not refused for a breaker.
   *
   * @param ways in the order in which they are to be tried
   */
  Optional<Adapters.Way> choose(List<Adapters.Way> ways) {
    return ways.stream()
        .filter(way -> of(way.name()).filter(r -> !r.circuit().tryAcquire()).isEmpty())
        .findFirst()
        .or(() -> ways.stream().findFirst());
  }

  /**
   * @param end is run when the trunk has said what it made of it, or its route was stopped by hand
   */
  void send(TrunkAttempt attempt, Runnable end) {
    Optional<CarrierRoute> route = of(attempt.way().name());
    if (route.isEmpty()) {
      end.run();
      return;
    }
    route
        .get()
        .send(
            attempt,
            () -> {
              if (!attempt.begun()) {
                route.get().circuit().release();
              }
              end.run();
            });
  }

  /** The circuit breakers, by trunk. */
  Map<String, Circuit> circuits() {
    return installed.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, route -> route.getValue().circuit()));
  }

  /** The circuit breaker of a trunk. */
  Optional<Circuit> circuit(String name) {
    return Optional.ofNullable(installed.get(name)).map(CarrierRoute::circuit);
  }

  @Override
  public synchronized void close() {
    closed = true;
    installed.values().forEach(CarrierRoute::close);
    installed.clear();
  }
}
