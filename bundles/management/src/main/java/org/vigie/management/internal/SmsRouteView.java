package org.vigie.management.internal;

import java.util.List;
import java.util.Locale;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.text.RouteStatus;

/** An SMS route as JMX shows it. */
public final class SmsRouteView {
  private final RouteStatus route;

  SmsRouteView(RouteStatus route) {
    this.route = route;
  }

  public String getName() {
    return route.name();
  }

  public int getPriority() {
    return route.priority();
  }

  public String getState() {
    return route.state().name().toLowerCase(Locale.ROOT);
  }

  public String getSince() {
    return route.since().toString();
  }

  public String getText() {
    return route.text();
  }

  public List<String> getNumbers() {
    return route.numbers().stream().map(PhoneNumber::e164).toList();
  }

  public int getWaiting() {
    return route.waiting();
  }
}
