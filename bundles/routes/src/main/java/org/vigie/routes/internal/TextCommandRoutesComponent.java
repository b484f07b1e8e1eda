package org.vigie.routes.internal;

import java.util.concurrent.CompletionStage;
import org.apache.camel.CamelContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.vigie.api.runtime.TextEngine;
import org.vigie.api.runtime.TextHandler;
import org.vigie.api.text.TextCommand;
import org.vigie.api.text.TextOutcome;

/** Stands only while there is an engine: else commands wait at the door. */
@Component(service = TextHandler.class, immediate = true)
public final class TextCommandRoutesComponent implements TextHandler {
  private final TextCommandRoutes routes;

  @Activate
  public TextCommandRoutesComponent(@Reference CamelContext camel, @Reference TextEngine engine) {
    routes = new TextCommandRoutes(camel, engine);
  }

  @Override
  public CompletionStage<TextOutcome> handle(TextCommand command) {
    return routes.handle(command);
  }

  @Deactivate
  void close() {
    routes.close();
  }
}
