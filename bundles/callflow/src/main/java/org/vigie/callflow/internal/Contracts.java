package org.vigie.callflow.internal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.setup.Customer;

/** Who has a contract; one whose contract has run out is no customer. */
final class Contracts {
  private static final int HIGHEST = 1;

  private Contracts() {}

  static Optional<Customer> byContract(Turn turn, String contract) {
    return turn.setup().customer(contract).filter(c -> isCustomer(turn, c));
  }

  /** The one who calls from a number; of several, the one of the highest priority. */
  static Optional<Customer> byNumber(Turn turn, PhoneNumber number) {
    Stream<Customer> all = turn.setup().setup().customers().stream();
    return all.filter(c -> c.numbers().contains(number) && isCustomer(turn, c))
        .min(Comparator.comparingInt(c -> c.priority().orElse(Integer.MAX_VALUE)));
  }

  static boolean isFirst(Customer customer) {
    return customer.priority().orElse(Integer.MAX_VALUE) == HIGHEST;
  }

  private static boolean isCustomer(Turn turn, Customer customer) {
    LocalDate today = LocalDate.ofInstant(turn.now(), turn.setup().setup().timezone());
    return customer.until().filter(last -> last.isBefore(today)).isEmpty();
  }
}
