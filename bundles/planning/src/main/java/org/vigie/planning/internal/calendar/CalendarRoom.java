package org.vigie.planning.internal.calendar;

import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import org.vigie.api.health.HealthPart;
import org.vigie.api.health.HealthState;
import org.vigie.api.planning.Calendars;
import org.vigie.api.runtime.Threads;
import org.vigie.api.store.PlanningStore;
import org.vigie.planning.internal.run.Chore;
import org.vigie.planning.internal.run.Part;
import org.vigie.planning.internal.world.Worlds;

/** All of calendars, with threads of their own: other people's servers are slow. */
public final class CalendarRoom implements AutoCloseable {
  private static final int AT_ONCE = 4;

  private final ExecutorService readers;
  private final ExecutorService web;
  private final LeaveBook leave;
  private final CalendarDesk desk;
  private final LeaveRound round;
  private final Part part;

  public CalendarRoom(PlanningStore store, Worlds worlds, InstantSource clock, Threads threads) {
    this(store, worlds, clock, threads, WebFetch.Limits.USUAL);
  }

  CalendarRoom(
      PlanningStore store,
      Worlds worlds,
      InstantSource clock,
      Threads threads,
      WebFetch.Limits limits) {
    readers = threads.pool("leave", AT_ONCE);
    web = threads.pool("leave-web", 2);
    leave = new LeaveBook(store, worlds, clock);
    round = new LeaveRound(leave, new WebFetch(web, limits), worlds, readers);
    desk = new CalendarDesk(new Feeds(store, worlds, clock), leave, round);
    part = new Part("calendars", clock);
  }

  public Calendars desk() {
    return desk;
  }

  public LeaveBook leave() {
    return leave;
  }

  public Chore round() {
    return round;
  }

  /** Names whose calendar cannot be read. */
  public HealthPart part() {
    Map<String, String> troubles = leave.troubles();
    if (troubles.isEmpty()) {
      return part.is(HealthState.UP, "");
    }
    return part.is(
        HealthState.DEGRADED,
        "The leave of some persons cannot be read, what was read last stays: %s. Check the address of each calendar (setup: persons, calendar)."
            .formatted(troubles));
  }

  /** What is being read is given up. */
  @Override
  public void close() {
    readers.shutdownNow();
    web.shutdownNow();
  }
}
