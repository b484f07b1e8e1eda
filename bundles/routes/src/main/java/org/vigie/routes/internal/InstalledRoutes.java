package org.vigie.routes.internal;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.camel.AsyncProducer;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Routes that stand in a Camel context from construction until closed, each with its entry resolved
 * beforehand. Thread-safe.
 */
final class InstalledRoutes implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(InstalledRoutes.class);
  private static final long STOP_SECONDS = 2;

  private final CamelContext camel;
  private final Map<String, AsyncProducer> entries;

  /**
   * @param routes their ids are those given; each starts at {@link #entry(String)}
   */
  InstalledRoutes(CamelContext camel, RouteBuilder routes, List<String> ids) {
    this.camel = camel;
    // Camel finds its own services by the context class loader while it builds a route.
    Tccl.run(camel.getApplicationContextClassLoader(), () -> camel.addRoutes(routes));
    entries =
        ids.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), this::producer));
  }

  /** Never waits for a route that somebody has stopped by hand: the exchange fails at once. */
  static String entry(String id) {
    return "direct:" + id + "?block=false&failIfNoConsumers=true";
  }

  private AsyncProducer producer(String id) {
    try {
      AsyncProducer producer = camel.getEndpoint(entry(id)).createAsyncProducer();
      producer.start();
      return producer;
    } catch (Exception e) {
      throw new IllegalStateException("route " + id + " has no entry", e);
    }
  }

  /** Sends a body through a route; {@code done} gets the exchange when it has come to its end. */
  void send(String id, Object body, Consumer<Exchange> done) {
    AsyncProducer producer = entries.get(id);
    if (producer == null) {
      throw new IllegalArgumentException("no route " + id);
    }
    Endpoint endpoint = producer.getEndpoint();
    Exchange exchange = endpoint.createExchange();
    exchange.getIn().setBody(body);
    producer.process(exchange, doneSync -> done.accept(exchange));
  }

  /** Ids of those that are not running: somebody stopped them. */
  List<String> stopped() {
    return entries.keySet().stream()
        .filter(id -> !camel.getRouteController().getRouteStatus(id).isStarted())
        .sorted()
        .toList();
  }

  int size() {
    return entries.size();
  }

  @Override
  public void close() {
    entries.forEach(this::remove);
  }

  private void remove(String id, AsyncProducer producer) {
    try {
      producer.stop();
      camel.getRouteController().stopRoute(id, STOP_SECONDS, TimeUnit.SECONDS);
      camel.removeRoute(id);
      camel.removeEndpoint(producer.getEndpoint());
    } catch (Exception e) {
      LOG.warn("route {} did not stop properly", id, e);
    }
  }
}
