package org.vigie.callflow.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vigie.api.call.AttemptResult;
import org.vigie.api.call.CallEvent.SearchEnd;
import org.vigie.api.call.CallEvent.SearchEnded;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.setup.Accept;
import org.vigie.api.setup.Line;
import org.vigie.api.setup.Overflow;
import org.vigie.api.setup.Policy;
import org.vigie.api.setup.Step;
import org.vigie.api.setup.Strategy;
import org.vigie.api.setup.Who;

/** The patience of a line comes to its end: once in a call. */
final class Overflows {
  private Overflows() {}

  /** When it will be over; it counts from the first queue or search of a caller. */
  static Optional<Instant> at(Turn turn) {
    if (turn.call().ledger().origin().invitation().isEmpty()) {
      return Optional.empty();
    }
    return turn.call().ledger().waiting().since().isPresent()
        ? Deadlines.overflow(turn.call())
        : turn.line()
            .filter(line -> line.overflow().isPresent())
            .flatMap(Line::maxWait)
            .map(turn.now()::plus);
  }

  /** Leaves the queue or the search where it is over. */
  static boolean leave(Turn turn) {
    if (!Due.is(Deadlines.overflow(turn.call()), turn.now())) {
      return false;
    }
    Ending.hangUpAttempts(turn, AttemptResult.CANCELLED, "the caller had waited too long");
    Queues.leave(turn);
    turn.note(new SearchEnded(turn.now(), SearchEnd.WAITED_TOO_LONG));
    if (turn.call().isPlaced()) {
      Placing.untaken(turn, SearchEnd.WAITED_TOO_LONG);
    } else {
      turn.line()
          .flatMap(Line::overflow)
          .ifPresentOrElse(
              to -> go(turn, to), () -> Flow.tellNobody(turn, SearchEnd.WAITED_TOO_LONG));
    }
    return true;
  }

  private static void go(Turn turn, Overflow overflow) {
    if (overflow instanceof Overflow.ToNode to) {
      Flow.enter(turn, to.node());
    } else if (overflow instanceof Overflow.ToTeam to) {
      Searches.start(turn, to.team());
    } else if (overflow instanceof Overflow.ToNumber to) {
      Searches.start(turn, Searches.NO_TEAM, direct(to.number()));
    }
  }

  /** Whoever answers there has the call: a number that stands in a line's setup knows of it. */
  private static Policy direct(PhoneNumber number) {
    Step step =
        new Step(
            new Who.Number(number),
            Strategy.SEQUENTIAL,
            Step.DEFAULT_RING,
            1,
            Duration.ZERO,
            Accept.DIRECT);
    return new Policy(
        Searches.NO_TEAM, List.of(step), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
