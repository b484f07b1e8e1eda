package org.vigie.planning.internal.swap;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.vigie.planning.internal.run.Chore;
import org.vigie.planning.internal.world.Worlds;

/** Ends swaps when their time is over, and tells what was not told. */
final class SwapWatch implements Chore {
  /** What ended longer ago is not told any more. */
  private static final Duration LATE = Duration.ofHours(2);

  private final SwapDesk desk;
  private final Worlds worlds;

  SwapWatch(SwapDesk desk, Worlds worlds) {
    this.desk = desk;
    this.worlds = worlds;
  }

  @Override
  public String name() {
    return "swaps";
  }

  @Override
  public Optional<Instant> run(Instant now) {
    return worlds.present().flatMap(world -> desk.look(now, now.minus(LATE)));
  }
}
