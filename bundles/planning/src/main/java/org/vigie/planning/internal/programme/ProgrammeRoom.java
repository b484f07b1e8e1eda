package org.vigie.planning.internal.programme;

import java.time.InstantSource;
import org.vigie.api.planning.Programmes;
import org.vigie.api.store.PlanningStore;
import org.vigie.planning.internal.run.Agenda;
import org.vigie.planning.internal.run.Chore;
import org.vigie.planning.internal.run.Post;
import org.vigie.planning.internal.world.Worlds;

/** All of programmes. */
public final class ProgrammeRoom {
  private final ProgrammeDesk desk;
  private final ProgrammeWatch watch;

  public ProgrammeRoom(
      PlanningStore store, Post post, Agenda agenda, Worlds worlds, InstantSource clock) {
    ProgrammeBook book = new ProgrammeBook(store);
    ProgrammePost told = new ProgrammePost(book, post, agenda);
    desk = new ProgrammeDesk(book, told, worlds, clock);
    watch = new ProgrammeWatch(book, desk, told, worlds);
  }

  public Programmes desk() {
    return desk;
  }

  public Chore watch() {
    return watch;
  }
}
