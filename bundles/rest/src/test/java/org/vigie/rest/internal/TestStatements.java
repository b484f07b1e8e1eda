package org.vigie.rest.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.vigie.api.oncall.Shift;
import org.vigie.api.planning.DutyHours;
import org.vigie.api.planning.Intervention;
import org.vigie.api.planning.Statement;
import org.vigie.api.planning.Statements;
import org.vigie.api.setup.Author;

/** One statement of Alice for whatever month, and the interventions that tests put. */
final class TestStatements implements Statements {
  final List<Intervention> kept = new CopyOnWriteArrayList<>();
  final List<Author> authors = new CopyOnWriteArrayList<>();
  final List<String> asked = new CopyOnWriteArrayList<>();

  @Override
  public List<Statement> of(YearMonth month, Optional<String> person) {
    asked.add(month + " " + person.orElse("*"));
    Instant from = TestCalls.AT;
    return List.of(
        new Statement(
            "alice",
            month,
            new DutyHours(
                Duration.ofHours(62), Duration.ofHours(27), Duration.ofHours(24), Duration.ZERO),
            DutyHours.NONE,
            List.of(
                new Shift("chauffage", 1, "alice", from, from.plusSeconds(223_200), "rule nuits")),
            List.copyOf(kept)));
  }

  @Override
  public List<Intervention> interventions(Optional<String> person, Instant from, Instant until) {
    return kept.stream()
        .filter(one -> person.isEmpty() || one.person().equals(person.get()))
        .filter(one -> !one.start().isBefore(from) && one.start().isBefore(until))
        .toList();
  }

  @Override
  public Intervention put(Intervention one, Author author) {
    if (one.note().equals("overlaps")) {
      throw new IllegalArgumentException("overlaps with call/01JD");
    }
    authors.add(author);
    String id = one.id().isEmpty() ? "person/" + kept.size() : one.id();
    Intervention made =
        new Intervention(
            id,
            one.person(),
            one.team(),
            one.start(),
            one.end(),
            one.source(),
            one.reference(),
            one.note());
    kept.removeIf(old -> old.id().equals(id));
    kept.add(made);
    return made;
  }

  @Override
  public boolean remove(String id, Author author) {
    return kept.removeIf(one -> one.id().equals(id));
  }
}
