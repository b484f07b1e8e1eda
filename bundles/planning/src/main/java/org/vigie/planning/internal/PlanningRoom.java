package org.vigie.planning.internal;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.alert.AlertRecord;
import org.vigie.api.call.CallRecord;
import org.vigie.api.health.HealthPart;
import org.vigie.api.health.HealthSource;
import org.vigie.api.health.HealthState;
import org.vigie.api.planning.Calendars;
import org.vigie.api.planning.PersonOrders;
import org.vigie.api.planning.Plannings;
import org.vigie.api.planning.Programmes;
import org.vigie.api.planning.Statements;
import org.vigie.api.planning.Swaps;
import org.vigie.api.query.CallListener;
import org.vigie.api.query.TextListener;
import org.vigie.api.setup.SetupIndex;
import org.vigie.api.setup.SetupListener;
import org.vigie.api.store.PlanningStore;
import org.vigie.api.store.StoreException;
import org.vigie.api.text.MessageRecord;
import org.vigie.planning.internal.calendar.CalendarRoom;
import org.vigie.planning.internal.change.Changes;
import org.vigie.planning.internal.change.PlanningDesk;
import org.vigie.planning.internal.notice.NoticeRoom;
import org.vigie.planning.internal.order.OrderDesk;
import org.vigie.planning.internal.programme.ProgrammeRoom;
import org.vigie.planning.internal.run.Agenda;
import org.vigie.planning.internal.run.Chore;
import org.vigie.planning.internal.run.Part;
import org.vigie.planning.internal.run.Post;
import org.vigie.planning.internal.swap.SwapRoom;
import org.vigie.planning.internal.warning.Marks;
import org.vigie.planning.internal.warning.WarningDesk;
import org.vigie.planning.internal.work.CatchUp;
import org.vigie.planning.internal.work.Harvest;
import org.vigie.planning.internal.work.InterventionBook;
import org.vigie.planning.internal.work.StatementDesk;
import org.vigie.planning.internal.work.WorkLog;
import org.vigie.planning.internal.world.Worlds;

/**
 * The room: all desks, one agenda, and listeners that only hand over to its thread. Nothing in it
 * is held only in memory.
 */
public final class PlanningRoom
    implements SetupListener, CallListener, TextListener, HealthSource, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PlanningRoom.class);

  private final InstantSource clock;
  private final Worlds worlds;
  private final Agenda agenda;
  private final Post post;
  private final CalendarRoom calendars;
  private final PlanningDesk plannings;
  private final SwapRoom swaps;
  private final ProgrammeRoom programmes;
  private final StatementDesk statements;
  private final OrderDesk orders;
  private final Harvest harvest;
  private final CatchUp catchUp;
  private final List<Chore> chores = new ArrayList<>();
  private final Part part;

  public PlanningRoom(Surroundings with) {
    clock = with.clock();
    PlanningStore store = with.store();
    worlds = new Worlds(with.setups());
    agenda = new Agenda(clock, with.threads());
    post = new Post(with.door(), clock, agenda);
    part = new Part("plannings", clock);
    NoticeRoom notices = new NoticeRoom(store, worlds, post);
    calendars = new CalendarRoom(store, worlds, clock, with.threads());
    Marks marks = new Marks(store);
    WarningDesk warnings =
        new WarningDesk(
            new WarningDesk.Sources(
                store, calendars.leave()::absences, notices.shifts()::unconfirmed),
            marks,
            worlds,
            clock);
    Changes changes = new Changes(with.setups(), worlds, warnings, marks, with.audit(), clock);
    plannings = new PlanningDesk(worlds, changes, warnings, calendars.leave()::absences);
    swaps = new SwapRoom(store, post, worlds, changes, clock);
    programmes = new ProgrammeRoom(store, post, agenda, worlds, clock);
    InterventionBook works = new InterventionBook(store);
    WorkLog log = new WorkLog(works, worlds);
    statements = new StatementDesk(works, worlds, clock);
    harvest = new Harvest(works, worlds);
    orders =
        new OrderDesk(
            new OrderDesk.Desks(swaps.desk(), notices.shifts(), works, log), worlds, agenda);
    catchUp = new CatchUp(works, harvest, with.calls(), with.texts(), worlds);
    chores.add(catchUp);
    chores.addAll(notices.chores());
    chores.addAll(List.of(swaps.watch(), programmes.watch(), calendars.round()));
  }

  public void start() {
    agenda.start(chores);
  }

  @Override
  public void close() {
    agenda.close();
    calendars.close();
  }

  @Override
  public void changed(SetupIndex setup) {
    worlds.forget();
    agenda.wake();
  }

  @Override
  public void changed(CallRecord call) {
    if (Harvest.ofInterest(call)) {
      agenda.work(() -> harvested("call " + call.id(), () -> harvest.call(call)));
    }
  }

  @Override
  public void changed(MessageRecord message) {
    // What became of a text is asked for where a programme is shown.
  }

  @Override
  public void changed(AlertRecord alert) {
    if (Harvest.ofInterest(alert)) {
      agenda.work(
          () -> harvested("alert " + alert.id(), () -> harvest.alert(alert, clock.instant())));
    }
  }

  /** What cannot be kept now is looked for again among the calls and alerts. */
  private void harvested(String what, Runnable task) {
    try {
      task.run();
    } catch (StoreException unkept) {
      LOG.warn("The intervention of {} is kept later: {}", what, unkept.getMessage());
      catchUp.redo();
      agenda.again();
    }
  }

  @Override
  public List<HealthPart> parts() {
    return List.of(plannings(), calendars.part());
  }

  private HealthPart plannings() {
    if (agenda.troubles().isEmpty() && post.failing() == 0) {
      return part.is(HealthState.UP, "");
    }
    String notices = post.failing() == 0 ? "" : post.failing() + " notices cannot be written down";
    return part.is(
        HealthState.DEGRADED,
        "Tried again every 30 s: %s %s. Look at the parts store and texts."
            .formatted(agenda.troubles(), notices));
  }

  public Plannings planningsService() {
    return plannings;
  }

  public Swaps swaps() {
    return swaps.desk();
  }

  public Statements statements() {
    return statements;
  }

  public Programmes programmes() {
    return programmes.desk();
  }

  public Calendars calendars() {
    return calendars.desk();
  }

  public PersonOrders orders() {
    return orders;
  }
}
