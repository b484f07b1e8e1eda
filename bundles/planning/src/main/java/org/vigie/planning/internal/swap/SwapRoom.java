package org.vigie.planning.internal.swap;

import java.time.InstantSource;
import org.vigie.api.store.PlanningStore;
import org.vigie.planning.internal.change.Changes;
import org.vigie.planning.internal.run.Chore;
import org.vigie.planning.internal.run.Post;
import org.vigie.planning.internal.world.Worlds;

/** All of swaps. */
public final class SwapRoom {
  private final SwapDesk desk;
  private final SwapWatch watch;

  public SwapRoom(
      PlanningStore store, Post post, Worlds worlds, Changes changes, InstantSource clock) {
    desk = new SwapDesk(new SwapBook(store), new SwapPost(post), worlds, changes, clock);
    watch = new SwapWatch(desk, worlds);
  }

  public SwapDesk desk() {
    return desk;
  }

  public Chore watch() {
    return watch;
  }
}
