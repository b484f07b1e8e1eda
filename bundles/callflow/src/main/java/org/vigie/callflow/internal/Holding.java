package org.vigie.callflow.internal;

import java.util.Map;
import java.util.Optional;
import org.vigie.api.call.AttemptResult;
import org.vigie.api.call.CallEvent.Purpose;
import org.vigie.api.setup.Hold;
import org.vigie.api.setup.Line;
import org.vigie.api.setup.Ringback;

/** What a caller hears while people are rung, and may do meanwhile. */
final class Holding {
  private Holding() {}

  /** The caller is held, or told that it rings. */
  static void ring(Turn turn) {
    Ringback ringback = turn.call().ringback();
    if (ringback == Ringback.HOLD) {
      Flow.answer(turn);
    } else {
      Flow.ring(turn, ringback);
    }
  }

  /** The first that is heard of the search. */
  static void entertain(Turn turn) {
    if (turn.call().callerHears()) {
      turn.loop(0, Purpose.SEARCHING, Prompts.searching(turn));
    }
  }

  /** Tells a waiting caller that the search goes on. */
  static void progress(Turn turn) {
    turn.loop(0, Purpose.PROGRESS, Prompts.stillSearching(turn));
  }

  /** The time of provisional responses is over: from now on as if held. */
  static void answerAtLast(Turn turn) {
    boolean heard = turn.call().callerHears();
    Flow.answer(turn);
    if (!heard) {
      progress(turn);
    }
  }

  /** By a key the caller leaves queue or search for a node, where the line offers that. */
  static void pressed(Turn turn, char key) {
    Map<Character, String> keys = turn.line().map(Line::hold).map(Hold::keys).orElse(Map.of());
    Optional<String> node = Optional.ofNullable(keys.get(key)).filter(n -> Flow.leadsOn(turn, n));
    if (node.isPresent()) {
      Ending.hangUpAttempts(turn, AttemptResult.CANCELLED, "the caller chose otherwise");
      Queues.leave(turn);
      Flow.enter(turn, node.get());
    }
  }
}
