package org.vigie.alerting.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vigie.alerting.api.DeskWorld;
import org.vigie.api.oncall.Shift;
import org.vigie.api.setup.Team;

/** When a person is on call. */
final class Shifts {
  private static final List<Duration> HORIZONS =
      List.of(Duration.ofDays(14), Duration.ofDays(92), Duration.ofDays(366));

  private Shifts() {}

  /** The next shifts of a person in all teams, the running ones too; at most so many. */
  static List<Shift> next(String person, int most, DeskWorld world) {
    List<Shift> found = List.of();
    for (Duration horizon : HORIZONS) {
      found = until(person, world.now().plus(horizon), world);
      if (found.size() > most) {
        break;
      }
    }
    return found.subList(0, Math.min(most, found.size()));
  }

  private static List<Shift> until(String person, Instant end, DeskWorld world) {
    List<Shift> found = new ArrayList<>();
    for (Team team : world.setup().setup().teams()) {
      world.oncall().shifts(team.id(), world.now(), end).stream()
          .filter(shift -> shift.person().equals(person))
          .forEach(found::add);
    }
    List<Shift> whole = joined(found);
    whole.sort(Comparator.comparing(Shift::from).thenComparing(Shift::team));
    return whole;
  }

  /** Shifts that follow each other without a hole are one, whatever rule each comes from. */
  static List<Shift> joined(List<Shift> shifts) {
    record Post(String team, int rank, String person) {}
    Map<Post, Integer> last = new HashMap<>();
    List<Shift> whole = new ArrayList<>();
    for (Shift shift : shifts) {
      Post post = new Post(shift.team(), shift.rank(), shift.person());
      Integer place = last.get(post);
      if (place != null && whole.get(place).until().equals(shift.from())) {
        Shift first = whole.get(place);
        whole.set(
            place,
            new Shift(
                first.team(),
                first.rank(),
                first.person(),
                first.from(),
                shift.until(),
                first.why()));
      } else {
        last.put(post, whole.size());
        whole.add(shift);
      }
    }
    return whole;
  }
}
