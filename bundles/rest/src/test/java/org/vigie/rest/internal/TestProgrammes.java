package org.vigie.rest.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.vigie.api.oncall.Shift;
import org.vigie.api.planning.Programme;
import org.vigie.api.planning.Programmes;
import org.vigie.api.setup.Author;

/** Programmes that were told by the first text. */
final class TestProgrammes implements Programmes {
  final List<Programme> sent = new CopyOnWriteArrayList<>();

  @Override
  public Programme send(String person, Instant from, Instant until, Author author) {
    if (from.isBefore(TestCalls.AT.minusSeconds(86_400))) {
      throw new IllegalArgumentException("is over");
    }
    Programme programme =
        new Programme(
            "p" + sent.size(),
            person,
            from,
            until,
            List.of(new Shift("chauffage", 1, person, from, until, "rule nuits")),
            TestCalls.AT,
            author,
            Optional.of(TestTexts.id(1)),
            Optional.empty(),
            "Votre programme",
            "abc");
    sent.add(programme);
    return programme;
  }

  @Override
  public List<Programme> list(
      Optional<String> person, Optional<Instant> from, Optional<Instant> until) {
    return sent.stream()
        .filter(one -> person.isEmpty() || one.person().equals(person.get()))
        .toList();
  }

  @Override
  public Optional<Programme> find(String id) {
    return sent.stream().filter(one -> one.id().equals(id)).findFirst();
  }
}
