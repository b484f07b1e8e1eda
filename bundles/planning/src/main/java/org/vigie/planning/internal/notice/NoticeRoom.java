package org.vigie.planning.internal.notice;

import java.util.List;
import org.vigie.api.store.PlanningStore;
import org.vigie.planning.internal.run.Chore;
import org.vigie.planning.internal.run.Post;
import org.vigie.planning.internal.world.Worlds;

/** All that tells persons of their plannings. */
public final class NoticeRoom {
  private final ShiftWatch shifts;
  private final ChangeWatch changes;
  private final PreviewWatch previews;

  public NoticeRoom(PlanningStore store, Worlds worlds, Post post) {
    shifts = new ShiftWatch(worlds, new Confirmations(store), post);
    changes = new ChangeWatch(worlds, new ChangeLetters(), post);
    previews = new PreviewWatch(worlds, post);
  }

  public ShiftWatch shifts() {
    return shifts;
  }

  public List<Chore> chores() {
    return List.of(shifts, changes, previews);
  }
}
