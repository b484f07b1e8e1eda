package org.vigie.routes.internal;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.ServiceStatus;
import org.jspecify.annotations.Nullable;
import org.vigie.api.health.HealthPart;
import org.vigie.api.health.HealthSource;
import org.vigie.api.health.HealthState;

/** The part {@code routes}: down while a route of the call path is missing or was stopped. */
final class RoutesHealth implements HealthSource {
  private final CamelContext camel;
  private final InstantSource clock;
  private HealthState state = HealthState.DOWN;
  private Instant since;

  RoutesHealth(CamelContext camel, InstantSource clock) {
    this.camel = camel;
    this.clock = clock;
    since = clock.instant();
  }

  @Override
  public List<HealthPart> parts() {
    if (RouteId.COMMANDS.values().stream().allMatch(id -> status(id) == null)) {
      return List.of(part(HealthState.DOWN, "waiting for the engine"));
    }
    List<String> ids = new ArrayList<>(EffectRoutes.routeIds());
    ids.addAll(RouteId.COMMANDS.values());
    List<String> stopped = ids.stream().filter(id -> !running(id)).sorted().toList();
    return List.of(
        stopped.isEmpty()
            ? part(HealthState.UP, ids.size() + " routes are running")
            : part(HealthState.DOWN, "stopped, start again in Hawtio or restart: " + stopped));
  }

  private boolean running(String id) {
    ServiceStatus status = status(id);
    return status != null && status.isStarted();
  }

  private @Nullable ServiceStatus status(String id) {
    return camel.getRouteController().getRouteStatus(id);
  }

  private synchronized HealthPart part(HealthState now, String text) {
    if (now != state) {
      state = now;
      since = clock.instant();
    }
    return new HealthPart("routes", now, since, text);
  }
}
