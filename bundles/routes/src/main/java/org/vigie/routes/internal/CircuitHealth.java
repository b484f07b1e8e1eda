package org.vigie.routes.internal;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.vigie.api.health.HealthPart;
import org.vigie.api.health.HealthSource;
import org.vigie.api.health.HealthState;

/** The part {@code sms circuits}: there while an SMS route is passed over. */
final class CircuitHealth implements HealthSource {
  private final SmsRoutes routes;

  CircuitHealth(SmsRoutes routes) {
    this.routes = routes;
  }

  @Override
  public List<HealthPart> parts() {
    List<SmsCarrier> open = routes.all().stream().filter(c -> c.circuit().open()).toList();
    return open.stream()
        .map(carrier -> carrier.circuit().since())
        .min(Comparator.naturalOrder())
        .map(since -> new HealthPart("sms circuits", HealthState.DEGRADED, since, text(open)))
        .stream()
        .toList();
  }

  private static String text(List<SmsCarrier> open) {
    return open.stream()
        .map(carrier -> carrier.name() + " (" + carrier.circuit().getLastCause() + ")")
        .sorted()
        .collect(Collectors.joining(", ", "passed over, tried again within 10 s: ", ""));
  }
}
