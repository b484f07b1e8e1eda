package org.vigie.callflow.internal;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.vigie.api.call.AttemptResult;

/** Deadlines are due. */
final class Due {
  private Due() {}

  static boolean is(Optional<Instant> deadline, Instant now) {
    return deadline.isPresent() && !deadline.get().isAfter(now);
  }

  /**
   * Does all that is due, the line's patience first, so that nobody is rung for a call that leaves.
   */
  static void decide(Turn turn) {
    while (phase(turn) || leg(turn)) {
      // each pass has moved a deadline into the future, or ended its reason
    }
  }

  private static boolean phase(Turn turn) {
    if (turn.call().phase() instanceof Phase.Searching searching) {
      return Overflows.leave(turn) || searching(turn, searching);
    } else if (turn.call().phase() instanceof Phase.Queued queued) {
      return Overflows.leave(turn) || queued(turn, queued);
    } else if (turn.call().phase() instanceof Phase.Tested tested
        && is(Optional.of(tested.until()), turn.now())) {
      LineTested.played(turn, tested);
      return true;
    } else if (turn.call().phase() instanceof Phase.Saying saying
        && is(Optional.of(saying.until()), turn.now())) {
      Flow.said(turn, saying);
      return true;
    } else if (turn.call().phase() instanceof Phase.Asking asking
        && is(Optional.of(asking.until()), turn.now())) {
      asking(turn, asking);
      return true;
    } else if (turn.call().phase() instanceof Phase.Leaving leaving
        && is(Optional.of(leaving.until()), turn.now())) {
      Messages.goOn(turn, leaving);
      return true;
    } else if (turn.call().phase() instanceof Phase.Closing closing
        && is(Optional.of(closing.until()), turn.now())) {
      Ending.closed(turn, closing);
      return true;
    } else if (turn.call().phase() instanceof Desk desk && is(desk.deadline(), turn.now())) {
      Desks.due(turn, desk);
      return true;
    }
    return false;
  }

  private static void asking(Turn turn, Phase.Asking asking) {
    if (asking.playback().isPresent()) {
      Questions.said(turn, asking);
    } else {
      Questions.timedOut(turn, asking);
    }
  }

  private static boolean queued(Turn turn, Phase.Queued queued) {
    boolean due = is(Optional.of(queued.progressAt()), turn.now());
    if (due) {
      Queues.progress(turn, queued);
    }
    return due;
  }

  private static boolean searching(Turn turn, Phase.Searching searching) {
    if (is(Deadlines.answer(turn.call()), turn.now())) {
      Holding.answerAtLast(turn);
      return true;
    } else if (is(searching.progressAt(), turn.now())) {
      Holding.progress(turn);
      return true;
    } else if (is(searching.search().pausesUntil(), turn.now())) {
      Searches.advance(turn);
      return true;
    }
    return false;
  }

  private static boolean leg(Turn turn) {
    OptionalInt leg = turn.call().legs().overdue(turn.now());
    leg.ifPresent(l -> turn.call().legs().attempt(l).ifPresent(a -> leg(turn, l, a.stage())));
    return leg.isPresent();
  }

  private static void leg(Turn turn, int leg, Stage stage) {
    if (stage instanceof Stage.Ringing ringing) {
      String cause = "no answer in " + ringing.limit().toSeconds() + " s";
      Ending.hangUp(turn, leg, AttemptResult.NO_ANSWER, cause);
      Searches.advance(turn);
    } else if (stage instanceof Stage.Listening listening) {
      Persons.heard(turn, leg, listening.playback());
    } else if (stage instanceof Stage.Told) {
      Persons.letGo(turn, leg);
    } else {
      Ending.hangUp(turn, leg, AttemptResult.NOT_ACCEPTED, "no key");
      Searches.advance(turn);
    }
  }
}
