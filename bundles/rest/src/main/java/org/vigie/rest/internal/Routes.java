package org.vigie.rest.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** All operations, and which one a request means. */
final class Routes {
  private final List<Route> all;

  Routes(Backends backends, InstantSource clock, Metrics metrics) {
    CallsResource calls = new CallsResource(backends);
    SetupResource setup = new SetupResource(backends);
    all =
        List.of(
            new Route("GET", "/setup", Access.VIEWER, setup::get),
            new Route("PUT", "/setup", Access.SUPERVISOR, setup::put),
            new Route("GET", "/oncall", Access.PERSON, new OnCallResource(backends, clock)::get),
            new Route("GET", "/calls", Access.VIEWER, calls::list),
            new Route("GET", "/calls/{id}", Access.VIEWER, calls::one),
            new Route("GET", "/calls/{id}/trace", Access.VIEWER, calls::trace),
            new Route("GET", "/health", Access.OPEN, new HealthResource(backends)::get),
            new Route("GET", "/metrics", Access.VIEWER, metrics::get),
            new Route("GET", "/events", Access.VIEWER, Routes::streamed),
            new Route("GET", "/openapi.json", Access.OPEN, Routes::openApi));
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
