package org.vigie.planning.internal.change;

import java.time.Instant;
import java.util.List;
import org.vigie.api.oncall.Shift;
import org.vigie.api.setup.OnCallOverride;
import org.vigie.api.setup.OnCallOverride.Replace;
import org.vigie.api.setup.Planning;
import org.vigie.api.setup.SetupChange.Refusal;
import org.vigie.oncall.api.Span;
import org.vigie.planning.internal.world.World;

/** Shifts change hands, all or none; only where those who give them have them still. */
record Exchanged(String team, List<OnCallOverride> overrides) implements Edit {
  @Override
  public String action() {
    return "swap accepted";
  }

  @Override
  public Planning apply(Planning planning, World world) throws Refusal {
    if (!planning.overrides().containsAll(overrides)) {
      for (OnCallOverride override : overrides) {
        if (override.change() instanceof Replace replace) {
          check(replace, world.wall().span(override.period()), world);
        }
      }
    }
    return new OverridesAdded(action(), overrides).apply(planning, world);
  }

  private void check(Replace replace, Span span, World world) throws Refusal {
    List<Shift> shifts = world.oncall().shifts(team, span.from(), span.to());
    int rank = replace.rank().orElse(1);
    if (!Holding.throughout(shifts, replace.person(), rank, span)) {
      throw Edit.refusal(
          "/given", "« %s » is not on call then any more".formatted(replace.person()));
    }
    Instant from = span.from();
    boolean twice =
        shifts.stream().anyMatch(s -> s.rank() == rank && s.person().equals(replace.by()));
    if (twice) {
      throw Edit.refusal(
          "/to", "« %s » is on call then already, from %s".formatted(replace.by(), from));
    }
  }

  @Override
  public Span touched(Planning planning, World world) {
    return OverridesAdded.hull(overrides, world);
  }
}
