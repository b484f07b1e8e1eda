package org.vigie.routes.internal;

import java.time.InstantSource;
import java.util.List;
import org.apache.camel.CamelContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vigie.api.health.HealthPart;
import org.vigie.api.health.HealthSource;

/** Publishes the part {@code routes}. */
@Component(service = HealthSource.class)
public final class RoutesHealthComponent implements HealthSource {
  private final RoutesHealth health;

  @Activate
  public RoutesHealthComponent(@Reference CamelContext camel, @Reference InstantSource clock) {
    health = new RoutesHealth(camel, clock);
  }

  @Override
  public List<HealthPart> parts() {
    return health.parts();
  }
}
