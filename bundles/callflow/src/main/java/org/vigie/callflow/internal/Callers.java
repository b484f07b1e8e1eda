package org.vigie.callflow.internal;

import java.util.Optional;
import org.vigie.api.call.CallEvent.CallerBlocked;
import org.vigie.api.call.CallEvent.CustomerKnown;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.oncall.OnCall;
import org.vigie.api.setup.Customer;
import org.vigie.api.setup.Node.ByCaller;
import org.vigie.api.setup.Person;
import org.vigie.api.setup.Team;

/** Who calls leads the way. */
final class Callers {
  private Callers() {}

  /** The node to go on at; a withheld number tells nothing. */
  static String branch(Turn turn, ByCaller node) {
    return turn.call()
        .ledger()
        .origin()
        .shownCaller()
        .flatMap(caller -> branch(turn, node, caller))
        .orElse(node.otherwise());
  }

  private static Optional<String> branch(Turn turn, ByCaller node, PhoneNumber caller) {
    if (node.blocked().isPresent() && isBlocked(turn, caller)) {
      turn.note(new CallerBlocked(turn.now()));
      return node.blocked();
    }
    Optional<Customer> customer = Contracts.byNumber(turn, caller);
    customer.ifPresent(c -> turn.note(new CustomerKnown(turn.now(), c.contract(), c.name())));
    return Optional.ofNullable(node.numbers().get(caller))
        .or(() -> node.onCall().filter(n -> isOnCall(turn, caller)))
        .or(() -> node.vip().filter(n -> customer.filter(Contracts::isFirst).isPresent()))
        .or(() -> node.customer().filter(n -> customer.isPresent()));
  }

  private static boolean isBlocked(Turn turn, PhoneNumber caller) {
    return turn.setup().setup().settings().blocked().contains(caller);
  }

  /** Whether a person who is on call for any team now calls in. */
  private static boolean isOnCall(Turn turn, PhoneNumber caller) {
    Optional<String> person = turn.setup().person(caller).map(Person::id);
    return person.isPresent()
        && turn.setup().setup().teams().stream().anyMatch(t -> isOnCall(turn, t, person.get()));
  }

  private static boolean isOnCall(Turn turn, Team team, String person) {
    Optional<OnCall> now = turn.world().oncall().at(team.id(), turn.now());
    return now.stream()
        .flatMap(oncall -> oncall.ranks().stream())
        .anyMatch(rank -> rank.persons().contains(person));
  }
}
