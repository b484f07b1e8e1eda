package org.vigie.setup.internal.read;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.vigie.api.setup.Customer;

/** Reads customers. */
final class CustomerReader {
  private static final int LOWEST_PRIORITY = 99;

  private final Ids teams;
  private final Numbers numbers;
  private final Map<String, Place> contracts = new HashMap<>();

  CustomerReader(Ids teams, Numbers numbers) {
    this.teams = teams;
    this.numbers = numbers;
  }

  Customer read(Place place) {
    Fields fields = new Fields(place);
    Customer customer =
        new Customer(
            contract(fields.required("contract")),
            Values.text(fields.required("name")).orElse(""),
            Numbers.each(fields.items("numbers"), numbers::own),
            teams.refer(fields.required("team")),
            fields
                .optional("priority")
                .map(p -> OptionalInt.of(Values.integer(p, 1, LOWEST_PRIORITY)))
                .orElse(OptionalInt.empty()),
            fields.optional("until").map(Times::date),
            fields.optional("notes").flatMap(Values::text));
    fields.end();
    return customer;
  }

  private String contract(Place place) {
    Optional<String> contract = Values.text(place);
    contract
        .filter(text -> !QuestionReader.isDigits(text))
        .ifPresent(text -> place.fault("must be digits, 1 to 32: callers dial it"));
    contract
        .flatMap(text -> Optional.ofNullable(contracts.putIfAbsent(text, place)))
        .ifPresent(first -> place.fault("is the contract at " + first.path() + " already"));
    return contract.orElse("");
  }
}
