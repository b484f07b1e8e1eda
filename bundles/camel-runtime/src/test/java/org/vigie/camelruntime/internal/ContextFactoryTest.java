package org.vigie.camelruntime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Hawtio sees the routes, counts them and can trace them; an exchange otherwise carries nothing
 * that is not needed.
 */
class ContextFactoryTest {

  private final MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
  private final DefaultCamelContext context =
      ContextFactory.create(ContextFactoryTest.class.getClassLoader());

  @BeforeEach
  void start() throws Exception {
    context.addRoutes(
        new RouteBuilder() {
          @Override
          public void configure() {
            from("direct:call").routeId("call-offered").setBody(constant("done"));
          }
        });
    context.start();
  }

  @AfterEach
  void stop() {
    context.stop();
  }

  @Test
  void jmxCountsExchangesByRouteId() throws Exception {
    ObjectName route =
        new ObjectName("org.apache.camel:context=vigie,type=routes,name=\"call-offered\"");
    ask();
    ask();
    assertThat(beans.getAttribute(route, "ExchangesTotal")).isEqualTo(2L);
  }

  @Test
  void tracingStandsByAndCanBeTurnedOn() throws Exception {
    ObjectName tracer =
        new ObjectName("org.apache.camel:context=vigie,type=tracer,name=BacklogTracer");
    ask();
    assertThat(beans.getAttribute(tracer, "TraceCounter")).isEqualTo(0L);
    beans.setAttribute(tracer, new javax.management.Attribute("Enabled", true));
    ask();
    assertThat((Long) beans.getAttribute(tracer, "TraceCounter")).isPositive();
  }

  @Test
  void anExchangeKeepsNoHistory() {
    var exchange =
        context.createProducerTemplate().request("direct:call", e -> e.getMessage().setBody("x"));
    assertThat(exchange.getProperties()).isEmpty();
    assertThat(exchange.getAllProperties()).doesNotContainKey("CamelMessageHistory");
    assertThat(context.isDebugging()).isFalse();
  }

  @Test
  void whatARouteLogsIsUnderVigiesName() {
    assertThat(context.getGlobalOption("CamelLogEipName")).startsWith("org.vigie.");
  }

  private void ask() {
    context.createProducerTemplate().requestBody("direct:call", "x");
  }
}
