package org.vigie.smpp.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.health.HealthPart;
import org.vigie.api.health.HealthSource;
import org.vigie.api.health.HealthState;
import org.vigie.api.text.RouteStatus;
import org.vigie.api.text.SmsRoute;
import org.vigie.smpp.internal.config.Names;
import org.vigie.smpp.internal.config.SmscConfigReader;

/**
 * One configuration file: what runs by it, and what is wrong with it. A bad value leaves what runs
 * alone. Thread-safe.
 */
final class Smsc implements HealthSource {
  private static final Logger LOG = LoggerFactory.getLogger(Smsc.class);

  private final Surroundings surroundings;
  private final Function<SmsRoute, Runnable> registry;
  private final String name;
  private final Instant started;
  private volatile @Nullable SmppRoute route;
  private Runnable unregister = () -> {};
  private volatile String problem = "";
  private volatile String warning = "";

  /**
   * @param name the file's, without kind and ending
   * @param registry offers a route to the rest of the appliance; what it returns takes it back
   */
  Smsc(String name, Surroundings surroundings, Function<SmsRoute, Runnable> registry) {
    this.name = name;
    this.surroundings = surroundings;
    this.registry = registry;
    this.started = surroundings.clock().instant();
  }

  /** The file is there, or was changed. */
  synchronized void put(Map<String, ?> properties) {
    String file = Names.file(name);
    if (!surroundings.names().claim(name, this)) {
      problem = "CONFIGURATION_ERROR: " + file + ": there is an SMSC '" + name + "' already";
      LOG.warn("{}: a second SMSC of that name is not used", file);
      return;
    }
    SmscConfigReader.Reading reading =
        SmscConfigReader.read(name, properties, surroundings.numbering());
    if (!reading.faults().isEmpty()) {
      problem = "CONFIGURATION_ERROR: " + file + ": " + reading.faults().get(0);
      LOG.warn("{}: {}; the last good values, if any, go on", file, reading.faults());
      return;
    }
    problem = "";
    warning =
        reading.unknown().stream()
            .findFirst()
            .map(key -> file + ": key '" + key + "' means nothing, ignored")
            .orElse("");
    SmppRoute running = route;
    if (running != null) {
      running.configure(reading.config());
      LOG.info("{}: changed", file);
      return;
    }
    SmppRoute fresh = new SmppRoute(reading.config(), surroundings);
    route = fresh;
    unregister = registry.apply(fresh);
    fresh.start();
  }

  /** The file is gone. */
  synchronized void close() {
    surroundings.names().release(name, this);
    unregister.run();
    SmppRoute running = route;
    route = null;
    if (running != null) {
      running.close();
    }
  }

  /** Not locked: what is being taken away must not hold up who asks. */
  @Override
  public List<HealthPart> parts() {
    Optional<RouteStatus> status = Optional.ofNullable(route).map(SmppRoute::status);
    String part = Names.route(name);
    if (status.isEmpty()) {
      return List.of(new HealthPart(part, HealthState.DOWN, started, problem));
    }
    RouteStatus now = status.get();
    HealthState state = now.state();
    String text = now.text();
    if (!problem.isEmpty()) {
      text = problem + "; the last good values go on: " + text;
    } else if (!warning.isEmpty()) {
      text = warning + "; " + text;
    }
    boolean flawed = !problem.isEmpty() || !warning.isEmpty();
    boolean dim = flawed && state == HealthState.UP;
    return List.of(new HealthPart(part, dim ? HealthState.DEGRADED : state, now.since(), text));
  }
}
