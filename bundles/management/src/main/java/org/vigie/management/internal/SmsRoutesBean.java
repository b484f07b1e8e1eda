package org.vigie.management.internal;

import java.util.Comparator;
import java.util.List;
import org.vigie.api.text.RouteStatus;
import org.vigie.api.text.SmsRoute;

/** Answers for {@code org.vigie:type=SmsRoutes}. */
final class SmsRoutesBean implements SmsRoutesMXBean {
  private final TextSources sources;

  SmsRoutesBean(TextSources sources) {
    this.sources = sources;
  }

  @Override
  public List<SmsRouteView> getRoutes() {
    return sources.routes.stream()
        .map(SmsRoute::status)
        .sorted(Comparator.comparingInt(RouteStatus::priority).thenComparing(RouteStatus::name))
        .map(SmsRouteView::new)
        .toList();
  }
}
