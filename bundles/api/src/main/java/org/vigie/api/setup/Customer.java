package org.vigie.api.setup;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.vigie.api.number.PhoneNumber;

/**
 * Somebody with a contract.
 *
 * @param contract digits, as dialled
 * @param numbers those that they call from
 * @param team the one that looks after them
 * @param priority 1 = first
 * @param until the last day of the contract
 */
public record Customer(
    String contract,
    String name,
    List<PhoneNumber> numbers,
    String team,
    OptionalInt priority,
    Optional<LocalDate> until,
    Optional<String> notes) {
  public Customer {
    numbers = List.copyOf(numbers);
  }
}
