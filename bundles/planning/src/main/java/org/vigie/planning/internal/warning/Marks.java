package org.vigie.planning.internal.warning;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.vigie.api.planning.Confirmed;
import org.vigie.api.planning.PlanningWarning;
import org.vigie.api.planning.PlanningWarning.Confirmation;
import org.vigie.api.setup.Author;
import org.vigie.api.store.PlanningStore;
import org.vigie.api.store.PlanningStore.Trail;

/** What supervisors have said of warnings and changes, as it is kept. Thread-safe. */
public final class Marks {
  private final PlanningStore store;
  private final Map<String, Confirmation> seen = new ConcurrentHashMap<>();

  public Marks(PlanningStore store) {
    this.store = store;
  }

  /** The warning with who has seen it. */
  PlanningWarning marked(PlanningWarning warning) {
    return new PlanningWarning(
        warning.key(),
        warning.kind(),
        warning.team(),
        warning.person(),
        warning.from(),
        warning.until(),
        warning.text(),
        warning.replacements(),
        confirmation(warning.key()));
  }

  private Optional<Confirmation> confirmation(String key) {
    Optional<Confirmation> known = Optional.ofNullable(seen.get(key));
    if (known.isPresent()) {
      return known;
    }
    Optional<Confirmation> kept =
        store.find(Confirmed.class, key).map(c -> new Confirmation(c.who(), c.at()));
    kept.ifPresent(confirmation -> seen.put(key, confirmation));
    return kept;
  }

  void confirm(PlanningWarning warning, Author author, Instant at) {
    Confirmed mark = new Confirmed(warning.key(), author.who(), author.origin(), at);
    String change = warning.kind().code() + ": " + warning.text();
    Trail trail =
        new Trail(at, author, "warning confirmed", Optional.of(warning.team()), List.of(change));
    store.put(List.of(mark), List.of(trail));
    seen.put(warning.key(), new Confirmation(author.who(), at));
  }

  /** Notes that a change was made all the same. */
  public void despite(List<PlanningWarning> warnings, String team, Author author, Instant at) {
    if (!warnings.isEmpty()) {
      List<String> texts = warnings.stream().map(w -> w.kind().code() + ": " + w.text()).toList();
      store.put(
          List.of(),
          List.of(new Trail(at, author, "changed despite warnings", Optional.of(team), texts)));
    }
  }

  /** Notes that one clear day of notice is enough for a change (Code du travail, L3121-12). */
  public void exceptional(String team, Instant change, Author author) {
    store.put(
        List.of(new Confirmed(id(team, change), author.who(), author.origin(), change)), List.of());
  }

  /** Those of some changes that are marked so. */
  Set<Instant> exceptional(String team, List<Instant> changes) {
    return changes.stream()
        .filter(at -> store.find(Confirmed.class, id(team, at)).isPresent())
        .collect(Collectors.toSet());
  }

  private static String id(String team, Instant change) {
    return "exceptional/%s/%d".formatted(team, ChronoUnit.MICROS.between(Instant.EPOCH, change));
  }
}
