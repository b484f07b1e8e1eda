package org.vigie.oncall.api;

import java.time.LocalDate;
import java.util.List;
import org.vigie.api.planning.PlanningChange.Copy;
import org.vigie.api.planning.PlanningChange.Fix;
import org.vigie.api.planning.PlanningChange.Lay;
import org.vigie.api.setup.FixedPlan;
import org.vigie.api.setup.FixedPlan.FixedShift;
import org.vigie.api.setup.PredefinedPeriod;
import org.vigie.api.setup.SetupIndex;
import org.vigie.api.setup.Team;
import org.vigie.oncall.internal.Board;
import org.vigie.oncall.internal.Copying;
import org.vigie.oncall.internal.PeriodTimes;
import org.vigie.oncall.internal.RankCoverage;

/**
 * Puts a predefined period, a copy or a fixed plan into a team's planning. What it lays is fixed:
 * whoever was at those ranks then, by rules, other fixed plans or overrides, gives way, and the
 * remarks say so. A calculation: nothing is changed but in what it answers. All that it is asked
 * throws {@link IllegalArgumentException} where it cannot be, and says why.
 */
public final class Laying {
  private static final int LONGEST_DAYS = 400;

  private final SetupIndex setup;
  private final WallClock clock;

  public Laying(SetupIndex setup) {
    this.setup = setup;
    clock = new WallClock(setup.setup().timezone());
  }

  /**
   * When a predefined period is.
   *
   * @param on the first day on or after which it starts
   */
  public Span span(String period, LocalDate on) {
    return PeriodTimes.of(predefined(period), on).span(clock);
  }

  /**
   * Lays a predefined period. Where the rank has windows, or the team coverage, the person has what
   * lies in them, unless that is nothing.
   */
  public Laid lay(Lay lay) {
    Team team = team(lay.team());
    if (setup.person(lay.person()).isEmpty()) {
      throw new IllegalArgumentException("there is no person « %s »".formatted(lay.person()));
    }
    Span span = span(lay.period(), lay.on());
    SpanSet covered = new RankCoverage(setup.setup(), team.planning()).of(lay.rank(), span);
    SpanSet held = covered.isEmpty() ? SpanSet.of(span) : covered;
    List<FixedShift> shifts =
        held.spans().stream()
            .map(part -> new FixedShift(lay.rank(), lay.person(), clock.exactly(part)))
            .toList();
    Board board = new Board(team.planning(), clock);
    board.fix(new FixedPlan(clock.exactly(span), shifts));
    board.clearOverrides(span, shifts);
    if (!held.equals(SpanSet.of(span))) {
      board.remark(
          "Rank %d has windows: %d h of the period's %d h lie in them."
              .formatted(lay.rank(), held.length().toHours(), span.length().toHours()));
    }
    return board.done(span);
  }

  /** Puts a fixed plan in. Overrides act on it as on any other. */
  public Laid fix(Fix fix) {
    Team team = team(fix.team());
    Board board = new Board(team.planning(), clock);
    board.fix(fix.plan());
    return board.done(clock.span(fix.plan().period()));
  }

  /**
   * Copies days, at most 400, by their local wall times: who is on call, and where nobody is on
   * purpose. Ranks at which nobody was are left to the rules.
   *
   * @param resolver that says what the days are that are copied
   */
  public Laid copy(Copy copy, OnCallResolver resolver) {
    if (copy.to().isBefore(copy.from())) {
      throw new IllegalArgumentException("the last day is before the first");
    }
    if (copy.from().plusDays(LONGEST_DAYS).isBefore(copy.to())) {
      throw new IllegalArgumentException("more than %d days at once".formatted(LONGEST_DAYS));
    }
    return new Copying(setup.setup(), team(copy.team()), copy).from(resolver);
  }

  private Team team(String id) {
    return setup
        .team(id)
        .orElseThrow(() -> new IllegalArgumentException("there is no team « %s »".formatted(id)));
  }

  private PredefinedPeriod predefined(String id) {
    return setup.setup().settings().periods().stream()
        .filter(period -> period.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException("there is no predefined period « %s »".formatted(id)));
  }
}
