package org.vigie.alerting.internal;

import java.time.Instant;
import java.util.Optional;
import org.vigie.alerting.api.DeskWorld;
import org.vigie.api.planning.PersonOrder;
import org.vigie.api.planning.PersonOrder.Answer;
import org.vigie.api.planning.PersonOrder.AskSwap;
import org.vigie.api.planning.PersonOrder.Begin;
import org.vigie.api.planning.PersonOrder.End;

/** What of a person's commands is meant for the plannings, and not for an alert. */
final class PlanningOrders {
  private final Book book;
  private final DeskWorld world;
  private final String person;
  private final Instant at;
  private final Asks asks;

  /**
   * @param at when the text came
   */
  PlanningOrders(Draft draft, String person, Asks asks, Instant at) {
    this.book = draft.book();
    this.world = draft.world();
    this.person = person;
    this.asks = asks;
    this.at = at;
  }

  Optional<PersonOrder> of(Command command) {
    return switch (command.verb()) {
      case SWAP -> Optional.of(new AskSwap(person, at, command.words()));
      case BEGIN -> Optional.of(new Begin(person, at, command.words()));
      case CLOSE -> end(command);
      case TAKE, PASS -> answer(command);
      case YES, WHO, SCHEDULE, TAKE_OVER, HELP -> Optional.empty();
    };
  }

  /** An alert that was taken is closed before an intervention ends, unless a time is named. */
  private Optional<PersonOrder> end(Command command) {
    boolean alone = command.alert().isEmpty() && !command.all() && book.takenBy(person).isEmpty();
    return !command.words().isEmpty() || alone && world.asked().atWork(person)
        ? Optional.of(new End(person, at, command.words()))
        : Optional.empty();
  }

  private Optional<PersonOrder> answer(Command command) {
    boolean yes = command.verb() == Command.Verb.TAKE;
    if (!command.words().isEmpty()) {
      return Optional.of(new Answer(person, at, yes, Optional.of(command.words())));
    }
    return command.alert().isEmpty() && asks.planningsLast()
        ? Optional.of(new Answer(person, at, yes, Optional.empty()))
        : Optional.empty();
  }
}
