package org.vigie.planning.internal.change;

import java.util.List;
import org.vigie.api.setup.ClosedPeriod;
import org.vigie.api.setup.Period;
import org.vigie.api.setup.Planning;
import org.vigie.api.setup.SetupChange.Refusal;
import org.vigie.oncall.api.Span;
import org.vigie.planning.internal.world.World;

/** A closed period is taken back. */
record Reopening(Period period) implements Edit {
  @Override
  public String action() {
    return "closed period removed";
  }

  @Override
  public Planning apply(Planning planning, World world) throws Refusal {
    Span meant = world.wall().span(period);
    List<ClosedPeriod> left =
        planning.closed().stream()
            .filter(closed -> !world.wall().span(closed.period()).equals(meant))
            .toList();
    if (left.size() == planning.closed().size()) {
      throw Edit.refusal("/from", "there is no such closed period");
    }
    return Plans.closed(planning, left);
  }

  @Override
  public Span touched(Planning planning, World world) {
    return world.wall().span(period);
  }
}
