package org.vigie.routes.internal;

import java.util.List;
import javax.management.JMException;
import javax.management.ObjectName;
import org.apache.camel.CamelContext;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.ManagementAgent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The Camel route of one way out, and its circuit breaker's MBean. */
final class CarrierRoute implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(CarrierRoute.class);

  private final CamelContext camel;
  private final String id;
  private final Circuit circuit;
  private final InstalledRoutes route;

  /**
   * @param attempt the route's one step: a try
   */
  CarrierRoute(CamelContext camel, String id, Circuit circuit, Processor attempt) {
    this.camel = camel;
    this.id = id;
    this.circuit = circuit;
    route = new InstalledRoutes(camel, builder(id, attempt), List.of(id));
    manage(agent -> agent.register(circuit, name()));
  }

  private static RouteBuilder builder(String id, Processor attempt) {
    return new RouteBuilder() {
      @Override
      public void configure() {
        errorHandler(noErrorHandler());
        from(InstalledRoutes.entry(id)).routeId(id).process(attempt).id(id + "-circuit-breaker");
      }
    };
  }

  Circuit circuit() {
    return circuit;
  }

  /**
   * @param end is run when the route has said what it made of it, or was stopped by hand
   */
  void send(Object body, Runnable end) {
    route.send(id, body, exchange -> end.run());
  }

  private ObjectName name() throws JMException {
    return new ObjectName(
        "org.apache.camel:context="
            + camel.getManagementName()
            + ",type=circuitbreakers,name="
            + ObjectName.quote(id));
  }

  private interface Managing {
    void with(ManagementAgent agent) throws JMException;
  }

  /** Without JMX a circuit breaker works all the same. */
  private void manage(Managing managing) {
    ManagementAgent agent = camel.getManagementStrategy().getManagementAgent();
    if (agent == null) {
      return;
    }
    try {
      managing.with(agent);
    } catch (JMException e) {
      LOG.warn("the circuit breaker of {} cannot be shown by JMX: {}", id, e.getMessage());
    }
  }

  @Override
  public void close() {
    manage(agent -> agent.unregister(name()));
    route.close();
  }
}
