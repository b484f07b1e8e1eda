package org.vigie.rest.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All operations, and which one a request means. */
final class Routes {
  private final List<Route> all;

  private final Metrics metrics;

  Routes(
      Backends backends,
      PlanningServices services,
      VoiceServices voice,
      InstantSource clock,
      Metrics metrics) {
    this.metrics = metrics;
    all =
        Stream.of(
                calls(new CallsResource(backends)),
                new VoiceRoutes(backends, voice, clock).all(),
                messages(new MessagesResource(backends), new SendResource(backends, clock)),
                alerts(backends, clock, new AlertsResource(backends)),
                new PlanningRoutes(backends, services, clock).all(),
                appliance(backends, clock, metrics))
            .flatMap(List::stream)
            .toList();
  }

  private static List<Route> calls(CallsResource calls) {
    return List.of(
        Route.of("GET", "/calls", Access.VIEWER, calls::list),
        Route.of("GET", "/calls/{id}", Access.VIEWER, calls::one),
        Route.of("GET", "/calls/{id}/trace", Access.VIEWER, calls::trace));
  }

  private static List<Route> messages(MessagesResource messages, SendResource send) {
    return List.of(
        Route.of("GET", "/messages", Access.VIEWER, messages::list),
        new Route("POST", "/messages", Access.SUPERVISOR, send::post),
        Route.of("GET", "/messages.csv", Access.VIEWER, messages::csv),
        Route.of("GET", "/messages/{id}", Access.VIEWER, messages::one));
  }

  private static List<Route> alerts(Backends backends, InstantSource clock, AlertsResource alerts) {
    AlertActions actions = new AlertActions(backends, alerts, clock);
    return List.of(
        Route.of("GET", "/alerts", Access.VIEWER, alerts::list),
        Route.of("GET", "/alerts.csv", Access.VIEWER, alerts::csv),
        Route.of("GET", "/alerts/{id}", Access.VIEWER, alerts::one),
        new Route("POST", "/alerts/{id}/acknowledge", Access.SUPERVISOR, actions::acknowledge),
        new Route("POST", "/alerts/{id}/pass-on", Access.SUPERVISOR, actions::passOn),
        new Route("POST", "/alerts/{id}/close", Access.SUPERVISOR, actions::close));
  }

  private static List<Route> appliance(Backends backends, InstantSource clock, Metrics metrics) {
    OnCallResource onCall = new OnCallResource(backends, clock);
    SmsRoutesResource smsRoutes = new SmsRoutesResource(backends);
    HealthResource health = new HealthResource(backends);
    return List.of(
        Route.of("GET", "/oncall", Access.PERSON, onCall::get),
        Route.of("GET", "/routes", Access.VIEWER, smsRoutes::list),
        Route.of("GET", "/health", Access.OPEN, health::get),
        Route.of("GET", "/metrics", Access.VIEWER, metrics::get),
        Route.of("GET", "/events", Access.VIEWER, Routes::streamed),
        Route.of("GET", "/openapi.json", Access.OPEN, Routes::openApi));
  }

  Metrics metrics() {
    return metrics;
  }

  List<Route> all() {
    return all;
  }

  /** An operation with the parts of its path. */
  record Found(Route route, List<String> parts) {}

  Found find(String method, String path) {
    List<Found> here =
        all.stream()
            .flatMap(route -> route.match(path).map(parts -> new Found(route, parts)).stream())
            .toList();
    if (here.isEmpty()) {
      throw new Problem(404, "there is nothing at this path; see /api/v1/openapi.json");
    }
    String wanted = method.equals("HEAD") ? "GET" : method;
    return here.stream()
        .filter(found -> found.route().method().equals(wanted))
        .findFirst()
        .orElseThrow(() -> notAllowed(here));
  }

  private static Problem notAllowed(List<Found> here) {
    String allow =
        here.stream().map(found -> found.route().method()).collect(Collectors.joining(", "));
    return new Problem(405, "use " + allow + " here", List.of(), Map.of("Allow", allow));
  }

  private static Answer streamed(Ask ask) {
    // A HEAD: the stream itself is opened by the servlet.
    return Answer.text("text/event-stream", "");
  }

  private static Answer openApi(Ask ask) {
    try (InputStream document =
        Objects.requireNonNull(Routes.class.getResourceAsStream("openapi.json"))) {
      return new Answer(200, Answer.JSON, document.readAllBytes(), Map.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
