package org.vigie.api.setup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vigie.api.number.PhoneNumber;

/** A setup with its parts found by id and its lines by number. Immutable. */
public final class SetupIndex {
  private final Setup setup;
  private final Map<String, Person> persons;
  private final Map<String, Team> teams;
  private final Map<String, Policy> policies;
  private final Map<String, Line> lines;
  private final Map<String, Customer> customers;
  private final Map<PhoneNumber, Line> lineByNumber;
  private final Map<PhoneNumber, Person> personByNumber;

  public SetupIndex(Setup setup) {
    this.setup = setup;
    persons = byId(setup.persons(), Person::id);
    teams = byId(setup.teams(), Team::id);
    policies = byId(setup.policies(), Policy::id);
    lines = byId(setup.lines(), Line::id);
    customers = byId(setup.customers(), Customer::contract);
    Map<PhoneNumber, Line> numbers = new HashMap<>();
    setup.lines().forEach(line -> line.numbers().forEach(number -> numbers.put(number, line)));
    lineByNumber = Map.copyOf(numbers);
    Map<PhoneNumber, Person> phones = new HashMap<>();
    setup.persons().forEach(p -> p.phones().forEach(number -> phones.putIfAbsent(number, p)));
    setup.persons().forEach(p -> p.sms().ifPresent(number -> phones.putIfAbsent(number, p)));
    personByNumber = Map.copyOf(phones);
  }

  private static <T> Map<String, T> byId(List<T> items, Function<T, String> id) {
    return items.stream().collect(Collectors.toUnmodifiableMap(id, Function.identity()));
  }

  public Setup setup() {
    return setup;
  }

  public Optional<Person> person(String id) {
    return Optional.ofNullable(persons.get(id));
  }

  public Optional<Team> team(String id) {
    return Optional.ofNullable(teams.get(id));
  }

  public Optional<Policy> policy(String id) {
    return Optional.ofNullable(policies.get(id));
  }

  public Optional<Line> line(String id) {
    return Optional.ofNullable(lines.get(id));
  }

  /** The customer with a contract number. */
  public Optional<Customer> customer(String contract) {
    return Optional.ofNullable(customers.get(contract));
  }

  /** The line that a number leads to. */
  public Optional<Line> line(PhoneNumber called) {
    return Optional.ofNullable(lineByNumber.get(called));
  }

  /** The first person who has a number among their phones, else as the one for texts. */
  public Optional<Person> person(PhoneNumber phone) {
    return Optional.ofNullable(personByNumber.get(phone));
  }
}
