package org.vigie.routes.internal;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.apache.camel.impl.DefaultCamelContext;
import org.vigie.api.call.CallCommand;
import org.vigie.api.call.CallEffect.Dial;
import org.vigie.api.call.CallId;
import org.vigie.api.call.CallerIdentity;
import org.vigie.api.call.LegId;
import org.vigie.api.number.PhoneNumber;

/** A real Camel context with the effects' routes in it, and a door that keeps what comes back. */
final class CamelBench implements AutoCloseable {
  static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-21T10:00:00Z"));
  static final CallId CALL = new CallId("01JD0000000000000000000001");
  static final LegId CALLER = LegId.caller(CALL);
  static final LegId FIRST = new LegId(CALL, 1);
  static final PhoneNumber NUMBER = new PhoneNumber("+33612345601");

  final DefaultCamelContext camel = new DefaultCamelContext();
  final List<CallCommand> reported = new CopyOnWriteArrayList<>();
  final ScheduledThreadPoolExecutor later = new ScheduledThreadPoolExecutor(1);
  final EffectRoutes routes;

  CamelBench() {
    this(CLOCK);
  }

  CamelBench(InstantSource clock) {
    camel.start();
    routes = new EffectRoutes(camel, reported::add, clock, later);
  }

  static Dial dial(LegId leg) {
    CallerIdentity identity =
        new CallerIdentity(new PhoneNumber("+33972101010"), List.of(), Optional.empty());
    return new Dial(leg, NUMBER, identity);
  }

  /** What was reported, as simple names. */
  List<String> names() {
    return reported.stream().map(c -> c.getClass().getSimpleName()).toList();
  }

  /** The counter of a route as Hawtio reads it. */
  long completed(String route) {
    return counter(route, "ExchangesCompleted");
  }

  long counter(String route, String attribute) {
    return RouteCounter.read(camel, route, attribute);
  }

  @Override
  public void close() {
    routes.close();
    later.shutdownNow();
    camel.stop();
  }
}
