package org.vigie.oncall.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vigie.api.oncall.OnCall.State;
import org.vigie.api.oncall.Shift;
import org.vigie.api.planning.PlanningChange.Copy;
import org.vigie.api.planning.PlanningSpan;
import org.vigie.api.setup.ClosedPeriod;
import org.vigie.api.setup.FixedPlan;
import org.vigie.api.setup.FixedPlan.FixedShift;
import org.vigie.api.setup.Setup;
import org.vigie.api.setup.Team;
import org.vigie.oncall.api.Laid;
import org.vigie.oncall.api.OnCallResolver;
import org.vigie.oncall.api.PublicHolidays;
import org.vigie.oncall.api.Span;
import org.vigie.oncall.api.SpanSet;
import org.vigie.oncall.api.WallClock;

/** Days of a planning, moved to other days by what the wall shows. */
public final class Copying {
  private record Post(int rank, String person) {}

  private record Start(int rank, Instant at) {}

  private final Setup setup;
  private final Team team;
  private final WallClock clock;
  private final Span source;
  private final Span target;
  private final long days;

  public Copying(Setup setup, Team team, Copy copy) {
    this.setup = setup;
    this.team = team;
    clock = new WallClock(setup.timezone());
    days = ChronoUnit.DAYS.between(copy.from(), copy.target());
    LocalDate after = copy.to().plusDays(1);
    source = new Span(midnight(copy.from()), midnight(after));
    target = new Span(midnight(copy.target()), midnight(after.plusDays(days)));
  }

  /** The team's planning with the copy in it. */
  public Laid from(OnCallResolver resolver) {
    List<FixedShift> shifts = moved(resolver.shifts(team.id(), source.from(), source.to()));
    Board board = new Board(team.planning(), clock);
    if (!shifts.isEmpty()) {
      board.fix(new FixedPlan(clock.exactly(target), shifts));
      board.clearOverrides(target, shifts);
    }
    SpanSet closed = closed(resolver.states(team.id(), source.from(), source.to()));
    SpanSet open = shifts.isEmpty() ? SpanSet.of(target) : gaps(board);
    for (Span span : closed.and(open).spans()) {
      board.close(new ClosedPeriod(clock.exactly(span), Optional.empty()));
    }
    return board.done(target);
  }

  /**
   * Who follows on another at once does so in the copy too, also in an hour that is shown twice.
   */
  private List<FixedShift> moved(List<Shift> shifts) {
    Set<Start> starts =
        shifts.stream().map(s -> new Start(s.rank(), s.from())).collect(Collectors.toSet());
    List<FixedShift> moved = new ArrayList<>();
    for (Shift shift : united(shifts)) {
      boolean handsOver =
          shift.until().equals(source.to())
              || starts.contains(new Start(shift.rank(), shift.until()));
      LocalDateTime end = local(shift.until());
      Span span =
          new Span(clock.start(local(shift.from())), handsOver ? clock.start(end) : clock.end(end));
      if (!span.isEmpty()) {
        moved.add(new FixedShift(shift.rank(), shift.person(), clock.exactly(span)));
      }
    }
    return moved;
  }

  /** Whoever stays at a rank has one shift, whatever the reasons were. */
  private static List<Shift> united(List<Shift> shifts) {
    Map<Post, List<Shift>> runs =
        shifts.stream().collect(Collectors.groupingBy(s -> new Post(s.rank(), s.person())));
    List<Shift> united = new ArrayList<>();
    for (List<Shift> run : runs.values()) {
      Shift first = run.get(0);
      SpanSet.of(run.stream().map(s -> new Span(s.from(), s.until())).toList())
          .spans()
          .forEach(s -> united.add(with(first, s)));
    }
    united.sort(
        Comparator.comparing(Shift::from).thenComparing(Shift::rank).thenComparing(Shift::person));
    return united;
  }

  private static Shift with(Shift shift, Span span) {
    return new Shift(
        shift.team(), shift.rank(), shift.person(), span.from(), span.to(), shift.why());
  }

  private SpanSet closed(List<PlanningSpan> states) {
    return SpanSet.of(
        states.stream()
            .filter(span -> span.state() == State.CLOSED)
            .map(
                span -> new Span(clock.start(local(span.from())), clock.start(local(span.until()))))
            .toList());
  }

  private SpanSet gaps(Board board) {
    TeamPlan plan = new TeamPlan(team.id(), board.planning(), clock, PublicHolidays.of(setup));
    Timeline timeline = new Timeline(List.of(), Optional.of(plan), since -> Optional.empty());
    return SpanSet.of(
        timeline.states(target).stream()
            .filter(span -> span.state() == State.GAP)
            .map(span -> new Span(span.from(), span.until()))
            .toList());
  }

  private LocalDateTime local(Instant at) {
    return clock.local(at).plusDays(days);
  }

  private Instant midnight(LocalDate day) {
    return clock.start(day.atStartOfDay());
  }
}
