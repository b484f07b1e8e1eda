package org.vigie.setup.internal.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigie.api.setup.Who;

/** Reads whom a step rings: exactly one of several ways to say it. */
final class WhoReader {
  static final int LOWEST_RANK = 99;

  private static final List<String> WAYS = List.of("rank", "onCall", "team", "persons", "number");
  private static final Map<String, Who> TEAMS =
      Map.of("managers", new Who.Managers(), "members", new Who.Members());

  private final Ids persons;
  private final Numbers numbers;

  WhoReader(Ids persons, Numbers numbers) {
    this.persons = persons;
    this.numbers = numbers;
  }

  Optional<Who> read(Place place) {
    Fields fields = new Fields(place);
    List<Who> read = new ArrayList<>();
    fields.optional("rank").map(WhoReader::rank).ifPresent(read::add);
    fields.optional("onCall").map(WhoReader::everyRank).ifPresent(read::add);
    fields.optional("team").flatMap(p -> Values.choice(p, TEAMS)).ifPresent(read::add);
    fields.optional("persons").map(this::persons).ifPresent(read::add);
    fields.optional("number").flatMap(numbers::target).map(Who.Number::new).ifPresent(read::add);
    fields.end();
    if (WAYS.stream().filter(fields::has).count() != 1) {
      fields.fault("must have exactly one of " + String.join(", ", WAYS));
    }
    return read.stream().findFirst();
  }

  private static Who rank(Place place) {
    return new Who.Rank(Values.integer(place, 1, LOWEST_RANK));
  }

  private static Who everyRank(Place place) {
    if (place.is(place.node().isBoolean(), "true") && !Values.truth(place)) {
      place.fault("must be true, or be left out");
    }
    return new Who.EveryRank();
  }

  private Who persons(Place place) {
    List<String> ids = place.items().stream().map(persons::refer).toList();
    if (ids.isEmpty() && place.node().isArray()) {
      place.fault("must name at least one person");
    }
    return new Who.Persons(ids);
  }
}
