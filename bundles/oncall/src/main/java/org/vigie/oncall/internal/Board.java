package org.vigie.oncall.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.vigie.api.setup.ClosedPeriod;
import org.vigie.api.setup.FixedPlan;
import org.vigie.api.setup.FixedPlan.FixedShift;
import org.vigie.api.setup.OnCallOverride;
import org.vigie.api.setup.OnCallOverride.Add;
import org.vigie.api.setup.OnCallOverride.Change;
import org.vigie.api.setup.Period;
import org.vigie.api.setup.Planning;
import org.vigie.oncall.api.Laid;
import org.vigie.oncall.api.Span;
import org.vigie.oncall.api.SpanSet;
import org.vigie.oncall.api.WallClock;

/**
 * A planning while something is laid on it.
 *
 * <p>Where a fixed plan holds a rank already, the new shifts are put into it in place of its own,
 * so that it goes on holding the ranks that it names in its whole period; for the rest of the time
 * there is a new plan. Thus no two fixed plans hold one rank at once unless they did before.
 */
public final class Board {
  private final Planning planning;
  private final WallClock clock;
  private final List<FixedPlan> fixed;
  private List<OnCallOverride> overrides;
  private final List<ClosedPeriod> closed;
  private final Set<String> remarks = new LinkedHashSet<>();

  public Board(Planning planning, WallClock clock) {
    this.planning = planning;
    this.clock = clock;
    fixed = new ArrayList<>(planning.fixed());
    overrides = planning.overrides();
    closed = new ArrayList<>(planning.closed());
  }

  public void remark(String text) {
    remarks.add(text);
  }

  /** Puts a plan in; others give way at the ranks and in the period that it names. */
  public void fix(FixedPlan plan) {
    if (fixed.contains(plan)) {
      return;
    }
    Span span = clock.span(plan.period());
    Set<Integer> ranks = ranks(plan);
    boolean alone = fixed.stream().noneMatch(there -> holds(there, span, ranks));
    if (alone) {
      fixed.add(plan);
    } else {
      ranks.forEach(rank -> fix(rank, span, plan));
    }
    for (ClosedPeriod period : planning.closed()) {
      if (plan.shifts().stream().anyMatch(s -> meet(s.period(), period.period()))) {
        remark("%s is closed: who is laid is on call there all the same.".formatted(text(period)));
      }
    }
  }

  private void fix(int rank, Span span, FixedPlan plan) {
    List<FixedShift> shifts = plan.shifts().stream().filter(s -> s.rank() == rank).toList();
    SpanSet left = SpanSet.of(span);
    for (int i = 0; i < fixed.size(); i++) {
      FixedPlan there = fixed.get(i);
      if (holds(there, span, Set.of(rank))) {
        remark("The fixed plan of %s gives way at rank %d.".formatted(text(there.period()), rank));
        Span inside = clock.span(there.period()).cut(span);
        fixed.set(i, new FixedPlan(there.period(), exchanged(there, rank, inside, shifts)));
        left = left.minus(SpanSet.of(inside));
      }
    }
    fixed.removeIf(there -> there.shifts().isEmpty());
    for (Span rest : left.spans()) {
      List<FixedShift> parts = parts(shifts, SpanSet.of(rest));
      if (!parts.isEmpty()) {
        fixed.add(new FixedPlan(rest.equals(span) ? plan.period() : clock.exactly(rest), parts));
      }
    }
  }

  private List<FixedShift> exchanged(
      FixedPlan there, int rank, Span inside, List<FixedShift> shifts) {
    SpanSet kept = SpanSet.of(clock.span(there.period())).minus(SpanSet.of(inside));
    List<FixedShift> all = new ArrayList<>();
    for (FixedShift shift : there.shifts()) {
      all.addAll(shift.rank() == rank ? parts(List.of(shift), kept) : List.of(shift));
    }
    all.addAll(parts(shifts, SpanSet.of(inside)));
    return all;
  }

  /** What of shifts lies in some time; whole ones as they were written. */
  private List<FixedShift> parts(List<FixedShift> shifts, SpanSet within) {
    List<FixedShift> parts = new ArrayList<>();
    for (FixedShift shift : shifts) {
      Span whole = clock.span(shift.period());
      for (Span part : within.and(whole).spans()) {
        Period period = part.equals(whole) ? shift.period() : clock.exactly(part);
        parts.add(new FixedShift(shift.rank(), shift.person(), period));
      }
    }
    return parts;
  }

  /** Takes away, in a span, the overrides that would change who was laid. */
  public void clearOverrides(Span span, List<FixedShift> laid) {
    List<OnCallOverride> left = new ArrayList<>();
    Set<String> ids =
        overrides.stream()
            .map(OnCallOverride::id)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    for (OnCallOverride override : overrides) {
      Span whole = clock.span(override.period());
      if (whole.meets(span) && acts(override.change(), laid)) {
        remark("Override %s gives way in %s.".formatted(override.id(), text(span)));
        SpanSet rest = SpanSet.of(whole).minus(SpanSet.of(span));
        left.addAll(pieces(override, whole, rest, ids));
      } else {
        left.add(override);
      }
    }
    overrides = List.copyOf(left);
  }

  private List<OnCallOverride> pieces(
      OnCallOverride override, Span whole, SpanSet rest, Set<String> ids) {
    List<OnCallOverride> pieces = new ArrayList<>();
    for (Span part : rest.spans()) {
      String id = pieces.isEmpty() ? override.id() : free(override.id(), ids);
      Period period = clock.exactly(part);
      Period kept =
          new Period(
              part.from().equals(whole.from()) ? override.period().from() : period.from(),
              part.to().equals(whole.to()) ? override.period().to() : period.to());
      pieces.add(new OnCallOverride(id, kept, override.change()));
    }
    return pieces;
  }

  private static String free(String id, Set<String> ids) {
    int n = 2;
    while (!ids.add(id + "-" + n)) {
      n++;
    }
    return id + "-" + n;
  }

  private static boolean acts(Change change, List<FixedShift> laid) {
    OptionalInt rank =
        change instanceof Add add ? OptionalInt.of(add.rank().orElse(1)) : change.rank();
    return laid.stream()
        .anyMatch(
            shift ->
                rank.isPresent()
                    ? rank.getAsInt() == shift.rank()
                    : change.person().equals(shift.person()));
  }

  /** Nobody is on call in a span on purpose. */
  public void close(ClosedPeriod period) {
    closed.add(period);
  }

  public Laid done(Span span) {
    return new Laid(planning(), span, List.copyOf(remarks));
  }

  Planning planning() {
    return new Planning(
        planning.rotations(), fixed, overrides, planning.absences(), closed, planning.coverage());
  }

  private boolean holds(FixedPlan plan, Span span, Set<Integer> ranks) {
    return clock.span(plan.period()).meets(span)
        && plan.shifts().stream().anyMatch(shift -> ranks.contains(shift.rank()));
  }

  private boolean meet(Period one, Period other) {
    return clock.span(one).meets(clock.span(other));
  }

  private static Set<Integer> ranks(FixedPlan plan) {
    return plan.shifts().stream()
        .map(FixedShift::rank)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private String text(ClosedPeriod closing) {
    return text(closing.period());
  }

  private String text(Period period) {
    return text(clock.span(period));
  }

  private String text(Span span) {
    return "%s to %s".formatted(clock.local(span.from()), clock.local(span.to()));
  }
}
