package org.vigie.routes.internal;

import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.runtime.TextDoor;
import org.vigie.api.text.SmsRoute;
import org.vigie.api.text.TextCommand.RouteUp;

/** For each SMS route that is there a Camel route of its own, as it comes and goes. */
final class SmsRoutes implements Sends.Handover, AutoCloseable {
  /** What an adapter that stops may take to say what became of its last tries. */
  static final Duration GRACE = Duration.ofSeconds(5);

  private static final Logger LOG = LoggerFactory.getLogger(SmsRoutes.class);

  private final CamelContext camel;
  private final TextDoor commands;
  private final InstantSource clock;
  private final ScheduledExecutorService later;
  private final SmsCarriers carriers = new SmsCarriers();
  private final Map<SmsCarrier, CarrierRoute> installed = new ConcurrentHashMap<>();
  private final Sends sends;

  SmsRoutes(
      CamelContext camel, TextDoor commands, InstantSource clock, ScheduledExecutorService later) {
    this.camel = camel;
    this.commands = commands;
    this.clock = clock;
    this.later = later;
    sends = new Sends(carriers, commands, clock);
  }

  Sends sends() {
    return sends;
  }

  SmsCarriers carriers() {
    return carriers;
  }

  /** One that takes the place of another of that name may come before the other goes. */
  synchronized void add(SmsRoute route) {
    String name = route.status().name();
    Circuit circuit = new Circuit(name, Circuit.SMS_FAILURES, clock, state -> moved(name, state));
    SmsCarrier carrier = new SmsCarrier(name, route, circuit);
    carriers.all().stream().filter(c -> c.name().equals(name)).forEach(this::take);
    installed.put(
        carrier, new CarrierRoute(camel, TextRouteId.sms(name), circuit, sends.attempt(carrier)));
    carriers.add(carrier);
    if (route.status().works()) {
      up(name);
    }
  }

  synchronized void remove(SmsRoute route) {
    carriers.all().stream().filter(c -> c.route() == route).forEach(this::take);
  }

  private void take(SmsCarrier carrier) {
    carriers.remove(carrier);
    Optional.ofNullable(installed.remove(carrier)).ifPresent(CarrierRoute::close);
    if (!later.isShutdown()) {
      later.schedule(carrier::gone, GRACE.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void moved(String name, State state) {
    switch (state) {
      case OPEN -> {
        LOG.warn("SMS route {}: tried {} times in vain, passed over for a while", name, failures());
        probeLater(name);
      }
      case CLOSED -> {
        LOG.info("SMS route {}: takes messages again", name);
        up(name);
      }
      default -> LOG.debug("SMS route {}: circuit is {}", name, state);
    }
  }

  private static int failures() {
    return Circuit.SMS_FAILURES;
  }

  private void probeLater(String name) {
    if (!later.isShutdown()) {
      later.schedule(() -> probe(name), Circuit.OPEN_FOR.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void probe(String name) {
    carriers.all().stream()
        .filter(carrier -> carrier.name().equals(name))
        .forEach(carrier -> carrier.circuit().probe());
    up(name);
  }

  private void up(String name) {
    commands.submit(new RouteUp(clock.instant(), name));
  }

  @Override
  public void to(SmsCarrier carrier, SmsAttempt attempt, Runnable end) {
    CarrierRoute route = installed.get(carrier);
    if (route == null) {
      carrier.circuit().release();
      end.run();
      return;
    }
    route.send(
        attempt,
        () -> {
          if (!attempt.plan().concluded()) {
            carrier.circuit().release();
          }
          end.run();
        });
  }

  /** The circuit breakers, by route. */
  Map<String, Circuit> circuits() {
    return carriers.all().stream().collect(Collectors.toMap(SmsCarrier::name, SmsCarrier::circuit));
  }

  @Override
  public synchronized void close() {
    carriers.all().forEach(this::take);
  }
}
