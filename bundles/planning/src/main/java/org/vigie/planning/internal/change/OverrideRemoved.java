package org.vigie.planning.internal.change;

import java.util.List;
import org.vigie.api.setup.OnCallOverride;
import org.vigie.api.setup.Planning;
import org.vigie.api.setup.SetupChange.Refusal;
import org.vigie.oncall.api.Span;
import org.vigie.planning.internal.world.World;

/** An override is taken back. */
record OverrideRemoved(String id) implements Edit {
  @Override
  public String action() {
    return "override removed";
  }

  @Override
  public Planning apply(Planning planning, World world) throws Refusal {
    OnCallOverride gone = find(planning);
    List<OnCallOverride> left = planning.overrides().stream().filter(o -> !o.equals(gone)).toList();
    return Plans.overrides(planning, left);
  }

  @Override
  public Span touched(Planning planning, World world) throws Refusal {
    return world.wall().span(find(planning).period());
  }

  private OnCallOverride find(Planning planning) throws Refusal {
    return planning.overrides().stream()
        .filter(o -> o.id().equals(id))
        .findFirst()
        .orElseThrow(() -> Edit.refusal("/id", "there is no override « %s »".formatted(id)));
  }
}
