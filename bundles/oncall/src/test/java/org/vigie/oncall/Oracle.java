package org.vigie.oncall;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.vigie.api.oncall.OnCall;
import org.vigie.api.setup.FixedPlan;
import org.vigie.api.setup.FixedPlan.FixedShift;
import org.vigie.api.setup.OnCallOverride;
import org.vigie.api.setup.OnCallOverride.Add;
import org.vigie.api.setup.OnCallOverride.Remove;
import org.vigie.api.setup.OnCallOverride.Replace;
import org.vigie.api.setup.Planning;
import org.vigie.api.setup.Rotation;
import org.vigie.api.setup.Window;

/** The same answers by counting on the wall, slowly, and with no code of the resolver. */
final class Oracle {
  private final Planning planning;
  private final Walls walls;
  private final Set<LocalDate> holidays;
  private final Map<Rotation, List<LocalDateTime>> handovers = new java.util.IdentityHashMap<>();

  Oracle(Planning planning, Walls walls, Set<LocalDate> holidays) {
    this.planning = planning;
    this.walls = walls;
    this.holidays = holidays;
    planning.rotations().forEach(rotation -> handovers.put(rotation, handovers(rotation)));
  }

  /** Ranks with persons, as text. */
  String answer(int minute) {
    TreeMap<Integer, List<String>> ranks = new TreeMap<>();
    boolean closed = planning.closed().stream().anyMatch(c -> walls.within(c.period(), minute));
    Set<Integer> held = fixed(minute, ranks);
    if (!closed) {
      planning.rotations().stream()
          .filter(r -> !held.contains(r.rank()))
          .forEach(r -> rotate(r, minute, ranks));
    }
    replaceAndRemove(minute, ranks);
    add(minute, ranks);
    ranks.values().removeIf(List::isEmpty);
    return state(ranks, closed, minute) + " " + ranks;
  }

  static String text(OnCall answer) {
    TreeMap<Integer, List<String>> ranks = new TreeMap<>();
    answer.ranks().forEach(rank -> ranks.put(rank.rank(), rank.persons()));
    return answer.state() + " " + ranks;
  }

  private OnCall.State state(Map<Integer, List<String>> ranks, boolean closed, int minute) {
    if (!ranks.isEmpty()) {
      return OnCall.State.PLANNED;
    }
    return closed || !covered(minute) ? OnCall.State.CLOSED : OnCall.State.GAP;
  }

  private boolean covered(int minute) {
    if (planning.coverage().isPresent()) {
      return planning.coverage().get().stream().anyMatch(w -> open(w, minute));
    }
    return planning.rotations().stream().anyMatch(r -> open(r, minute));
  }

  private Set<Integer> fixed(int minute, Map<Integer, List<String>> ranks) {
    Set<Integer> held = new TreeSet<>();
    for (FixedPlan plan : planning.fixed()) {
      if (walls.within(plan.period(), minute)) {
        for (FixedShift shift : plan.shifts()) {
          held.add(shift.rank());
          if (walls.within(shift.period(), minute)) {
            put(ranks, shift.rank(), shift.person());
          }
        }
      }
    }
    return held;
  }

  private static void put(Map<Integer, List<String>> ranks, int rank, String person) {
    List<String> persons = ranks.computeIfAbsent(rank, r -> new ArrayList<>());
    if (!persons.contains(person)) {
      persons.add(person);
    }
  }

  private void rotate(Rotation rotation, int minute, Map<Integer, List<String>> ranks) {
    int turn = walls.started(handovers.getOrDefault(rotation, List.of()), minute) - 1;
    if (turn >= 0 && open(rotation, minute)) {
      List<String> participants = rotation.participants();
      put(ranks, rotation.rank(), participants.get(turn % participants.size()));
    }
  }

  /** All handovers from the first to the end of the wall, by walking the calendar. */
  private List<LocalDateTime> handovers(Rotation rotation) {
    List<LocalDateTime> found = new ArrayList<>();
    LocalDateTime last = walls.shown(walls.minutes - 1).plusDays(1);
    LocalTime time = rotation.handover().time();
    int amount = rotation.every().amount();
    LocalDateTime hour = rotation.starts().atTime(time);
    int matches = 0;
    for (LocalDate day = rotation.starts();
        !day.atStartOfDay().isAfter(last);
        day = day.plusDays(1)) {
      switch (rotation.every().unit()) {
        case HOURS -> {
          for (; hour.toLocalDate().equals(day); hour = hour.plusHours(1)) {
            matches = keep(found, hour, matches, amount);
          }
        }
        case DAYS -> matches = keep(found, day.atTime(time), matches, amount);
        case WEEKS -> {
          if (day.getDayOfWeek() == rotation.handover().weekday().orElseThrow()) {
            matches = keep(found, day.atTime(time), matches, amount);
          }
        }
        case MONTHS -> {
          int wanted = rotation.handover().dayOfMonth().orElseThrow();
          boolean lastDay = day.plusDays(1).getDayOfMonth() == 1;
          if (day.getDayOfMonth() == wanted || (lastDay && day.getDayOfMonth() < wanted)) {
            matches = keep(found, day.atTime(time), matches, amount);
          }
        }
        default -> throw new AssertionError(rotation);
      }
    }
    return found;
  }

  private static int keep(List<LocalDateTime> found, LocalDateTime at, int matches, int amount) {
    if (matches % amount == 0) {
      found.add(at);
    }
    return matches + 1;
  }

  private boolean open(Rotation rotation, int minute) {
    return rotation.windows().isEmpty()
        || rotation.windows().stream().anyMatch(window -> open(window, minute));
  }

  private boolean open(Window window, int minute) {
    LocalDate today = walls.shown(minute).toLocalDate();
    for (LocalDate day = today.minusDays(2);
        !day.isAfter(today.plusDays(2));
        day = day.plusDays(1)) {
      boolean named = window.days().contains(day.getDayOfWeek());
      boolean every = window.days().isEmpty() && !window.holidays();
      boolean holiday = window.holidays() && holidays.contains(day);
      LocalDateTime from = day.atStartOfDay().plusMinutes(window.from());
      LocalDateTime to = day.atStartOfDay().plusMinutes(window.to());
      if ((named || every || holiday)
          && walls.within(from, to.isAfter(from) ? to : to.plusDays(1), minute)) {
        return true;
      }
    }
    return false;
  }

  private List<OnCallOverride> holding(int minute) {
    return planning.overrides().stream().filter(o -> walls.within(o.period(), minute)).toList();
  }

  private void replaceAndRemove(int minute, Map<Integer, List<String>> ranks) {
    for (Map.Entry<Integer, List<String>> rank : ranks.entrySet()) {
      List<String> result = new ArrayList<>();
      for (String person : rank.getValue()) {
        List<String> stand = List.of(person);
        for (OnCallOverride override : holding(minute)) {
          var change = override.change();
          boolean there = change.rank().isEmpty() || change.rank().getAsInt() == rank.getKey();
          if (there && change.person().equals(person) && change instanceof Replace replace) {
            stand = List.of(replace.by());
          } else if (there && change.person().equals(person) && change instanceof Remove) {
            stand = List.of();
          }
        }
        stand.stream().filter(p -> !result.contains(p)).forEach(result::add);
      }
      rank.setValue(result);
    }
  }

  private void add(int minute, Map<Integer, List<String>> ranks) {
    for (OnCallOverride override : holding(minute)) {
      if (override.change() instanceof Add add) {
        put(ranks, add.rank().orElse(1), add.person());
      }
    }
  }
}
