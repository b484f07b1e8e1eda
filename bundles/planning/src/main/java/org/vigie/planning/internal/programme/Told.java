package org.vigie.planning.internal.programme;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.vigie.api.oncall.Shift;
import org.vigie.planning.internal.world.World;

/** Shifts as a person is told of them: one where they follow one another, whatever the reason. */
final class Told {
  private Told() {}

  static List<Shift> shifts(World world, String person, Instant from, Instant until) {
    List<Shift> sorted = new ArrayList<>(world.shifts(person, from, until));
    sorted.sort(
        Comparator.comparing(Shift::team).thenComparing(Shift::rank).thenComparing(Shift::from));
    List<Shift> told = new ArrayList<>();
    for (Shift shift : sorted) {
      int last = told.size() - 1;
      if (last >= 0 && follows(told.get(last), shift)) {
        told.set(last, until(told.get(last), shift.until()));
      } else {
        told.add(shift);
      }
    }
    told.sort(Comparator.comparing(Shift::from));
    return List.copyOf(told);
  }

  private static boolean follows(Shift one, Shift next) {
    return one.team().equals(next.team())
        && one.rank() == next.rank()
        && one.until().equals(next.from());
  }

  private static Shift until(Shift shift, Instant until) {
    return new Shift(shift.team(), shift.rank(), shift.person(), shift.from(), until, shift.why());
  }

  /** Says whether both are the same to the person, whatever the reason. */
  static boolean same(List<Shift> one, List<Shift> other) {
    return plain(one).equals(plain(other));
  }

  private static List<Shift> plain(List<Shift> shifts) {
    return shifts.stream()
        .map(s -> new Shift(s.team(), s.rank(), s.person(), s.from(), s.until(), ""))
        .toList();
  }
}
