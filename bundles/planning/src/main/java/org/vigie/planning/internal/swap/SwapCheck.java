package org.vigie.planning.internal.swap;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vigie.api.oncall.Shift;
import org.vigie.api.planning.Swap;
import org.vigie.oncall.api.Span;
import org.vigie.planning.internal.change.Holding;
import org.vigie.planning.internal.world.World;

/** Whether a swap can be asked for at all. */
final class SwapCheck {
  private SwapCheck() {}

  /** When it is too late for an answer: the first of its shifts begins. */
  static Instant expires(Swap swap) {
    return Stream.concat(Stream.of(swap.given()), swap.returned().stream())
        .map(Swap.Part::from)
        .min(Instant::compareTo)
        .orElseThrow();
  }

  /** Why not, in plain English. */
  static Optional<String> unfit(Swap swap, World world, Instant now) {
    if (world.setup().team(swap.team()).isEmpty()) {
      return Optional.of("there is no team « %s »".formatted(swap.team()));
    }
    if (swap.from().equals(swap.to())) {
      return Optional.of("nobody swaps with themselves");
    }
    return Stream.of(swap.from(), swap.to())
        .filter(id -> world.setup().person(id).isEmpty())
        .findFirst()
        .map("there is no person « %s »"::formatted)
        .or(() -> unfit(swap, swap.given(), swap.from(), world))
        .or(() -> swap.returned().flatMap(back -> unfit(swap, back, swap.to(), world)))
        .or(() -> began(swap, now));
  }

  private static Optional<String> unfit(Swap swap, Swap.Part part, String holder, World world) {
    Span span = new Span(part.from(), part.until());
    if (span.isEmpty()) {
      return Optional.of("a swap ends after it begins");
    }
    List<Shift> shifts = world.oncall().shifts(swap.team(), span.from(), span.to());
    return Holding.throughout(shifts, holder, part.rank(), span)
        ? Optional.empty()
        : Optional.of(
            "« %s » is not on call at rank %d from %s to %s"
                .formatted(holder, part.rank(), span.from(), span.to()));
  }

  private static Optional<String> began(Swap swap, Instant now) {
    return expires(swap).isAfter(now)
        ? Optional.empty()
        : Optional.of("the shift has begun already: a replacement can be made instead");
  }
}
