package org.vigie.routes.internal;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.apache.camel.AsyncCallback;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.direct.DirectConsumerNotAvailableException;
import org.apache.camel.support.AsyncProcessorSupport;
import org.jspecify.annotations.Nullable;
import org.vigie.api.runtime.TextEngine;
import org.vigie.api.runtime.TextHandler;
import org.vigie.api.text.TextCommand;
import org.vigie.api.text.TextOutcome;

/**
 * What is reported and asked of messages and alerts, on its way to the engine: one route for each
 * kind. An exchange lasts until what was decided is on disk, so that a route's time in Hawtio is
 * the time to write; no thread waits for it.
 */
final class TextCommandRoutes implements TextHandler, AutoCloseable {
  private final TextEngine engine;
  private final InstalledRoutes routes;

  TextCommandRoutes(CamelContext camel, TextEngine engine) {
    this.engine = engine;
    routes = new InstalledRoutes(camel, builder(), TextRouteId.commands());
  }

  private RouteBuilder builder() {
    return new RouteBuilder() {
      @Override
      public void configure() {
        // Whoever submitted it learns that it failed, and says it again.
        errorHandler(noErrorHandler());
        TextRouteId.commands()
            .forEach(
                id ->
                    from(InstalledRoutes.entry(id))
                        .routeId(id)
                        .process(toEngine())
                        .id(id + "-to-engine"));
      }
    };
  }

  private AsyncProcessorSupport toEngine() {
    return new AsyncProcessorSupport() {
      @Override
      public boolean process(Exchange exchange, AsyncCallback callback) {
        ask(Bodies.of(exchange, TextCommand.class))
            .whenComplete(
                (outcome, fault) ->
                    InOrder.run(
                        () -> {
                          written(exchange, outcome, fault);
                          callback.done(false);
                        }));
        return false;
      }
    };
  }

  /** Camel forgets an exchange whose asynchronous step throws: then nobody would be answered. */
  private CompletionStage<TextOutcome> ask(TextCommand command) {
    try {
      return engine.submit(command);
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private static void written(
      Exchange exchange, @Nullable TextOutcome outcome, @Nullable Throwable fault) {
    if (fault == null) {
      exchange.getIn().setBody(outcome);
    } else {
      exchange.setException(
          fault instanceof CompletionException && fault.getCause() != null
              ? fault.getCause()
              : fault);
    }
  }

  @Override
  public CompletionStage<TextOutcome> handle(TextCommand command) {
    String id = TextRouteId.COMMANDS.get(command.getClass());
    if (id == null) {
      throw new IllegalArgumentException("no route for " + command.getClass().getSimpleName());
    }
    CompletableFuture<TextOutcome> stage = new CompletableFuture<>();
    InOrder.run(() -> routes.send(id, command, exchange -> ended(exchange, command, stage)));
    return stage;
  }

  private void ended(Exchange exchange, TextCommand command, CompletableFuture<TextOutcome> stage) {
    Exception fault = exchange.getException();
    if (fault == null) {
      stage.complete(Bodies.of(exchange, TextOutcome.class));
    } else if (fault instanceof DirectConsumerNotAvailableException && report(command)) {
      // The route was stopped by hand or is going: what became of a message is said only once.
      ask(command).whenComplete((outcome, why) -> complete(stage, outcome, why));
    } else {
      stage.completeExceptionally(fault);
    }
  }

  private static void complete(
      CompletableFuture<TextOutcome> stage,
      @Nullable TextOutcome outcome,
      @Nullable Throwable why) {
    if (why == null) {
      stage.complete(outcome);
    } else {
      stage.completeExceptionally(why);
    }
  }

  private static boolean report(TextCommand command) {
    return command instanceof TextCommand.MessageCommand || command instanceof TextCommand.RouteUp;
  }

  @Override
  public void close() {
    routes.close();
  }
}
