package org.vigie.notices.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vigie.api.oncall.Shift;

/** What a change of a planning takes from persons and gives to them. */
public final class ShiftDifferences {
  private static final Comparator<Shift> ORDER =
      Comparator.comparing(Shift::from).thenComparing(Shift::team).thenComparing(Shift::rank);

  private record Post(String team, int rank) {}

  private ShiftDifferences() {}

  /**
   * What it means for one person.
   *
   * @param taken by start; pieces that follow one another are one
   * @param given by start
   */
  public record Difference(String person, List<Shift> taken, List<Shift> given) {
    public Difference {
      taken = List.copyOf(taken);
      given = List.copyOf(given);
    }

    /** When the first of it begins. */
    public Instant first() {
      return Stream.concat(taken.stream(), given.stream())
          .map(Shift::from)
          .min(Comparator.naturalOrder())
          .orElseThrow();
    }
  }

  /** Those whom it touches, by id; both lists are of the same span. */
  public static List<Difference> between(List<Shift> before, List<Shift> after) {
    Map<String, List<Shift>> old = byPerson(before);
    Map<String, List<Shift>> now = byPerson(after);
    return Stream.concat(old.keySet().stream(), now.keySet().stream())
        .distinct()
        .sorted()
        .map(p -> of(p, old.getOrDefault(p, List.of()), now.getOrDefault(p, List.of())))
        .filter(difference -> !difference.taken().isEmpty() || !difference.given().isEmpty())
        .toList();
  }

  private static Difference of(String person, List<Shift> before, List<Shift> after) {
    return new Difference(person, less(before, after), less(after, before));
  }

  /** What of some shifts of a person lies in none of others. */
  private static List<Shift> less(List<Shift> some, List<Shift> others) {
    List<Shift> left = new ArrayList<>();
    for (Shift shift : some) {
      Instant from = shift.from();
      for (Shift other : atSamePost(shift, others)) {
        if (other.until().isAfter(from) && other.from().isBefore(shift.until())) {
          add(left, part(shift, from, other.from()));
          from = other.until();
        }
      }
      add(left, part(shift, from, shift.until()));
    }
    left.sort(ORDER);
    return left;
  }

  private static List<Shift> atSamePost(Shift shift, List<Shift> others) {
    Post post = new Post(shift.team(), shift.rank());
    return others.stream().filter(o -> post.equals(new Post(o.team(), o.rank()))).toList();
  }

  /** Joins it to the piece that it follows. */
  private static void add(List<Shift> pieces, Shift piece) {
    if (!piece.from().isBefore(piece.until())) {
      return;
    }
    for (int i = 0; i < pieces.size(); i++) {
      Shift before = pieces.get(i);
      if (before.until().equals(piece.from())
          && before.rank() == piece.rank()
          && before.team().equals(piece.team())) {
        pieces.set(i, part(before, before.from(), piece.until()));
        return;
      }
    }
    pieces.add(piece);
  }

  private static Shift part(Shift of, Instant from, Instant until) {
    return new Shift(of.team(), of.rank(), of.person(), from, until, of.why());
  }

  private static Map<String, List<Shift>> byPerson(List<Shift> shifts) {
    return shifts.stream()
        .sorted(ORDER)
        .collect(Collectors.groupingBy(Shift::person, TreeMap::new, Collectors.toList()));
  }
}
