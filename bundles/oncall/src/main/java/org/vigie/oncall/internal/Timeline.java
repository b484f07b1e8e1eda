package org.vigie.oncall.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.vigie.api.oncall.OnCall;
import org.vigie.api.oncall.Shift;
import org.vigie.api.planning.PlanningSpan;
import org.vigie.oncall.api.Span;

/**
 * A team's rules as they followed one another. Those in force hold from the last change on; those
 * of before are asked for only where an instant before it is.
 */
public final class Timeline {
  private final List<Instant> changes;
  private final Optional<TeamPlan> inForce;
  private final Function<Instant, Optional<TeamPlan>> earlier;

  /**
   * A timeline.
   *
   * @param changes ascending; the last is that of the rules in force
   * @param inForce empty: there is no such team now
   * @param earlier the rules that a change but the last brought
   */
  Timeline(
      List<Instant> changes,
      Optional<TeamPlan> inForce,
      Function<Instant, Optional<TeamPlan>> earlier) {
    this.changes = changes;
    this.inForce = inForce;
    this.earlier = earlier;
  }

  /** Of a team that there is now. */
  public Optional<TeamPlan> inForce() {
    return inForce;
  }

  /** The answer of the rules that stood then; empty where there was no such team. */
  public Optional<OnCall> at(Instant at) {
    return plan(number(at)).map(plan -> plan.at(at));
  }

  /** As {@link org.vigie.oncall.api.OnCallResolver#shifts}. */
  public List<Shift> shifts(Span within) {
    ShiftDraft shifts = new ShiftDraft();
    walk(within, shifts);
    return shifts.until(within.to());
  }

  /** As {@link org.vigie.oncall.api.OnCallResolver#shiftsAsKnown}. */
  public List<Shift> shiftsAsKnown(Instant known, Span within) {
    ShiftDraft shifts = new ShiftDraft();
    if (!within.isEmpty()) {
      plan(number(known)).ifPresent(plan -> plan.answers(within).forEach(shifts::planned));
    }
    return shifts.until(within.to());
  }

  /** When the rules changed, ascending. */
  public List<Instant> changes() {
    return changes;
  }

  /** As {@link org.vigie.oncall.api.OnCallResolver#states}. */
  public List<PlanningSpan> states(Span within) {
    StateDraft states = new StateDraft();
    walk(within, states);
    return states.until(within.to());
  }

  /** Tells a listener all that may be another answer in a span, each by the rules of its time. */
  private void walk(Span within, Walker walker) {
    if (within.isEmpty()) {
      return;
    }
    for (Span part : parts(within)) {
      Optional<TeamPlan> plan = plan(number(part.from()));
      if (plan.isPresent()) {
        plan.get().answers(part).forEach(walker::planned);
      } else {
        walker.nothing(part.from());
      }
    }
  }

  /** Hears what holds from an instant on. */
  interface Walker {
    void planned(OnCall answer);

    void nothing(Instant from);
  }

  private List<Span> parts(Span within) {
    List<Span> parts = new ArrayList<>();
    Instant from = within.from();
    for (int i = 1; i < changes.size(); i++) {
      Instant change = changes.get(i);
      if (change.isAfter(from) && change.isBefore(within.to())) {
        parts.add(new Span(from, change));
        from = change;
      }
    }
    parts.add(new Span(from, within.to()));
    return parts;
  }

  private Optional<TeamPlan> plan(int number) {
    return number >= changes.size() - 1 ? inForce : earlier.apply(changes.get(number));
  }

  /** Of the change whose rules hold at an instant; the first holds before it too. */
  private int number(Instant at) {
    int last = changes.size() - 1;
    if (last < 0 || !at.isBefore(changes.get(last))) {
      return last;
    }
    int found = Collections.binarySearch(changes, at);
    return found >= 0 ? found : Math.max(0, -found - 2);
  }
}
