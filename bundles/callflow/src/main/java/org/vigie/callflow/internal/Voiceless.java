package org.vigie.callflow.internal;

import java.time.Duration;
import org.vigie.api.call.CallCommand.LegTryFailed;
import org.vigie.api.call.CallEffect;
import org.vigie.api.call.CallEvent.AttemptStarted;
import org.vigie.api.call.CallEvent.AttemptVoiceless;

/**
 * A telephone was picked up, and no voice comes: the trunk has no path for it, and the attempt goes
 * on by the next. A call that was accepted by picking up alone goes back to where it was.
 */
final class Voiceless {
  private Voiceless() {}

  static void decide(Turn turn, LegTryFailed command, AttemptLeg leg) {
    Phase before = turn.call().phase();
    int number = command.leg().number();
    boolean taken = before instanceof Phase.Conversing with && with.isUnproven(number);
    if (!leg.isListening() && !taken && !(before instanceof Desk.Testing)) {
      return;
    }
    AttemptStarted start = turn.call().ledger().attempts().of(number).start();
    Duration ring = Duration.between(start.at(), start.deadline());
    boolean recorded = turn.call().ledger().recorded().isKept();
    turn.note(new AttemptVoiceless(turn.now(), number, command.failed(), turn.now().plus(ring)));
    if (taken && recorded) {
      turn.act(new CallEffect.StopRecording(turn.leg(0), true));
    }
    if (taken) {
      goBack(turn);
    }
  }

  /** Who waits hears so again. */
  private static void goBack(Turn turn) {
    if (turn.call().phase() instanceof Phase.Searching && turn.call().hasCaller()) {
      Holding.progress(turn);
    } else if (turn.call().phase() instanceof Desk.Reaching) {
      Customers.ringsAgain(turn);
    }
  }
}
