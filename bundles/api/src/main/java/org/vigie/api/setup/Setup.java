package org.vigie.api.setup;

import java.time.ZoneId;
import java.util.List;

/**
 * A whole appliance as one document, checked: every reference in it leads somewhere.
 *
 * @param timezone the zone of its local wall times
 * @param holidays ISO 3166-2 code of the public holidays: {@code FR}, {@code FR-57}, {@code FR-974}
 *     …
 * @param language the language where a line or a person names none
 */
public record Setup(
    ZoneId timezone,
    String holidays,
    Language language,
    List<Person> persons,
    List<Team> teams,
    List<Policy> policies,
    List<Line> lines,
    List<Customer> customers,
    Settings settings) {
  public Setup {
    persons = List.copyOf(persons);
    teams = List.copyOf(teams);
    policies = List.copyOf(policies);
    lines = List.copyOf(lines);
    customers = List.copyOf(customers);
  }

  /** An appliance that knows nobody and nothing. */
  public static Setup empty() {
    return new Setup(
        ZoneId.of("Europe/Paris"),
        "FR",
        Language.FR,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Settings.DEFAULT);
  }
}
