package org.vigie.camelruntime.internal;

import java.util.List;
import java.util.Objects;
import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.Model;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;

/** The routes that one text describes: all of them run, or none. Not thread-safe. */
final class RouteSet {

  private final CamelContext context;
  private final List<RouteDefinition> routes;

  private RouteSet(CamelContext context, List<RouteDefinition> routes) {
    this.context = context;
    this.routes = routes;
  }

  /**
   * Reads the text without touching the running routes.
   *
   * @param name the file's name; its ending tells the language
   */
  static RouteSet parse(CamelContext context, String name, String text) throws Exception {
    List<RouteDefinition> found = new java.util.ArrayList<>();
    var resource = ResourceHelper.fromString(name, text);
    for (RoutesBuilder builder :
        PluginHelper.getRoutesLoader(context).findRoutesBuilders(resource)) {
      if (builder instanceof RouteBuilder routeBuilder) {
        routeBuilder.prepareModel(context);
        found.addAll(routeBuilder.getRouteCollection().getRoutes());
      }
    }
    if (found.isEmpty()) {
      throw new IllegalArgumentException("it holds no route");
    }
    return new RouteSet(context, found);
  }

  /** Starts every route; when one of them fails, those started before it are taken away again. */
  void start() throws Exception {
    refuseTakenIds();
    boolean started = false;
    try {
      model().addRouteDefinitions(routes);
      started = true;
    } finally {
      if (!started) {
        stop();
      }
    }
  }

  /** Stops and removes those of its routes that are there. */
  void stop() throws Exception {
    for (RouteDefinition route : routes) {
      String id = route.getRouteId();
      if (id != null && model().getRouteDefinition(id) == route) {
        model().removeRouteDefinition(route);
      }
    }
  }

  int size() {
    return routes.size();
  }

  /**
   * Camel would quietly put the new route in the place of the one that has its id, be it one of
   * Vigie's own.
   */
  private void refuseTakenIds() {
    for (RouteDefinition route : routes) {
      String id =
          route.getRouteId() == null
              ? null
              : context.resolvePropertyPlaceholders(route.getRouteId());
      if (id != null && model().getRouteDefinition(id) != null) {
        throw new IllegalArgumentException("the route id '" + id + "' is taken already");
      }
    }
  }

  private Model model() {
    return Objects.requireNonNull(context.getCamelContextExtension().getContextPlugin(Model.class));
  }
}
