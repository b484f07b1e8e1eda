package org.vigie.rest.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.vigie.api.health.Health;
import org.vigie.api.health.HealthReport;
import org.vigie.api.health.HealthState;

/**
 * How the appliance is. A load balancer may ask without a login and gets the state alone: the
 * parts' texts name trunks and addresses.
 */
final class HealthResource {
  private final Backends backends;

  HealthResource(Backends backends) {
    this.backends = backends;
  }

  Answer get(Ask ask) {
    HealthReport report =
        backends
            .health()
            .map(Health::report)
            .orElseGet(() -> new HealthReport(HealthState.DOWN, List.of()));
    ObjectNode node = Json.object().put("state", code(report.state()));
    ArrayNode parts = node.putArray("parts");
    if (ask.identity().isPresent()) {
      report
          .parts()
          .forEach(
              part ->
                  parts
                      .addObject()
                      .put("name", part.name())
                      .put("state", code(part.state()))
                      .put("since", part.since().toString())
                      .put("text", part.text()));
    }
    return Answer.json(report.state() == HealthState.DOWN ? 503 : 200, node);
  }

  private static String code(HealthState state) {
    return state.name().toLowerCase(Locale.ROOT);
  }
}
