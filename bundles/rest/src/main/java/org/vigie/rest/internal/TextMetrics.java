package org.vigie.rest.internal;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vigie.api.alert.AlertState;
import org.vigie.api.health.HealthState;
import org.vigie.api.query.AlertQuery;
import org.vigie.api.query.Page;
import org.vigie.api.query.Texts;
import org.vigie.api.store.StoreException;
import org.vigie.api.text.MessageId;
import org.vigie.api.text.MessageRecord;
import org.vigie.api.text.MessageState;
import org.vigie.api.text.RouteStatus;

/** Figures of messages, alerts and SMS routes. Thread-safe. */
final class TextMetrics {
  private static final int REMEMBERED = 20_000;
  private static final int MOST_PAGES = 20;

  private final Backends backends;
  private final Map<MessageId, MessageState> last = new Bounded<>(REMEMBERED);
  private final Map<Kind, Long> counts = new HashMap<>();

  private record Kind(String direction, String state) {}

  TextMetrics(Backends backends) {
    this.backends = backends;
  }

  /** Counts each state that a message comes to; a message changes within one, too. */
  synchronized void changed(MessageRecord message) {
    if (last.put(message.id(), message.state()) != message.state()) {
      counts.merge(new Kind(message.direction().code(), message.state().code()), 1L, Long::sum);
    }
  }

  void write(Exposition text) {
    text.head("vigie_messages_total", "counter", "Messages that came to a state");
    snapshot()
        .forEach(
            (labels, count) ->
                text.value(
                    "vigie_messages_total",
                    Map.of("direction", labels.get(0), "state", labels.get(1)),
                    count));
    backends.texts().ifPresent(texts -> alerts(text, texts));
    routes(text, SmsRoutesResource.statuses(backends));
  }

  private synchronized Map<List<String>, Long> snapshot() {
    Map<List<String>, Long> sorted = new TreeMap<>(Comparator.comparing(String::valueOf));
    counts.forEach((kind, count) -> sorted.put(List.of(kind.direction(), kind.state()), count));
    return sorted;
  }

  private static void alerts(Exposition text, Texts texts) {
    try {
      long open = count(texts, AlertState.OPEN);
      long taken = count(texts, AlertState.ACKNOWLEDGED);
      text.head("vigie_alerts", "gauge", "Alerts that are not closed");
      text.value("vigie_alerts", Map.of("state", "open"), open);
      text.value("vigie_alerts", Map.of("state", "acknowledged"), taken);
    } catch (StoreException e) {
      // The store says so by its own health; all other figures are told nevertheless.
      text.head("vigie_alerts", "gauge", "Not known just now");
    }
  }

  private static long count(Texts texts, AlertState state) {
    Page<?> page = texts.alerts(query(state, Optional.empty()));
    long count = page.items().size();
    for (int i = 1; i < MOST_PAGES && page.next().isPresent(); i++) {
      page = texts.alerts(query(state, page.next()));
      count += page.items().size();
    }
    return count;
  }

  private static AlertQuery query(AlertState state, Optional<String> cursor) {
    return new AlertQuery(
        Optional.of(state),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Query.MAX_LIMIT,
        cursor);
  }

  private static void routes(Exposition text, List<RouteStatus> routes) {
    text.head("vigie_sms_route", "gauge", "2 up, 1 degraded, 0 down; by route");
    routes.forEach(route -> text.value("vigie_sms_route", label(route), grade(route.state())));
    text.head("vigie_sms_route_waiting", "gauge", "Messages that a route has not answered for");
    routes.forEach(route -> text.value("vigie_sms_route_waiting", label(route), route.waiting()));
  }

  private static Map<String, String> label(RouteStatus route) {
    return Map.of("route", route.name());
  }

  private static int grade(HealthState state) {
    return HealthState.DOWN.ordinal() - state.ordinal();
  }
}
