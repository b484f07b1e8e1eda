package org.vigie.runtime;

import java.time.Instant;
import java.time.InstantSource;
import org.osgi.service.component.annotations.Component;

/** The appliance's clock: that of the system, in UTC. The one place where time is read. */
@Component(service = InstantSource.class)
public final class SystemClock implements InstantSource {
  @Override
  public Instant instant() {
    return Instant.now();
  }
}
