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
    Map<Post, List<Shift>> theirs = byPost(others);
    List<Shift> left = new ArrayList<>();
    byPost(some)
        .forEach((post, of) -> left.addAll(atPost(of, theirs.getOrDefault(post, List.of()))));
    left.sort(ORDER);
    return left;
  }

  /** The same at one post, where shifts follow one another. */
  private static List<Shift> atPost(List<Shift> some, List<Shift> others) {
    List<Shift> left = new ArrayList<>();
    int next = 0;
    for (Shift shift : some) {
      Instant from = shift.from();
      while (next < others.size() && !others.get(next).until().isAfter(from)) {
        next++;
      }
      for (int i = next; i < others.size() && others.get(i).from().isBefore(shift.until()); i++) {
        add(left, shift, from, others.get(i).from());
        from = others.get(i).until();
      }
      add(left, shift, from, shift.until());
    }
    return left;
  }

  /** Adds a piece of a shift, if it is any, and joins it to the one that it follows. */
  private static void add(List<Shift> pieces, Shift of, Instant from, Instant until) {
    if (!from.isBefore(until)) {
      return;
    }
    int last = pieces.size() - 1;
    if (last >= 0 && pieces.get(last).until().equals(from)) {
      pieces.set(last, part(pieces.get(last), pieces.get(last).from(), until));
    } else {
      pieces.add(part(of, from, until));
    }
  }

  private static Shift part(Shift of, Instant from, Instant until) {
    return new Shift(of.team(), of.rank(), of.person(), from, until, of.why());
  }

  private static Map<Post, List<Shift>> byPost(List<Shift> shifts) {
    return shifts.stream()
        .collect(Collectors.groupingBy(shift -> new Post(shift.team(), shift.rank())));
  }

  private static Map<String, List<Shift>> byPerson(List<Shift> shifts) {
    return shifts.stream()
        .sorted(ORDER)
        .collect(Collectors.groupingBy(Shift::person, TreeMap::new, Collectors.toList()));
  }
}
