package org.vigie.callflow.internal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.vigie.api.call.AttemptResult;
import org.vigie.api.call.CallEffect;
import org.vigie.api.call.CallEvent.AttemptEnded;
import org.vigie.api.call.CallEvent.CallClosing;
import org.vigie.api.call.CallEvent.CallEnded;
import org.vigie.api.call.CallEvent.LegHungUp;
import org.vigie.api.call.CallEvent.Purpose;
import org.vigie.api.call.Verdict;

/** Legs are hung up, and calls come to their end. */
final class Ending {
  /**
   * How long the ends of the last legs are awaited, and what became of a recording; a peer that is
   * gone never reports them.
   */
  private static final Duration CLOSING = Duration.ofSeconds(5);

  private Ending() {}

  /** Nobody took the call, and the way out has been gone. */
  static void unaccepted(Turn turn, String wayOut) {
    finish(turn, verdict(turn.call().ledger(), Verdict.MISSED), wayOut);
  }

  /** The conversation is over. */
  static void conversation(Turn turn, String wayOut) {
    boolean late = turn.call().ledger().waiting().overflowed();
    finish(turn, late ? Verdict.OVERFLOWED : Verdict.ANSWERED, wayOut);
  }

  /** The caller hung up before anybody took the call. */
  static void abandoned(Turn turn) {
    Verdict verdict = isTold(turn.call()) ? Verdict.MISSED : Verdict.ABANDONED;
    if (turn.call().phase() instanceof Phase.Leaving leaving) {
      Messages.ended(turn, leaving.since());
    }
    Queues.leave(turn);
    String wayOut = "the caller hung up" + Flow.atNode(turn);
    finish(turn, verdict(turn.call().ledger(), verdict), wayOut);
  }

  /** What became of a call that nobody took, where nothing else is to be said of it. */
  private static Verdict verdict(Ledger ledger, Verdict usual) {
    if (Messages.counts(ledger.message().length())) {
      return Verdict.VOICEMAIL;
    } else if (ledger.caller().test() == Caller.Test.REACHED) {
      return Verdict.ANSWERED;
    }
    // Who has spoken in vain did not give up, and has to be called back.
    Verdict untold = ledger.message().lost() ? Verdict.MISSED : usual;
    return ledger.caller().blocked() ? Verdict.REFUSED : untold;
  }

  /**
   * Whether the caller has come to a way out: who hangs up there was missed, and did not give up.
   */
  private static boolean isTold(Call call) {
    boolean givenUp = call.ledger().waiting().givenUp();
    return call.phase() instanceof Phase.Saying saying
        ? saying.purpose() == Purpose.WAY_OUT || givenUp
        : givenUp
            && (call.phase() instanceof Phase.Asking || call.phase() instanceof Phase.Leaving);
  }

  private static void finish(Turn turn, Verdict verdict, String wayOut) {
    Verdict settled = settled(turn.call().ledger(), verdict);
    hangUpAttempts(turn, AttemptResult.CANCELLED, "the call is over");
    hangUpCaller(turn);
    if (isOver(turn.call())) {
      turn.note(new CallEnded(turn.now(), settled, wayOut));
    } else {
      turn.note(new CallClosing(turn.now(), settled, wayOut, turn.now().plus(CLOSING)));
    }
  }

  /** Nobody has missed a call in which somebody spoke, or one of our own. */
  private static Verdict settled(Ledger ledger, Verdict verdict) {
    if (verdict != Verdict.MISSED && verdict != Verdict.ABANDONED) {
      return verdict;
    } else if (ledger.accepted()) {
      return ledger.waiting().overflowed() ? Verdict.OVERFLOWED : Verdict.ANSWERED;
    }
    return ledger.service().used() ? Verdict.ABANDONED : verdict;
  }

  private static boolean isOver(Call call) {
    return call.legs().allClosed() && !call.ledger().awaitsDisk();
  }

  /** The ends of the last legs have been reported, or waited for long enough. */
  static void closed(Turn turn, Phase.Closing closing) {
    if (isOver(turn.call()) || !turn.now().isBefore(closing.until())) {
      close(turn, closing);
    }
  }

  /** What was a message when the caller left is none where the disk did not take it. */
  static void close(Turn turn, Phase.Closing closing) {
    Ledger ledger = turn.call().ledger();
    boolean none =
        closing.verdict() == Verdict.VOICEMAIL && !Messages.counts(ledger.message().length());
    Verdict verdict = none ? settled(ledger, verdict(ledger, Verdict.MISSED)) : closing.verdict();
    turn.note(new CallEnded(turn.now(), verdict, closing.wayOut()));
  }

  static void hangUpCaller(Turn turn) {
    CallerLeg caller = turn.call().legs().caller();
    if (caller == CallerLeg.OFFERED) {
      turn.note(new LegHungUp(turn.now(), 0));
      turn.act(rejection(turn));
    } else if (caller == CallerLeg.ANSWERED) {
      turn.note(new LegHungUp(turn.now(), 0));
      turn.act(new CallEffect.HangUp(turn.leg(0), false));
    }
  }

  /** RFC 3261, 21.6.2: who is turned away is told so, and is not rung for elsewhere. */
  private static CallEffect rejection(Turn turn) {
    return turn.call().ledger().caller().blocked()
        ? new CallEffect.Reject(turn.leg(0), 603, "Decline", Optional.empty())
        : new CallEffect.Reject(turn.leg(0), 480, "Temporarily Unavailable", Optional.empty());
  }

  /** Every attempt ends, whatever its stage; those without a result take this one. */
  static void hangUpAttempts(Turn turn, AttemptResult result, String cause) {
    for (int leg : List.copyOf(turn.call().legs().attempts().keySet())) {
      hangUp(turn, leg, result, cause);
    }
  }

  /** An attempt ends for our reason. */
  static void hangUp(Turn turn, int leg, AttemptResult result, String cause) {
    end(turn, leg, result, cause);
    drop(turn, leg, false);
  }

  /** Notes the result of an attempt, unless it has one. */
  static void end(Turn turn, int leg, AttemptResult result, String cause) {
    if (turn.call().ledger().attempts().of(leg).outcome().result().isEmpty()) {
      turn.note(new AttemptEnded(turn.now(), leg, result, cause));
    }
  }

  /** Hangs up the leg of an attempt, unless that was done. */
  static void drop(Turn turn, int leg, boolean elsewhere) {
    boolean open =
        turn.call()
            .legs()
            .attempt(leg)
            .filter(a -> !(a.stage() instanceof Stage.HungUp))
            .isPresent();
    if (open) {
      turn.note(new LegHungUp(turn.now(), leg));
      turn.act(new CallEffect.HangUp(turn.leg(leg), elsewhere));
    }
  }
}
