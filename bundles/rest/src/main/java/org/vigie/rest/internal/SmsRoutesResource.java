package org.vigie.rest.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.vigie.api.text.RouteStatus;
import org.vigie.api.text.SmsRoute;

/** How the SMS routes are, in the order in which they are tried. */
final class SmsRoutesResource {
  private final Backends backends;

  SmsRoutesResource(Backends backends) {
    this.backends = backends;
  }

  Answer list(Ask ask) {
    return Answer.json(Json.list(statuses(backends), SmsRoutesResource::json));
  }

  static List<RouteStatus> statuses(Backends backends) {
    return backends.smsRoutes().stream()
        .map(SmsRoute::status)
        .sorted(Comparator.comparing(RouteStatus::priority).thenComparing(RouteStatus::name))
        .toList();
  }

  private static ObjectNode json(RouteStatus route) {
    ObjectNode node =
        Json.object()
            .put("name", route.name())
            .put("priority", route.priority())
            .put("state", route.state().name().toLowerCase(Locale.ROOT))
            .put("since", route.since().toString())
            .put("text", route.text())
            .put("receipts", route.receipts())
            .put("waiting", route.waiting())
            .put("retryFor", route.terms().retryFor().toString());
    Json.put(node, "receiptTimeout", route.terms().receiptTimeout());
    ArrayNode numbers = node.putArray("numbers");
    route.numbers().forEach(number -> numbers.add(number.e164()));
    return node;
  }
}
