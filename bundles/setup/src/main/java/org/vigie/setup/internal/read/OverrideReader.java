package org.vigie.setup.internal.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.vigie.api.setup.OnCallOverride;
import org.vigie.api.setup.OnCallOverride.Add;
import org.vigie.api.setup.OnCallOverride.Change;
import org.vigie.api.setup.OnCallOverride.Remove;
import org.vigie.api.setup.OnCallOverride.Replace;
import org.vigie.api.setup.Period;
import org.vigie.oncall.api.Span;

/** Reads the overrides of a team, and refuses two for one person at one time. */
final class OverrideReader {
  private record Located(int order, OnCallOverride override, Place place) {}

  private final Ids persons;
  private final Periods periods;
  private final Ids ids = new Ids("override");
  private int made;

  OverrideReader(Ids persons, Periods periods) {
    this.persons = persons;
    this.periods = periods;
  }

  List<OnCallOverride> read(List<Place> places) {
    List<Located> read = new ArrayList<>();
    for (Place place : places) {
      one(place).ifPresent(override -> read.add(new Located(read.size(), override, place)));
    }
    overlaps(read);
    return read.stream().map(Located::override).toList();
  }

  private Optional<OnCallOverride> one(Place place) {
    Fields fields = new Fields(place);
    String id = fields.optional("id").map(ids::define).orElseGet(this::freeId);
    Optional<Period> period = periods.read(fields);
    Optional<Change> change = change(fields);
    fields.end();
    return period.flatMap(p -> change.map(c -> new OnCallOverride(id, p, c)));
  }

  private String freeId() {
    do {
      made++;
    } while (ids.has("o-" + made));
    return "o-" + made;
  }

  private Optional<Change> change(Fields fields) {
    Optional<String> replaced = fields.optional("replace").map(persons::refer);
    Optional<String> by = fields.optional("by").map(persons::refer);
    Optional<String> added = fields.optional("add").map(persons::refer);
    Optional<String> removed = fields.optional("remove").map(persons::refer);
    OptionalInt rank =
        fields
            .optional("rank")
            .map(p -> OptionalInt.of(Values.integer(p, 1, WhoReader.LOWEST_RANK)))
            .orElse(OptionalInt.empty());
    boolean one = Stream.of(replaced, added, removed).filter(Optional::isPresent).count() == 1;
    if (!one || replaced.isPresent() != by.isPresent()) {
      fields.fault("must have exactly one of replace + by, add, remove");
      return Optional.empty();
    }
    if (replaced.isPresent() && replaced.equals(by)) {
      fields.fault("replaces " + by.get() + " by the same person: name another");
      return Optional.empty();
    }
    return replaced
        .<Change>map(person -> new Replace(person, by.orElseThrow(), rank))
        .or(() -> added.map(person -> new Add(person, rank)))
        .or(() -> removed.map(person -> new Remove(person, rank)));
  }

  /** Looks at each person's overrides from start to start: a long planning has many. */
  private void overlaps(List<Located> overrides) {
    Map<String, List<Located>> byPerson = new LinkedHashMap<>();
    for (Located located : overrides) {
      for (String person : names(located.override().change())) {
        byPerson.computeIfAbsent(person, p -> new ArrayList<>()).add(located);
      }
    }
    byPerson.forEach(this::overlaps);
  }

  private void overlaps(String person, List<Located> overrides) {
    overrides.sort(Comparator.comparing(located -> span(located).from()));
    Located longest = overrides.get(0);
    for (Located next : overrides.subList(1, overrides.size())) {
      if (periods.overlap(longest.override().period(), next.override().period())) {
        refuse(person, longest, next);
      }
      longest = span(next).to().isAfter(span(longest).to()) ? next : longest;
    }
  }

  private Span span(Located located) {
    return periods.span(located.override().period());
  }

  private static void refuse(String person, Located one, Located other) {
    boolean inOrder = one.order() < other.order();
    Located first = inOrder ? one : other;
    (inOrder ? other : one)
        .place()
        .fault(
            "overlaps with « %s » at %s, which names %s too: shorten or remove one of them"
                .formatted(first.override().id(), first.place().path(), person));
  }

  private static Set<String> names(Change change) {
    return change instanceof Replace replace
        ? Set.of(replace.person(), replace.by())
        : Set.of(change.person());
  }
}
