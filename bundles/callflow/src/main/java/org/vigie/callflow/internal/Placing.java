package org.vigie.callflow.internal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.vigie.api.call.AttemptResult;
import org.vigie.api.call.CallCommand.PlaceCall;
import org.vigie.api.call.CallEvent.CallBackStarted;
import org.vigie.api.call.CallEvent.SearchEnd;
import org.vigie.api.setup.Accept;
import org.vigie.api.setup.Line;
import org.vigie.api.setup.Policy;
import org.vigie.api.setup.Step;
import org.vigie.api.setup.Strategy;
import org.vigie.api.setup.Team;
import org.vigie.api.setup.Who;
import org.vigie.callflow.api.CallWorld;
import org.vigie.callflow.api.Decision;

/** A customer is called back: somebody of ours is rung first, and who takes it is put through. */
final class Placing {
  /**
   * So long a customer waits for one of a team to become free, or for the line's {@code maxWait}
   * where that is longer: that one is for callers who hold the line, and a customer who does not
   * holds out longer. Then somebody has to see to it by hand.
   */
  static final Duration PATIENCE = Duration.ofHours(1);

  private Placing() {}

  static Decision decide(PlaceCall place, CallWorld world) {
    CallBackStarted event =
        new CallBackStarted(
            place.at(),
            place.line(),
            place.called(),
            place.team(),
            place.person(),
            place.customer(),
            place.of(),
            place.by());
    Turn turn = Turn.of(place.call(), event, Origin.Ours.of(event), world);
    if (place.person().isPresent()) {
      Searches.search(turn, Searches.NO_TEAM, ring(place.person().get()));
    } else {
      team(turn, place.team().orElse(Searches.NO_TEAM));
    }
    return turn.decision();
  }

  private static Policy ring(String person) {
    Who who = new Who.Persons(List.of(person));
    Step step = new Step(who, Strategy.SEQUENTIAL, Step.DEFAULT_RING, 1, Duration.ZERO, Accept.KEY);
    return new Policy(
        Searches.NO_TEAM, List.of(step), Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static void team(Turn turn, String id) {
    Optional<Policy> policy = turn.setup().team(id).map(Team::policy).flatMap(turn.setup()::policy);
    policy.ifPresentOrElse(
        p -> Queues.enter(turn, id),
        () -> Ending.unaccepted(turn, "no policy to find somebody by who calls back"));
  }

  static void untaken(Turn turn, SearchEnd why) {
    Ending.unaccepted(
        turn,
        switch (why) {
          case NOBODY_PLANNED -> "nobody was on call to call back";
          case CLOSED -> "nobody was to call back at a closed time";
          case NOBODY_ACCEPTED -> "nobody took the call back";
          case WAITED_TOO_LONG ->
              "nobody was free to call back within " + patience(turn).toMinutes() + " min";
        });
  }

  /** How long the call waits in a queue; a search has an end of its own. */
  static Duration patience(Turn turn) {
    return turn.line()
        .flatMap(Line::maxWait)
        .filter(wait -> wait.compareTo(PATIENCE) > 0)
        .orElse(PATIENCE);
  }

  /** Somebody has pressed 1: now the customer. */
  static void taken(Turn turn, int leg) {
    Ending.end(turn, leg, AttemptResult.ACCEPTED, "");
    turn.call()
        .ledger()
        .origin()
        .placed()
        .ifPresent(placed -> Customers.dial(turn, placed.customer()));
  }

  /** Whether it has nothing at peers that a restart could have cut, and goes on after one. */
  static boolean waits(Call call) {
    return call.isPlaced() && call.legs().allClosed();
  }
}
