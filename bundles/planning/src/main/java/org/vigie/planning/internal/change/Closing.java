package org.vigie.planning.internal.change;

import org.vigie.api.setup.ClosedPeriod;
import org.vigie.api.setup.Planning;
import org.vigie.oncall.api.Span;
import org.vigie.planning.internal.world.World;

/** Nobody is on call on purpose. */
record Closing(ClosedPeriod closed) implements Edit {
  @Override
  public String action() {
    return "closed period added";
  }

  @Override
  public Planning apply(Planning planning, World world) {
    return Plans.closed(planning, Plans.added(planning.closed(), closed));
  }

  @Override
  public Span touched(Planning planning, World world) {
    return world.wall().span(closed.period());
  }
}
