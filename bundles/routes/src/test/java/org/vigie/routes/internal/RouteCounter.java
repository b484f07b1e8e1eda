package org.vigie.routes.internal;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;
import org.apache.camel.CamelContext;

/** The counters of a route as Hawtio reads them. */
final class RouteCounter {
  private RouteCounter() {}

  static long read(CamelContext camel, String route, String attribute) {
    try {
      ObjectName name =
          new ObjectName(
              "org.apache.camel:context="
                  + camel.getManagementName()
                  + ",type=routes,name=\""
                  + route
                  + "\"");
      return (Long) ManagementFactory.getPlatformMBeanServer().getAttribute(name, attribute);
    } catch (JMException e) {
      throw new IllegalStateException(e);
    }
  }
}
