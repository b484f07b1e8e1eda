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

/**
 * The part {@code routes}: down while a route of the call path is missing or was stopped; degraded
 * where only one of messages was.
 */
final class RoutesHealth implements HealthSource {
  private static final String WHAT_TO_DO = ", start again in Hawtio or restart: ";

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
    List<String> calls = new ArrayList<>(EffectRoutes.routeIds());
    calls.addAll(RouteId.COMMANDS.values());
    List<String> stopped = stopped(calls);
    if (!stopped.isEmpty()) {
      return List.of(part(HealthState.DOWN, "stopped" + WHAT_TO_DO + stopped));
    }
    List<String> silent = stopped(TextRouteId.all());
    return List.of(
        silent.isEmpty()
            ? part(HealthState.UP, camel.getRoutesSize() + " routes are running")
            : part(HealthState.DEGRADED, "messages: " + why(silent)));
  }

  private String why(List<String> silent) {
    return silent.containsAll(TextRouteId.commands())
        ? "waiting for the engine"
        : "stopped" + WHAT_TO_DO + silent;
  }

  private List<String> stopped(List<String> ids) {
    return ids.stream().filter(id -> !running(id)).sorted().toList();
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
