package org.vigie.planning.internal.change;

import java.util.List;
import java.util.function.Function;
import org.vigie.api.setup.Planning;
import org.vigie.api.setup.SetupChange.Refusal;
import org.vigie.oncall.api.Laid;
import org.vigie.oncall.api.Span;
import org.vigie.planning.internal.world.World;

/** Something that the calculation of plannings lays: a period, a copy, a fixed plan. */
record LaidOut(String action, Function<World, Laid> laying) implements Edit {
  @Override
  public Planning apply(Planning planning, World world) throws Refusal {
    return laid(world).planning();
  }

  @Override
  public Span touched(Planning planning, World world) throws Refusal {
    return laid(world).span();
  }

  @Override
  public List<String> remarks(World world) throws Refusal {
    return laid(world).remarks();
  }

  private Laid laid(World world) throws Refusal {
    try {
      return laying.apply(world);
    } catch (IllegalArgumentException unfit) {
      throw Edit.refusal("", String.valueOf(unfit.getMessage()));
    }
  }
}
