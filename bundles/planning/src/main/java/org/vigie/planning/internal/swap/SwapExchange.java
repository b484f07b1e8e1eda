package org.vigie.planning.internal.swap;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.vigie.api.planning.PlanningChange.Exchange;
import org.vigie.api.planning.Swap;
import org.vigie.api.setup.OnCallOverride;
import org.vigie.api.setup.OnCallOverride.Replace;
import org.vigie.planning.internal.world.Boundaries;
import org.vigie.planning.internal.world.World;

/** A swap as overrides. */
final class SwapExchange {
  private SwapExchange() {}

  static Exchange of(Swap swap, World world) {
    List<OnCallOverride> overrides = new ArrayList<>();
    overrides.add(override(id(swap, 1), swap.given(), swap.from(), swap.to(), world));
    swap.returned()
        .ifPresent(
            back -> overrides.add(override(id(swap, 2), back, swap.to(), swap.from(), world)));
    return new Exchange(swap.team(), swap.id(), overrides);
  }

  private static OnCallOverride override(
      String id, Swap.Part part, String from, String to, World world) {
    return new OnCallOverride(
        id,
        Boundaries.period(world, part.from(), part.until()),
        new Replace(from, to, OptionalInt.of(part.rank())));
  }

  private static String id(Swap swap, int side) {
    return "swap-" + swap.id() + "-" + side;
  }

  /** Whether the planning holds it already. */
  static boolean carriedOut(Swap swap, World world) {
    return world.setup().team(swap.team()).stream()
        .flatMap(team -> team.planning().overrides().stream())
        .anyMatch(override -> override.id().equals(id(swap, 1)));
  }
}
