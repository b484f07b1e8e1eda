package org.vigie.smpp.internal;

import java.time.InstantSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vigie.api.number.Numbering;
import org.vigie.api.runtime.TextDoor;
import org.vigie.api.runtime.Threads;

/** What all SMSCs have in common. */
@Component(service = Shared.class)
public final class Shared {
  private final Surroundings surroundings;

  @Activate
  public Shared(
      @Reference Threads threads,
      @Reference InstantSource clock,
      @Reference TextDoor door,
      @Reference Numbering numbering) {
    surroundings = new Surroundings(threads, clock, door, numbering, new RouteNames());
  }

  Surroundings surroundings() {
    return surroundings;
  }
}
