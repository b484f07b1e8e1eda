package org.vigie.camelruntime.internal;

import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.apache.camel.ManagementStatisticsLevel;
import org.apache.camel.StartupSummaryLevel;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.ManagementAgent;

/**
 * Builds the context with which every effect leaves and every event comes in.
 *
 * <p>Call set-up passes through it hundreds of times a second, so whatever Camel can do for each
 * step of each exchange is off: message history, tracing, stream caching, MDC. Counters for JMX
 * stay on (Hawtio's diagrams live on them), and the backlog tracer stands by: it costs one test per
 * step until someone opens Hawtio's Trace tab. The debugger is left out on purpose: a breakpoint
 * would halt a caller, on stand-by it keeps the history of each exchange, and {@code camel-debug}
 * would open an RMI port.
 */
final class ContextFactory {

  static final String NAME = "vigie";
  private static final long SHUTDOWN_SECONDS = 10;

  private ContextFactory() {}

  /**
   * A context that is configured and not started.
   *
   * @param loader sees Camel's own classes and services: in a container the bundle's
   */
  static DefaultCamelContext create(ClassLoader loader) {
    DefaultCamelContext context = new DefaultCamelContext();
    context.getCamelContextExtension().setName(NAME);
    context.setApplicationContextClassLoader(loader);
    context.setMessageHistory(false);
    context.setTracing(false);
    context.setBacklogTracing(false);
    context.setBacklogTracingStandby(true);
    context.setDebugging(false);
    context.setStreamCaching(false);
    context.setUseMDCLogging(false);
    context.setUseBreadcrumb(false);
    context.setAllowUseOriginalMessage(false);
    context.setSourceLocationEnabled(false);
    context.setLogMask(true);
    context.setStartupSummaryLevel(StartupSummaryLevel.Off);
    context.getGlobalOptions().put(Exchange.LOG_EIP_NAME, "org.vigie.route.${routeId}");
    context.getExecutorServiceManager().setThreadNamePattern("camel-#counter#-#name#");
    context.getShutdownStrategy().setTimeout(SHUTDOWN_SECONDS);
    context.getShutdownStrategy().setTimeUnit(TimeUnit.SECONDS);
    // A swap under load: a line for each message that a route still waits for says nothing to
    // anyone.
    context.getShutdownStrategy().setLogInflightExchangesOnTimeout(false);
    ManagementAgent agent = context.getManagementStrategy().getManagementAgent();
    if (agent != null) {
      agent.setStatisticsLevel(ManagementStatisticsLevel.Default);
      agent.setEndpointRuntimeStatisticsEnabled(false);
      agent.setLoadStatisticsEnabled(false);
    }
    return context;
  }
}
