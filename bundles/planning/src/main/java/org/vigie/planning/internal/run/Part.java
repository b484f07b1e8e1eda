package org.vigie.planning.internal.run;

import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.vigie.api.health.HealthPart;
import org.vigie.api.health.HealthState;

/** A health part that knows since when it is as it is. Thread-safe. */
public final class Part {
  private final String name;
  private final InstantSource clock;
  private @Nullable HealthState state;
  private Instant since = Instant.EPOCH;

  public Part(String name, InstantSource clock) {
    this.name = name;
    this.clock = clock;
  }

  public synchronized HealthPart is(HealthState now, String text) {
    if (now != state) {
      state = now;
      since = clock.instant();
    }
    return new HealthPart(name, now, since, text);
  }
}
