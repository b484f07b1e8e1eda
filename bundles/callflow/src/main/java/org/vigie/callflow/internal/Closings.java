package org.vigie.callflow.internal;

import java.util.Optional;
import org.vigie.api.call.AttemptResult;
import org.vigie.api.call.CallEvent.LegClosed;

/** A peer reports the end of a leg. */
final class Closings {
  private Closings() {}

  static void caller(Turn turn, String cause) {
    if (!turn.call().legs().callerOpen()) {
      return;
    }
    boolean wasIn = turn.call().legs().caller() == CallerLeg.ANSWERED;
    turn.note(new LegClosed(turn.now(), 0, cause));
    if (turn.call().phase() instanceof Phase.Closing closing) {
      Ending.closed(turn, closing);
    } else if (turn.call().phase() instanceof Phase.Conversing with) {
      Talks.callerLeft(turn, with, wasIn);
    } else {
      Ending.abandoned(turn);
    }
  }

  static void attempt(Turn turn, int leg, AttemptResult reported, String cause) {
    Optional<AttemptLeg> open = turn.call().legs().attempt(leg);
    if (open.isEmpty()) {
      return;
    }
    Ending.end(turn, leg, result(open.get().stage(), reported), cause);
    turn.note(new LegClosed(turn.now(), leg, cause));
    goOn(turn, leg, open.get().stage());
  }

  private static void goOn(Turn turn, int leg, Stage before) {
    if (turn.call().phase() instanceof Phase.Closing closing) {
      Ending.closed(turn, closing);
    } else if (before instanceof Stage.Bridged && !turn.call().isAlert()) {
      Talks.left(turn, leg);
    } else {
      Searches.advance(turn);
      Alerts.goOn(turn);
      Talks.goOn(turn);
    }
  }

  /** What the end of a leg means at its stage. */
  private static AttemptResult result(Stage stage, AttemptResult reported) {
    if (stage instanceof Stage.Told) {
      return AttemptResult.CANCELLED;
    } else if (!(stage instanceof Stage.Ringing)) {
      return AttemptResult.NOT_ACCEPTED;
    }
    return switch (reported) {
      case BUSY, REFUSED, NO_ANSWER, FAILED -> reported;
      // Only we cancel and accept: a peer that says so has failed us.
      case ACCEPTED, NOT_ACCEPTED, CANCELLED, TAKEN, CUT -> AttemptResult.FAILED;
    };
  }
}
