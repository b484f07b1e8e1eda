package org.vigie.planning.internal.change;

import java.util.List;
import org.vigie.api.setup.FixedPlan;
import org.vigie.api.setup.Period;
import org.vigie.api.setup.Planning;
import org.vigie.api.setup.SetupChange.Refusal;
import org.vigie.oncall.api.Span;
import org.vigie.planning.internal.world.World;

/** Fixed plans of a period are taken back: the rules hold again. */
record Unfixing(Period period) implements Edit {
  @Override
  public String action() {
    return "fixed plan removed";
  }

  @Override
  public Planning apply(Planning planning, World world) throws Refusal {
    Span meant = world.wall().span(period);
    List<FixedPlan> left =
        planning.fixed().stream()
            .filter(plan -> !world.wall().span(plan.period()).equals(meant))
            .toList();
    if (left.size() == planning.fixed().size()) {
      throw Edit.refusal("/from", "there is no fixed plan of that period");
    }
    return Plans.fixed(planning, left);
  }

  @Override
  public Span touched(Planning planning, World world) {
    return world.wall().span(period);
  }
}
