package org.vigie.routes.internal;

import org.apache.camel.CamelContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.vigie.api.call.CallCommand;
import org.vigie.api.runtime.CallEngine;
import org.vigie.api.runtime.CommandHandler;

/** Stands only while there is an engine: else commands wait at the door. */
@Component(service = CommandHandler.class, immediate = true)
public final class CommandRoutesComponent implements CommandHandler {
  private final CommandRoutes routes;

  @Activate
  public CommandRoutesComponent(@Reference CamelContext camel, @Reference CallEngine engine) {
    routes = new CommandRoutes(camel, engine);
  }

  @Override
  public void handle(CallCommand command) {
    routes.handle(command);
  }

  @Deactivate
  void close() {
    routes.close();
  }
}
