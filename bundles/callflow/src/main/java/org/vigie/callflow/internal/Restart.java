package org.vigie.callflow.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigie.api.call.AttemptResult;
import org.vigie.api.call.CallEffect;
import org.vigie.api.call.CallEvent.CallEnded;
import org.vigie.api.call.CallEvent.LegClosed;
import org.vigie.api.call.Invitation;
import org.vigie.api.call.Remnant;
import org.vigie.api.call.Verdict;

/** The appliance has started again, and this call was in progress: all that it left is ended. */
final class Restart {
  private static final String CUT = "cut by a restart";

  private Restart() {}

  static void decide(Turn turn) {
    if (Placing.waits(turn.call())) {
      return;
    }
    for (Map.Entry<Integer, AttemptLeg> leg :
        Map.copyOf(turn.call().legs().attempts()).entrySet()) {
      release(turn, leg.getKey(), leg.getValue().remnant());
    }
    if (turn.call().legs().callerOpen()) {
      turn.call().ledger().origin().invitation().ifPresent(i -> release(turn, 0, caller(turn, i)));
    }
    if (turn.call().phase() instanceof Phase.Closing settled) {
      Ending.close(turn, settled);
    } else {
      turn.note(new CallEnded(turn.now(), Verdict.CUT, CUT));
    }
  }

  private static void release(Turn turn, int leg, Remnant remnant) {
    turn.act(new CallEffect.Release(turn.leg(leg), remnant));
    if (leg > 0) {
      Ending.end(turn, leg, AttemptResult.CUT, CUT);
    }
    turn.note(new LegClosed(turn.now(), leg, CUT));
  }

  private static Remnant caller(Turn turn, Invitation invitation) {
    return new Remnant(
        true,
        turn.call().ledger().times().answeredAt().isPresent(),
        List.of(invitation.trunk()),
        Optional.empty(),
        Optional.of(invitation.dialog()));
  }
}
