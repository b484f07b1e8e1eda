package org.vigie.oncall.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.vigie.api.oncall.OnCall;
import org.vigie.api.oncall.OnCall.RankOnCall;
import org.vigie.api.oncall.OnCall.State;
import org.vigie.api.setup.ClosedPeriod;
import org.vigie.api.setup.Planning;
import org.vigie.oncall.api.PublicHolidays;
import org.vigie.oncall.api.Span;
import org.vigie.oncall.api.WallClock;

/** A team's planning, compiled: fixed plan, else rotations less closed periods, then overrides. */
public final class TeamPlan {
  private final String team;
  private final List<String> members;
  private final List<RotationRule> rotations;
  private final Spans<FixedRule> fixed;
  private final Spans<ClosedPeriod> closed;
  private final Overrides overrides;
  private final Optional<Windows> coverage;

  public TeamPlan(String team, Planning planning, WallClock clock, PublicHolidays holidays) {
    this.team = team;
    members =
        planning.rotations().stream().flatMap(r -> r.participants().stream()).distinct().toList();
    rotations =
        planning.rotations().stream().map(r -> new RotationRule(r, clock, holidays)).toList();
    fixed =
        new Spans<>(
            planning.fixed().stream().map(plan -> new FixedRule(plan, clock)).toList(),
            rule -> clock.span(rule.plan().period()));
    closed = new Spans<>(planning.closed(), period -> clock.span(period.period()));
    overrides = new Overrides(planning.overrides(), clock);
    coverage = planning.coverage().map(windows -> new Windows(windows, clock, holidays));
  }

  /** All participants of the rotations, each once. */
  public List<String> members() {
    return members;
  }

  public OnCall at(Instant at) {
    boolean isClosed = !closed.at(at).isEmpty();
    TreeMap<Integer, RankDraft> drafts = new TreeMap<>();
    fixed.at(at).forEach(rule -> rule.apply(at, drafts));
    if (!isClosed) {
      rotate(at, drafts);
    }
    overrides.apply(at, drafts);
    List<RankOnCall> ranks =
        drafts.values().stream()
            .filter(draft -> !draft.persons().isEmpty())
            .map(RankDraft::done)
            .toList();
    return new OnCall(team, at, ranks.isEmpty() ? empty(at, isClosed) : State.PLANNED, ranks);
  }

  /** The answers at all instants of a span at which they may change, from its first on. */
  List<OnCall> answers(Span within) {
    Changes changes = new Changes(within);
    closed.changes(changes);
    fixed.changes(changes);
    fixed.items().forEach(rule -> rule.changes(changes));
    overrides.changes(changes);
    rotations.forEach(rule -> rule.changes(changes));
    coverage.ifPresent(windows -> windows.changes(changes));
    return changes.inOrder().stream().map(this::at).toList();
  }

  private void rotate(Instant at, TreeMap<Integer, RankDraft> drafts) {
    for (RotationRule rule : rotations) {
      rule.personAt(at)
          .ifPresent(
              person ->
                  drafts.computeIfAbsent(rule.rank(), RankDraft::new).byRule(person, rule.id()));
    }
  }

  private State empty(Instant at, boolean isClosed) {
    return isClosed || !covered(at) ? State.CLOSED : State.GAP;
  }

  private boolean covered(Instant at) {
    return coverage
        .map(windows -> windows.contain(at))
        .orElseGet(() -> rotations.stream().anyMatch(rule -> rule.covers(at)));
  }
}
