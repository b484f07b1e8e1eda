package org.vigie.smpp.internal;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.vigie.api.health.HealthPart;
import org.vigie.api.number.Numbering;
import org.vigie.api.runtime.TextDoor;
import org.vigie.api.runtime.Threads;
import org.vigie.api.text.SmsRoute;

/** One configuration file, and the service that comes of it, as the framework would hold them. */
public final class Routes {
  private volatile Optional<SmsRoute> service = Optional.empty();
  private final Surroundings surroundings;
  private final Smsc smsc;

  public Routes(Threads threads, InstantSource clock, TextDoor door, Numbering numbering) {
    this(new Surroundings(threads, clock, door, numbering, new RouteNames()));
  }

  private Routes(Surroundings surroundings) {
    this.surroundings = surroundings;
    smsc =
        new Smsc(
            "alpha",
            surroundings,
            route -> {
              service = Optional.of(route);
              return () -> service = Optional.empty();
            });
  }

  /** A second configuration of the same name in the same appliance. */
  public Routes twin() {
    return new Routes(surroundings);
  }

  public void put(Map<String, ?> values) {
    smsc.put(values);
  }

  public SmsRoute route() {
    return service.orElseThrow();
  }

  public boolean offered() {
    return service.isPresent();
  }

  public HealthPart health() {
    return smsc.parts().get(0);
  }

  public void close() {
    smsc.close();
  }
}
