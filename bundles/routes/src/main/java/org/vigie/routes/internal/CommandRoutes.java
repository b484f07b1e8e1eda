package org.vigie.routes.internal;

import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.call.CallCommand;
import org.vigie.api.runtime.CallEngine;
import org.vigie.api.runtime.CommandHandler;

/** What is reported of calls, on its way to the engine: one route for each kind. */
final class CommandRoutes implements CommandHandler, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(CommandRoutes.class);

  private final InstalledRoutes routes;

  CommandRoutes(CamelContext camel, CallEngine engine) {
    routes = new InstalledRoutes(camel, builder(engine), List.copyOf(RouteId.COMMANDS.values()));
  }

  private static RouteBuilder builder(CallEngine engine) {
    return new RouteBuilder() {
      @Override
      public void configure() {
        // A mailbox takes at once or not at all: nothing to redeliver.
        errorHandler(noErrorHandler());
        RouteId.COMMANDS
            .values()
            .forEach(
                id ->
                    from(InstalledRoutes.entry(id))
                        .routeId(id)
                        .process(e -> engine.submit(Bodies.of(e, CallCommand.class)))
                        .id(id + "-to-engine"));
      }
    };
  }

  @Override
  public void handle(CallCommand command) {
    String id = RouteId.COMMANDS.get(command.getClass());
    if (id == null) {
      throw new IllegalArgumentException("no route for " + command.getClass().getSimpleName());
    }
    InOrder.run(() -> routes.send(id, command, exchange -> ended(exchange, id, command)));
  }

  private static void ended(Exchange exchange, String id, CallCommand command) {
    Exception fault = exchange.getException();
    if (fault != null) {
      LOG.error(
          "call {}: {} did not reach the engine; if route {} was stopped by hand, start it",
          command.call(),
          command.getClass().getSimpleName(),
          id,
          fault);
    }
  }

  /** Ids of routes that were stopped by hand. */
  List<String> stopped() {
    return routes.stopped();
  }

  @Override
  public void close() {
    routes.close();
  }
}
