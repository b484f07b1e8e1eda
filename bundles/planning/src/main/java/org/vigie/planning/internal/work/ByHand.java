package org.vigie.planning.internal.work;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.vigie.api.planning.Intervention;
import org.vigie.api.setup.Author;
import org.vigie.planning.internal.world.World;

/** An intervention that a person or a supervisor adds or corrects. */
record ByHand(InterventionBook book, World world, Instant now) {
  private static final Duration LONGEST = Duration.ofHours(48);

  Intervention put(Intervention given, Author author) {
    Optional<Intervention> before = given.id().isEmpty() ? Optional.empty() : book.find(given.id());
    check(!given.id().isEmpty() && before.isEmpty(), "there is no such intervention");
    check(world.setup().person(given.person()).isEmpty(), "there is no such person");
    boolean unknownTeam = given.team().filter(t -> world.setup().team(t).isEmpty()).isPresent();
    check(unknownTeam, "there is no such team");
    checkTimes(given);
    Optional<Intervention> repeated = repeated(given);
    if (repeated.isPresent()) {
      return repeated.get();
    }
    Intervention work = kept(given, before, author);
    if (!before.equals(Optional.of(work))) {
      book.put(work, before, author, now);
    }
    return work;
  }

  /** The same request sent twice is one. */
  private Optional<Intervention> repeated(Intervention given) {
    Instant start = given.start();
    return book.between(Optional.of(given.person()), start, start.plusMillis(1)).stream()
        .filter(there -> given.id().isEmpty() && there.start().equals(start))
        .filter(there -> there.end().equals(given.end()) && there.note().equals(given.note()))
        .findFirst();
  }

  private void checkTimes(Intervention given) {
    check(given.start().isAfter(now), "it cannot begin in the future");
    Optional<Instant> end = given.end();
    check(end.filter(e -> e.isAfter(now)).isPresent(), "it cannot end in the future");
    check(end.filter(e -> !e.isAfter(given.start())).isPresent(), "it ends after it begins");
    Duration length = Duration.between(given.start(), end.orElse(now));
    check(length.compareTo(LONGEST) > 0, "it is longer than two days");
  }

  private static void check(boolean wrong, String why) {
    if (wrong) {
      throw new IllegalArgumentException(why);
    }
  }

  private Intervention kept(Intervention given, Optional<Intervention> before, Author author) {
    String source = before.map(Intervention::source).orElseGet(() -> source(given, author));
    Optional<String> team =
        given
            .team()
            .or(() -> OnCallTeams.of(world, given.person(), given.start()).stream().findFirst());
    String id = given.id().isEmpty() ? fresh(source, given.person()) : given.id();
    String reference = before.map(Intervention::reference).orElse(given.reference());
    return new Intervention(
        id, given.person(), team, given.start(), given.end(), source, reference, given.note());
  }

  private static String source(Intervention given, Author author) {
    return author.who().equals(given.person()) ? Whence.PERSON : Whence.SUPERVISOR;
  }

  private String fresh(String source, String person) {
    String stem = source + "/" + person + "/" + now.toEpochMilli();
    String id = stem;
    for (int more = 2; book.find(id).isPresent(); more++) {
      id = stem + "-" + more;
    }
    return id;
  }
}
