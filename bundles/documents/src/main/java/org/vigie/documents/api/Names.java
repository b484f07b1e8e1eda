package org.vigie.documents.api;

import java.util.Map;
import java.util.stream.Collectors;
import org.vigie.api.setup.Person;
import org.vigie.api.setup.Setup;
import org.vigie.api.setup.Team;

/**
 * What ids stand for.
 *
 * @param persons names by id
 * @param teams names by id
 */
public record Names(Map<String, String> persons, Map<String, String> teams) {
  public Names {
    persons = Map.copyOf(persons);
    teams = Map.copyOf(teams);
  }

  /** Those of a setup. */
  public static Names of(Setup setup) {
    return new Names(
        setup.persons().stream().collect(Collectors.toMap(Person::id, Person::name, (a, b) -> a)),
        setup.teams().stream().collect(Collectors.toMap(Team::id, Team::name, (a, b) -> a)));
  }

  /** A person's name; the id where the person is no longer known. */
  public String person(String id) {
    return persons.getOrDefault(id, id);
  }

  /** A team's name; the id where the team is no longer known. */
  public String team(String id) {
    return teams.getOrDefault(id, id);
  }
}
