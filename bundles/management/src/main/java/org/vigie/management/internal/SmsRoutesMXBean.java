package org.vigie.management.internal;

import java.util.List;

/** SMS routes in the order in which they are tried, for JMX: {@code org.vigie:type=SmsRoutes}. */
public interface SmsRoutesMXBean {
  List<SmsRouteView> getRoutes();
}
