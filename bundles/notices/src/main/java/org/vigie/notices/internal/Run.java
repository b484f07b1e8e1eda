package org.vigie.notices.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.vigie.api.oncall.Shift;

/** The shifts of one person at a rank of a team with nobody else between, in order. */
final class Run {
  private final List<Shift> shifts = new ArrayList<>();
  private final boolean older;
  private Instant end;

  /**
   * @param older it may have begun before what is known of it
   */
  Run(Shift first, boolean older) {
    this.older = older;
    end = first.until();
    shifts.add(first);
  }

  void add(Shift shift) {
    shifts.add(shift);
    end = shift.until().isAfter(end) ? shift.until() : end;
  }

  boolean older() {
    return older;
  }

  Instant end() {
    return end;
  }

  boolean reaches(Instant at) {
    return end.isAfter(at);
  }

  /** The duties that it falls into. */
  List<Shift> duties(Weeks weeks) {
    List<Shift> duties = new ArrayList<>();
    Instant begins = shifts.get(0).from();
    Instant settled = older ? Instant.MIN : weeks.settled(begins);
    Instant next = weeks.next(begins, settled);
    Instant ends = begins;
    Shift first = shifts.get(0);
    for (Shift shift : shifts) {
      Instant from = shift.from();
      while (shift.until().isAfter(next)) {
        ends = from.isBefore(next) ? next : ends;
        duties.add(duty(first, begins, ends));
        first = shift;
        begins = from.isBefore(next) ? next : from;
        from = begins;
        next = weeks.next(begins, settled);
      }
      ends = shift.until().isAfter(ends) ? shift.until() : ends;
    }
    duties.add(duty(first, begins, ends));
    return duties;
  }

  private static Shift duty(Shift of, Instant from, Instant until) {
    return new Shift(of.team(), of.rank(), of.person(), from, until, of.why());
  }
}
