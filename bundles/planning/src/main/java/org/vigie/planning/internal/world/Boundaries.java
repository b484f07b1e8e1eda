package org.vigie.planning.internal.world;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.vigie.api.setup.Boundary;
import org.vigie.api.setup.Period;

/** Instants as a setup document writes them. */
public final class Boundaries {
  private Boundaries() {}

  /** Local wall time, with its offset only where the clock shows that time twice. */
  public static Period period(World world, Instant from, Instant until) {
    return new Period(of(world, from), of(world, until));
  }

  private static Boundary of(World world, Instant at) {
    LocalDateTime local = world.wall().local(at);
    boolean once = world.zone().getRules().getValidOffsets(local).size() == 1;
    Optional<ZoneOffset> offset =
        once ? Optional.empty() : Optional.of(world.zone().getRules().getOffset(at));
    return new Boundary(local.toLocalDate(), Optional.of(local.toLocalTime()), offset);
  }
}
